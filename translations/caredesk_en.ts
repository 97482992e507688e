<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%n need your decision</source>
        <translation>
            <numerusform>%n needs your decision</numerusform>
            <numerusform>%n need your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n waiting to send</numerusform>
            <numerusform>%n waiting to send</numerusform>
        </translation>
    </message>
</context>
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
    <name>OperationEvents</name>
    <message numerus="yes">
        <source>Tried %n time(s) in all</source>
        <translation>
            <numerusform>Tried %n time in all</numerusform>
            <numerusform>Tried %n times in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The connection was cut: looked for it at the portal %n time(s)</source>
        <translation>
            <numerusform>The connection was cut: looked for it at the portal %n time</numerusform>
            <numerusform>The connection was cut: looked for it at the portal %n times</numerusform>
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
<context>
    <name>caredesk::Rail</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n waiting to send</numerusform>
            <numerusform>%n waiting to send</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::SignOutFlow</name>
    <message numerus="yes">
        <source>%n have not reached the portal</source>
        <translation>
            <numerusform>%n has not reached the portal</numerusform>
            <numerusform>%n have not reached the portal</numerusform>
        </translation>
    </message>
</context>
</TS>
