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
<context>
    <name>OperationText</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::AttachmentArea</name>
    <message numerus="yes">
        <source>A message holds up to %n file(s): no more were attached.</source>
        <translation>
            <numerusform>A message holds %n file: no more were attached.</numerusform>
            <numerusform>A message holds up to %n files: no more were attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::DropZone</name>
    <message numerus="yes">
        <source>Drop to attach %n file(s)</source>
        <translation>
            <numerusform>Drop to attach %n file</numerusform>
            <numerusform>Drop to attach %n files</numerusform>
        </translation>
    </message>
</context>
</TS>
