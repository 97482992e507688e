<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttachmentWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking through the folder… %n file(s)</source>
        <translation>
            <numerusform>Looking through the folder… %n file</numerusform>
            <numerusform>Looking through the folder… %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) · %1</source>
        <comment>in a folder</comment>
        <translation>
            <numerusform>%n file · %1</numerusform>
            <numerusform>%n files · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n being verified</source>
        <translation>
            <numerusform>%n being verified</numerusform>
            <numerusform>%n being verified</numerusform>
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
    <name>Gathering</name>
    <message numerus="yes">
        <source>%n blanked out</source>
        <translation>
            <numerusform>%n blanked out</numerusform>
            <numerusform>%n blanked out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older file(s)</source>
        <translation>
            <numerusform>%n older file</numerusform>
            <numerusform>%n older files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) more than are taken; the newest are</source>
        <translation>
            <numerusform>%n file more than are taken; the newest are</numerusform>
            <numerusform>%n files more than are taken; the newest are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListEmptyText</name>
    <message numerus="yes">
        <source>They show here as they arrive: %Ln so far.</source>
        <translation>
            <numerusform>They show here as they arrive: %Ln so far.</numerusform>
            <numerusform>They show here as they arrive: %Ln so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message numerus="yes">
        <source>blanked out: %1, %n time(s)</source>
        <translation>
            <numerusform>blanked out: %1, once</numerusform>
            <numerusform>blanked out: %1, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) blanked out whole</source>
        <translation>
            <numerusform>%n line blanked out whole</numerusform>
            <numerusform>%n lines blanked out whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were taken out by the person who sends this.</source>
        <translation>
            <numerusform>%n file was taken out by the person who sends this.</numerusform>
            <numerusform>%n files were taken out by the person who sends this.</numerusform>
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
    <name>TicketRow</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
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
    <message numerus="yes">
        <source>%n file(s), %1 in all</source>
        <translation>
            <numerusform>%n file, %1 in all</numerusform>
            <numerusform>%n files, %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were not attached; each says why. Compress, split or shrink them, or put them where support can fetch them and write the link into the message.</source>
        <translation>
            <numerusform>%n file was not attached; it says why. Compress, split or shrink it, or put it where support can fetch it and write the link into the message.</numerusform>
            <numerusform>%n files were not attached; each says why. Compress, split or shrink them, or put them where support can fetch them and write the link into the message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::AttachmentTiles</name>
    <message numerus="yes">
        <source>%n file(s) saved.</source>
        <translation>
            <numerusform>%n file saved.</numerusform>
            <numerusform>%n files saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be saved.</source>
        <translation>
            <numerusform>%n file could not be saved.</numerusform>
            <numerusform>%n files could not be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 files are shown. Show %n more</source>
        <translation>
            <numerusform>%1 of %2 files are shown. Show %n more</numerusform>
            <numerusform>%1 of %2 files are shown. Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::CaptureMenu</name>
    <message numerus="yes">
        <source>In %n second(s)</source>
        <translation>
            <numerusform>In %n second</numerusform>
            <numerusform>In %n seconds</numerusform>
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
    <name>caredesk::EarlierLine</name>
    <message numerus="yes">
        <source>%n earlier message(s)</source>
        <translation>
            <numerusform>%n earlier message</numerusform>
            <numerusform>%n earlier messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::EditorWindow</name>
    <message numerus="yes">
        <source>%n redacted area(s). They are burnt into the picture: what was under them is never saved or sent.</source>
        <translation>
            <numerusform>%n redacted area. It is burnt into the picture: what was under it is never saved or sent.</numerusform>
            <numerusform>%n redacted areas. They are burnt into the picture: what was under them is never saved or sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::FilterPanel</name>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>In the last day</numerusform>
            <numerusform>In the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::GatherCommand</name>
    <message numerus="yes">
        <source>%1: %2 bytes, %n file(s)</source>
        <translation>
            <numerusform>%1: %2 bytes, %n file</numerusform>
            <numerusform>%1: %2 bytes, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::GatherSheet</name>
    <message numerus="yes">
        <source>%n file(s) go, %1 before packing. Look inside, and take out what should not go.</source>
        <translation>
            <numerusform>%n file goes, %1 before packing. Look inside, and take it out if it should not go.</numerusform>
            <numerusform>%n files go, %1 before packing. Look inside, and take out what should not go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::MessageView</name>
    <message numerus="yes">
        <source>With %n attachment(s)</source>
        <translation>
            <numerusform>With %n attachment</numerusform>
            <numerusform>With %n attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::PreviewSheet</name>
    <message numerus="yes">
        <source>%n file(s), %1 unpacked</source>
        <translation>
            <numerusform>%n file, %1 unpacked</numerusform>
            <numerusform>%n files, %1 unpacked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · the first %n are listed</source>
        <translation>
            <numerusform>%1 · the first is listed</numerusform>
            <numerusform>%1 · the first %n are listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::QuotedText</name>
    <message numerus="yes">
        <source>Show quoted text (%n line(s))</source>
        <translation>
            <numerusform>Show quoted text (%n line)</numerusform>
            <numerusform>Show quoted text (%n lines)</numerusform>
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
    <name>caredesk::SelectionActions</name>
    <message numerus="yes">
        <source>Copy %n reference(s)</source>
        <translation>
            <numerusform>Copy %n reference</numerusform>
            <numerusform>Copy %n references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n link(s)</source>
        <translation>
            <numerusform>Copy %n link</numerusform>
            <numerusform>Copy %n links</numerusform>
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
<context>
    <name>caredesk::SimilarPanel</name>
    <message numerus="yes">
        <source>%n similar ticket(s)</source>
        <translation>
            <numerusform>%n similar ticket</numerusform>
            <numerusform>%n similar tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::SyncCommand</name>
    <message numerus="yes">
        <source>%n operation(s) wait to be sent; they are kept.</source>
        <translation>
            <numerusform>%n message waits to be sent; it is kept.</numerusform>
            <numerusform>%n messages wait to be sent; they are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) were not accepted; see outbox.</source>
        <translation>
            <numerusform>%n message was not accepted; see outbox.</numerusform>
            <numerusform>%n messages were not accepted; see outbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>caredesk::TicketListPane</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filters (%Ln)</source>
        <translation>
            <numerusform>Filters (%Ln)</numerusform>
            <numerusform>Filters (%Ln)</numerusform>
        </translation>
    </message>
</context>
</TS>
