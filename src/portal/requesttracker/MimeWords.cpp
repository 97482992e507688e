#include "portal/requesttracker/MimeWords.h"

#include <QByteArray>
#include <QMap>
#include <QRegularExpression>
#include <QStringDecoder>

namespace caredesk::mime {

namespace {

constexpr qsizetype longest = 16ll * 1024;

QString decodedBytes(const QByteArray& bytes, const QString& charset)
{
    QStringDecoder decoder(charset.toLatin1().constData());
    if (!decoder.isValid()) {
        // Windows' own sets are the usual ones that Qt lacks; they agree with Latin-1 in letters.
        const bool isUtf8 = bytes.isValidUtf8();
        return isUtf8 ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
    }
    return decoder.decode(bytes);
}

QByteArray fromQ(QByteArray text)
{
    text.replace('_', ' ');
    return QByteArray::fromPercentEncoding(text, '=');
}

/// name → value of `name=value; name="quoted \" value"`, names in lower case.
QMap<QString, QString> parametersOf(const QString& header)
{
    static const QRegularExpression one(
        QStringLiteral(R"x(;\s*([^=;\s]+)\s*=\s*("((?:[^"\\]|\\.)*)"|[^;]*))x"));
    QMap<QString, QString> values;
    auto matches = one.globalMatch(header.left(longest));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString value = match.captured(2).trimmed();
        if (value.startsWith(u'"')) {
            static const QRegularExpression escape(QStringLiteral(R"(\\(.))"));
            value = match.captured(3).replace(escape, QStringLiteral("\\1"));
        }
        values.insert(match.captured(1).toLower(), value);
    }
    return values;
}

/// charset'language'percent-encoded
QString decodedExtended(const QString& value)
{
    const qsizetype first = value.indexOf(u'\'');
    const qsizetype second = value.indexOf(u'\'', first + 1);
    if (first < 0 || second < 0) {
        return value;
    }
    return decodedBytes(QByteArray::fromPercentEncoding(value.mid(second + 1).toUtf8()), value.left(first));
}

} // namespace

QString decodedWords(const QString& text)
{
    static const QRegularExpression word(
        QStringLiteral(R"(=\?([^?\s]{1,40})\?([bBqQ])\?([^?\s]*)\?=(\s+(?==\?))?)"));
    QString decoded;
    qsizetype end = 0;
    auto matches = word.globalMatch(text.left(longest));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QByteArray content = match.captured(3).toLatin1();
        const bool isBase64 = match.captured(2).compare(QLatin1String("b"), Qt::CaseInsensitive) == 0;
        const QString charset = match.captured(1).section(u'*', 0, 0);
        decoded += text.mid(end, match.capturedStart() - end);
        decoded += decodedBytes(isBase64 ? QByteArray::fromBase64(content) : fromQ(content), charset);
        end = match.capturedEnd();
    }
    return decoded + text.mid(end);
}

QString parameter(const QString& header, const QString& name)
{
    const QMap<QString, QString> values = parametersOf(header);
    const QString key = name.toLower();
    if (const QString extended = values.value(key + u'*'); !extended.isEmpty()) {
        return decodedExtended(extended);
    }
    if (const QString plain = values.value(key); !plain.isEmpty()) {
        return decodedWords(plain);
    }
    QString joined;
    bool encoded = false;
    for (int i = 0; i < 100; ++i) {
        const QString piece = QStringLiteral("%1*%2").arg(key).arg(i);
        if (values.contains(piece + u'*')) {
            encoded = true;
            joined += values.value(piece + u'*');
        } else if (values.contains(piece)) {
            joined += values.value(piece);
        } else {
            break;
        }
    }
    return encoded ? decodedExtended(joined) : decodedWords(joined);
}

} // namespace caredesk::mime
