<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>%n piece(s) of your work have not been sent.</source>
        <translation>
            <numerusform>%n piece of your work has not been sent.</numerusform>
            <numerusform>%n pieces of your work have not been sent.</numerusform>
        </translation>
    </message>
</context>
</TS>
