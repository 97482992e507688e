#include "ui/gather/PreviewText.h"

#include "base/InPool.h"
#include "evidence/LogText.h"

#include <QFile>

namespace caredesk {

namespace {

constexpr qint64 partBytes = 256ll * 1024;
constexpr int longestLine = 2'000;

/// Where a part of `bytes` may end: behind its last line feed, else behind its last whole character.
qsizetype wholeEnd(const QByteArray& bytes, TextKind kind)
{
    if (kind != TextKind::Bytes) {
        return bytes.size() - bytes.size() % 2;
    }
    const qsizetype feed = bytes.lastIndexOf('\n');
    if (feed >= 0) {
        return feed + 1;
    }
    constexpr qsizetype longestCharacter = 4;
    qsizetype end = bytes.size();
    while (end > bytes.size() - longestCharacter && end > 1 && (bytes.at(end - 1) & 0xC0) == 0x80) {
        --end;
    }
    return end > 1 && (bytes.at(end - 1) & 0xC0) == 0xC0 ? end - 1 : bytes.size();
}

QString shown(const QString& text)
{
    QString result;
    result.reserve(text.size());
    int column = 0;
    for (const QChar c : text) {
        const auto category = c.category();
        const bool unseen = (category == QChar::Other_Control && c != u'\n' && c != u'\t' && c != u'\r') ||
                            category == QChar::Other_Format;
        if (c == u'\r') {
            continue;
        }
        if (unseen) {
            result += QStringLiteral("[U+%1]").arg(c.unicode(), 4, 16, QChar(u'0')).toUpper();
        } else {
            result += c;
        }
        column = c == u'\n' ? 0 : column + 1;
        if (column >= longestLine && !c.isHighSurrogate()) {
            result += u'\n';
            column = 0;
        }
    }
    return result;
}

Result<PreviewPart> read(const QString& path, qint64 from)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    }
    const TextKind kind = textKindOf(file.peek(4));
    file.seek(from);
    QByteArray bytes = file.read(partBytes);
    PreviewPart part;
    if (from + bytes.size() < file.size()) {
        bytes.truncate(wholeEnd(bytes, kind));
        part.next = from + bytes.size();
    }
    part.text = shown(readableText(bytes, kind));
    return part;
}

} // namespace

Job<PreviewPart>* readPreview(const QString& path, qint64 from, QObject* parent)
{
    return inPool<PreviewPart>([path, from] { return read(path, from); }, parent);
}

} // namespace caredesk
