#include "content/HtmlReader.h"
#include "portal/deskpro/DeskproCodec.h"
#include "portal/deskpro/DeskproJson.h"

#include <QRegularExpression>

#include <algorithm>

namespace caredesk {

namespace {

/// The reference line, with the paragraph or line break that the portal may have wrapped it in.
const QRegularExpression& referenceLine()
{
    static const QRegularExpression line(
        QStringLiteral(
            R"x((?:<br\s*/?>\s*)*(?:<(p|div)\b[^<>]{0,200}>\s*)?\[ref:([0-9a-fA-F-]{32,38})\]\s*(?:</\1>)?)x"),
        QRegularExpression::CaseInsensitiveOption);
    return line;
}

QRegularExpressionMatch lastReference(const QString& html)
{
    // Only the tail is looked at: the line is the last one, and a message may be long.
    constexpr qsizetype tail = 2'000;
    QRegularExpressionMatch last;
    auto matches = referenceLine().globalMatch(html, std::max<qsizetype>(0, html.size() - tail));
    while (matches.hasNext()) {
        last = matches.next();
    }
    // What follows it makes it a quotation of somebody's message.
    static const QRegularExpression nothing(QStringLiteral(R"(^(?:\s|&nbsp;|<br\s*/?>|</[a-z]+>)*$)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const bool ends = last.hasMatch() && nothing.match(html.mid(last.capturedEnd())).hasMatch();
    return ends ? last : QRegularExpressionMatch();
}

bool isCustomer(const Person& author, const Ticket& ticket)
{
    const auto is = [&author](const Person& person) {
        return (!author.id.isEmpty() && person.id == author.id) ||
               (!author.email.isEmpty() && person.email.compare(author.email, Qt::CaseInsensitive) == 0);
    };
    return is(ticket.requester) || std::any_of(ticket.cc.cbegin(), ticket.cc.cend(), is);
}

/// An attachment where it stands, or in `linked` when only its id does.
QJsonObject described(const QJsonValue& item, const QJsonObject& linked)
{
    return item.isObject() ? item.toObject() : linked.value(deskpro::id(item)).toObject();
}

} // namespace

std::optional<Message> deskproMessage(const QJsonObject& json, const QJsonObject& linkedPeople,
                                      const QJsonObject& linkedAttachments, const Ticket& ticket)
{
    Message message;
    message.id = deskpro::id(json);
    if (message.id.isEmpty() || deskpro::flag(json.value(QLatin1String("is_agent_note")))) {
        return std::nullopt;
    }
    message.ticketId = ticket.id;
    const DeskproPerson author = deskproPerson(json.value(QLatin1String("person")), linkedPeople);
    message.author = author.person;
    message.fromSupport = author.isAgent.value_or(!isCustomer(author.person, ticket));
    message.created = deskpro::time(json.value(QLatin1String("date_created")));
    const QString html = deskpro::text(json.value(QLatin1String("message")));
    message.reference = deskproReferenceIn(html);
    message.html = deskproWithoutReference(html);
    message.text = plainText(readHtml(message.html));
    const QJsonArray attachments = deskpro::items(json.value(QLatin1String("attachments")));
    for (const QJsonValue& item : attachments) {
        if (auto attachment = deskproAttachment(described(item, linkedAttachments))) {
            attachment->messageId = message.id;
            message.attachments.append(*attachment);
        }
    }
    return message;
}

bool deskproHasUnknownAttachments(const QJsonObject& message, const QJsonObject& linkedAttachments)
{
    const QJsonArray attachments = deskpro::items(message.value(QLatin1String("attachments")));
    return std::any_of(attachments.cbegin(), attachments.cend(),
                       [&linkedAttachments](const QJsonValue& item) {
                           return described(item, linkedAttachments).isEmpty();
                       });
}

std::optional<Attachment> deskproAttachment(const QJsonObject& json)
{
    const QJsonValue inner = json.value(QLatin1String("blob"));
    const QJsonObject blob = inner.isObject() ? inner.toObject() : json;
    Attachment attachment;
    attachment.id = deskpro::id(json);
    if (attachment.id.isEmpty()) {
        attachment.id = deskpro::text(blob.value(QLatin1String("blob_id")));
    }
    attachment.source = deskpro::text(blob.value(QLatin1String("download_url")));
    if (attachment.id.isEmpty() || attachment.source.isEmpty()) {
        return std::nullopt;
    }
    attachment.messageId = deskpro::id(json.value(QLatin1String("message")));
    attachment.fileName = deskpro::text(blob.value(QLatin1String("filename")));
    attachment.contentType = deskpro::text(blob.value(QLatin1String("content_type")));
    const QJsonValue size = blob.value(QLatin1String("filesize"));
    attachment.size = size.isDouble() || size.isString() ? std::max<qint64>(0, deskpro::integer(size)) : -1;
    attachment.contentId = deskpro::text(blob.value(QLatin1String("content_id")));
    const QJsonValue isImage = blob.value(QLatin1String("is_image"));
    attachment.isImage = isImage.isUndefined() ? attachment.contentType.startsWith(QLatin1String("image/"))
                                               : deskpro::flag(isImage);
    return attachment;
}

QString deskproReferenceIn(const QString& html)
{
    return lastReference(html).captured(2).toLower();
}

QString deskproWithoutReference(const QString& html)
{
    const QRegularExpressionMatch match = lastReference(html);
    return match.hasMatch() ? html.left(match.capturedStart()) + html.mid(match.capturedEnd()) : html;
}

QString deskproMessageHtml(const QString& plain, const QString& uuid, bool referenceInText)
{
    const QString html = htmlFromPlainText(plain);
    return referenceInText ? html + QStringLiteral("<p>[ref:%1]</p>").arg(uuid) : html;
}

QString deskproUploadToken(const QJsonObject& blob)
{
    const QString auth = deskpro::text(blob.value(QLatin1String("blob_auth")));
    return auth.isEmpty() ? QString() : deskpro::id(blob.value(QLatin1String("blob_id"))) + u':' + auth;
}

} // namespace caredesk
