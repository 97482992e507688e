#include "Json.h"

#include <QDateTime>

namespace caredesk {

namespace {

QString shownName(const Person& person)
{
    return person.name.isEmpty() ? person.email : person.name;
}

QJsonObject toJson(const Attachment& attachment)
{
    return {{QStringLiteral("id"), attachment.id},
            {QStringLiteral("fileName"), attachment.fileName},
            {QStringLiteral("contentType"), attachment.contentType},
            {QStringLiteral("size"), attachment.size}};
}

QJsonObject toJson(const Message& message, QJsonArray& everyAttachment)
{
    QJsonArray attachments;
    for (const Attachment& attachment : message.attachments) {
        attachments.append(toJson(attachment));
        everyAttachment.append(toJson(attachment));
    }
    return {{QStringLiteral("id"), message.id},
            {QStringLiteral("author"), shownName(message.author)},
            {QStringLiteral("fromSupport"), message.fromSupport},
            {QStringLiteral("created"), timeToJson(message.created)},
            {QStringLiteral("text"), message.text},
            {QStringLiteral("clientReference"), message.reference},
            {QStringLiteral("attachments"), attachments}};
}

} // namespace

QJsonValue timeToJson(qint64 ms)
{
    return ms == 0 ? QJsonValue()
                   : QJsonValue(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
}

QJsonObject toJson(const Ticket& ticket)
{
    QJsonArray cc;
    for (const Person& person : ticket.cc) {
        cc.append(person.email.isEmpty() ? person.name : person.email);
    }
    return {{QStringLiteral("id"), ticket.id},
            {QStringLiteral("reference"), ticket.reference},
            {QStringLiteral("subject"), ticket.subject},
            {QStringLiteral("state"), stateName(ticket.state)},
            {QStringLiteral("rawStatus"), ticket.rawStatus},
            {QStringLiteral("casino"), ticket.casino.name},
            {QStringLiteral("requester"), shownName(ticket.requester)},
            {QStringLiteral("cc"), cc},
            {QStringLiteral("created"), timeToJson(ticket.created)},
            {QStringLiteral("updated"), timeToJson(ticket.updated)},
            {QStringLiteral("link"), ticket.link},
            {QStringLiteral("available"), ticket.available}};
}

QJsonObject toJson(const Conversation& conversation)
{
    QJsonObject object = toJson(conversation.ticket);
    QJsonArray messages;
    QJsonArray attachments;
    for (const Message& message : conversation.messages) {
        messages.append(toJson(message, attachments));
    }
    object.insert(QStringLiteral("messages"), messages);
    object.insert(QStringLiteral("attachments"), attachments);
    return object;
}

QJsonArray toJson(const QList<WriteDifference>& differences)
{
    QJsonArray array;
    for (const WriteDifference& difference : differences) {
        QJsonObject object{{QStringLiteral("part"), writtenPartName(difference.part)},
                           {QStringLiteral("sent"), difference.sent},
                           {QStringLiteral("stored"), difference.stored}};
        if (difference.part == WrittenPart::Attachment) {
            object.insert(QStringLiteral("sentBytes"), difference.sentBytes);
            object.insert(QStringLiteral("storedBytes"), difference.storedBytes);
        }
        array.append(object);
    }
    return array;
}

QJsonObject toJson(const Operation& operation)
{
    QJsonObject object{{QStringLiteral("uuid"), operation.uuid},
                       {QStringLiteral("kind"), operationKindName(operation.kind)},
                       {QStringLiteral("state"), operationStateName(operation.state)},
                       {QStringLiteral("ticket"), operation.ticketId},
                       {QStringLiteral("subject"), operation.kind == OperationKind::Create
                                                       ? operation.draft.subject
                                                       : operation.ticketSubject},
                       {QStringLiteral("casino"), operation.draft.casino.name},
                       {QStringLiteral("attachments"), operation.draft.attachments.size()},
                       {QStringLiteral("queued"), timeToJson(operation.queued)},
                       {QStringLiteral("attempts"), operation.attempts},
                       {QStringLiteral("nextTry"), timeToJson(operation.nextTry)}};
    if (operation.kind == OperationKind::SetState) {
        object.insert(QStringLiteral("targetState"), stateName(operation.targetState));
    }
    if (hasArrived(operation)) {
        object.insert(QStringLiteral("arrivedAs"), operation.serverTicketId);
        object.insert(QStringLiteral("reference"), operation.serverReference);
        object.insert(QStringLiteral("link"), operation.serverLink);
    }
    if (!operation.differences.isEmpty()) {
        object.insert(QStringLiteral("differences"), toJson(operation.differences));
    }
    if (operation.error) {
        object.insert(QStringLiteral("error"), errorName(operation.error->code));
        object.insert(QStringLiteral("detail"), operation.error->detail);
    }
    return object;
}

} // namespace caredesk
