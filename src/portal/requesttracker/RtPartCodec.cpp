#include "portal/requesttracker/MimeWords.h"
#include "portal/requesttracker/RtCodec.h"
#include "portal/requesttracker/RtJson.h"

#include <QMimeDatabase>
#include <QRegularExpression>

namespace caredesk {

namespace {

constexpr qsizetype longestHeaders = 64ll * 1024;

QString bareType(const QString& contentType)
{
    return contentType.section(u';', 0, 0).trimmed().toLower();
}

/// Files are uploaded as octet-streams, so that the portal does not convert them: the name tells what they
/// are.
QString typeOf(const RtPart& part)
{
    if (part.contentType != QLatin1String("application/octet-stream") && !part.contentType.isEmpty()) {
        return part.contentType;
    }
    const QMimeType guessed = QMimeDatabase().mimeTypeForFile(part.fileName, QMimeDatabase::MatchExtension);
    return guessed.isDefault() ? QStringLiteral("application/octet-stream") : guessed.name();
}

} // namespace

bool RtPart::isContainer() const
{
    return contentType.startsWith(QLatin1String("multipart/")) ||
           (contentType.startsWith(QLatin1String("message/")) && fileName.isEmpty());
}

bool RtPart::isText() const
{
    return fileName.isEmpty() &&
           (contentType == QLatin1String("text/plain") || contentType == QLatin1String("text/html"));
}

std::optional<RtPart> rtPart(const QJsonObject& json)
{
    const QString headers = rt::text(json.value(QLatin1String("Headers"))).left(longestHeaders);
    RtPart part;
    part.id = rt::id(json);
    part.transactionId = rt::id(json.value(QLatin1String("TransactionId")));
    if (!rt::isNumber(part.id)) {
        return std::nullopt;
    }
    part.contentType = bareType(rt::text(json.value(QLatin1String("ContentType"))));
    part.fileName = rtFileName(rt::text(json.value(QLatin1String("Filename"))), headers);
    part.size = std::max<qint64>(-1, rt::integer(json.value(QLatin1String("ContentLength")), -1));
    part.contentId = rtHeader(headers, QStringLiteral("Content-ID")).remove(u'<').remove(u'>').trimmed();
    return part;
}

QString rtHeader(const QString& headers, const QString& name)
{
    const QStringList lines = headers.split(u'\n');
    QString value;
    bool found = false;
    for (const QString& line : lines) {
        if (found) {
            if (!line.startsWith(u' ') && !line.startsWith(u'\t')) {
                break;
            }
            value += u' ' + line.trimmed();
        } else if (line.startsWith(name + u':', Qt::CaseInsensitive)) {
            found = true;
            value = line.mid(name.size() + 1).trimmed();
        }
    }
    return value;
}

QString rtFileName(const QString& name, const QString& headers)
{
    if (!name.isEmpty()) {
        return mime::decodedWords(name);
    }
    const QString disposition = rtHeader(headers, QStringLiteral("Content-Disposition"));
    const QString named = mime::parameter(disposition, QStringLiteral("filename"));
    return named.isEmpty()
               ? mime::parameter(rtHeader(headers, QStringLiteral("Content-Type")), QStringLiteral("name"))
               : named;
}

Attachment rtAttachment(const RtPart& part, const QString& messageId)
{
    Attachment attachment;
    attachment.id = part.id;
    attachment.messageId = messageId;
    attachment.contentType = typeOf(part);
    attachment.fileName = part.fileName;
    if (attachment.fileName.isEmpty()) {
        const QString suffix = QMimeDatabase().mimeTypeForName(part.contentType).preferredSuffix();
        attachment.fileName = part.id + (suffix.isEmpty() ? QStringLiteral(".bin") : QString(u'.' + suffix));
    }
    attachment.size = part.size;
    // Texts are kept recoded by the portal: what comes may be longer or shorter than announced.
    attachment.source =
        QStringLiteral("attachment/") + part.id +
        (part.contentType.startsWith(QLatin1String("text/")) ? QStringLiteral("#text") : QString());
    attachment.contentId = part.contentId;
    attachment.isImage = attachment.contentType.startsWith(QLatin1String("image/"));
    return attachment;
}

} // namespace caredesk
