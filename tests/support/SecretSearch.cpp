#include "support/SecretSearch.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>
#include <QUrl>

namespace caredesk::test {

namespace {

constexpr qsizetype hashedDigits = 32;

QByteArray encoded(QStringEncoder::Encoding encoding, const QString& text)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

/// What of the base64 of anything that holds `secret` at a place that is `offset` modulo 3 does not depend on
/// the rest.
QByteArray base64Core(const QByteArray& secret, int offset, QByteArray::Base64Options options)
{
    const QByteArray padded = QByteArray(offset, 'x') + secret;
    const QByteArray whole = padded.toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype from = offset == 0 ? 0 : offset + 1;
    const qsizetype until = (offset + secret.size()) / 3 * 4;
    return whole.mid(from, until - from);
}

} // namespace

SecretSearch::SecretSearch(const QStringList& secrets)
{
    for (qsizetype i = 0; i < secrets.size(); ++i) {
        const QString& secret = secrets[i];
        const QByteArray utf8 = secret.toUtf8();
        const auto add = [this, i](const QByteArray& bytes, const char* how) {
            m_needles.append({bytes, QStringLiteral("secret %1 as %2").arg(i + 1).arg(QLatin1String(how))});
        };
        add(utf8, "text");
        add(encoded(QStringEncoder::Utf16LE, secret), "UTF-16");
        add(encoded(QStringEncoder::Utf16BE, secret), "UTF-16, most significant first");
        add(utf8.toHex(), "hexadecimal");
        add(QUrl::toPercentEncoding(secret), "percent-encoded");
        add(secret.toHtmlEscaped().toUtf8(), "HTML");
        for (int offset = 0; offset < 3; ++offset) {
            add(base64Core(utf8, offset, QByteArray::Base64Encoding), "base64");
            add(base64Core(utf8, offset, QByteArray::Base64UrlEncoding), "base64url");
        }
    }
}

QStringList SecretSearch::in(const QByteArray& bytes) const
{
    QStringList found;
    for (const Needle& needle : m_needles) {
        if (bytes.contains(needle.bytes)) {
            found.append(needle.name);
        }
    }
    if (!m_hashes.isEmpty() && holdsHashed(bytes)) {
        found.append(QStringLiteral("a token of the portal"));
    }
    return found;
}

bool SecretSearch::holdsHashed(const QByteArray& bytes) const
{
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    qsizetype run = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        run = isDigit(bytes[i]) ? run + 1 : 0;
        if (run >= hashedDigits) {
            const QByteArray candidate = bytes.mid(i + 1 - hashedDigits, hashedDigits);
            if (m_hashes.contains(QCryptographicHash::hash(candidate, QCryptographicHash::Sha256).toHex())) {
                return true;
            }
        }
    }
    return false;
}

QStringList SecretSearch::below(const QStringList& folders) const
{
    QStringList found;
    m_filesRead = 0;
    for (const QString& folder : folders) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const bool leftOut = !m_leftOut.isEmpty() && file.fileName().startsWith(m_leftOut + u'/');
            if (leftOut || !files.fileInfo().isFile() || !file.open(QIODevice::ReadOnly)) {
                continue;
            }
            ++m_filesRead;
            const QStringList inside = in(file.fileName().toUtf8() + '\n' + file.readAll());
            for (const QString& what : inside) {
                found.append(file.fileName() + QStringLiteral(": ") + what);
            }
        }
    }
    return found;
}

} // namespace caredesk::test
