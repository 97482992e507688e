#include "content/HtmlReader.h"
#include "portal/requesttracker/RtCodec.h"
#include "portal/requesttracker/RtJson.h"

#include <algorithm>

namespace caredesk {

namespace {

QString withoutLastNewlines(QString text)
{
    while (text.endsWith(u'\n') || text.endsWith(u'\r')) {
        text.chop(1);
    }
    return text;
}

} // namespace

std::optional<RtTransaction> rtTransaction(const QJsonObject& json, const RtVocabulary& words)
{
    const auto text = [&json](QLatin1String name) { return rt::text(json.value(name)); };
    RtTransaction transaction;
    transaction.id = rt::id(json);
    transaction.ticketId = rt::id(json.value(QLatin1String("ObjectId")));
    if (transaction.id.isEmpty()) {
        return std::nullopt;
    }
    const QString type = text(QLatin1String("Type"));
    transaction.isCreate = type == QLatin1String("Create");
    if (transaction.isCreate || type == QLatin1String("Correspond")) {
        transaction.kind = RtTransaction::Kind::Message;
        transaction.reference = rt::fieldValue(json, words.replyRefField).toLower();
    } else if (type == QLatin1String("Status")) {
        transaction.kind = RtTransaction::Kind::Status;
        transaction.oldStatus = text(QLatin1String("OldValue"));
        transaction.newStatus = text(QLatin1String("NewValue"));
    }
    transaction.author = rtPerson(json.value(QLatin1String("Creator")));
    transaction.created = rt::time(json.value(QLatin1String("Created")));
    return transaction;
}

QStringList rtBodyParts(const QList<RtPart>& parts)
{
    QStringList body;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!parts.at(i).isText()) {
            continue;
        }
        // Parts come in the order of the mail: a container, then what is in it.
        const bool plain = parts.at(i).contentType == QLatin1String("text/plain");
        const bool inAlternative =
            i > 0 && parts.at(i - 1).contentType == QLatin1String("multipart/alternative");
        const bool hasHtml = std::any_of(parts.cbegin() + i + 1, parts.cend(), [](const RtPart& part) {
            return part.isText() && part.contentType == QLatin1String("text/html");
        });
        if (!(plain && inAlternative && hasHtml)) {
            body.append(parts.at(i).id);
        }
    }
    return body;
}

Message rtMessage(const RtTransaction& transaction, const QList<RtPart>& parts,
                  const QHash<QString, QString>& texts)
{
    Message message;
    message.id = transaction.id;
    message.ticketId = transaction.ticketId;
    message.author = transaction.author;
    message.created = transaction.created;
    message.reference = transaction.reference;
    const QStringList body = rtBodyParts(parts);
    QStringList plain;
    for (const RtPart& part : parts) {
        if (!body.contains(part.id)) {
            if (!part.isContainer() && !part.isText()) {
                message.attachments.append(rtAttachment(part, message.id));
            }
            continue;
        }
        const QString text = withoutLastNewlines(texts.value(part.id));
        const bool isHtml = part.contentType == QLatin1String("text/html");
        message.html += isHtml ? text : htmlFromPlainText(text);
        plain.append(isHtml ? plainText(readHtml(text)) : text);
    }
    message.text = plain.join(u'\n');
    return message;
}

} // namespace caredesk
