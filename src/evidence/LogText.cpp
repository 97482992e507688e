#include "evidence/LogText.h"

#include <QStringDecoder>
#include <QtEndian>

#include <cstring>

namespace caredesk {

namespace {

constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");
constexpr QByteArrayView littleMark("\xFF\xFE");
constexpr QByteArrayView bigMark("\xFE\xFF");

/// Every unit as it is, whether or not it is a character. Undone by bytesOf().
QString fromUnits(const QByteArray& bytes, TextKind kind)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char* unit = bytes.constData() + 2 * i;
        text[i] = QChar(kind == TextKind::Utf16Little ? qFromLittleEndian<quint16>(unit)
                                                      : qFromBigEndian<quint16>(unit));
    }
    return text;
}

QByteArray bytesOf(const QString& text, TextKind kind)
{
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        char* unit = bytes.data() + 2 * i;
        if (kind == TextKind::Utf16Little) {
            qToLittleEndian<quint16>(text.at(i).unicode(), unit);
        } else {
            qToBigEndian<quint16>(text.at(i).unicode(), unit);
        }
    }
    return bytes;
}

QByteArray blankedLine(const QByteArray& line, TextKind kind, const LineBlanker& blanker, BlankCounts& counts)
{
    const bool wide = kind != TextKind::Bytes;
    QStringDecoder utf8(QStringDecoder::Utf8,
                        QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString text = wide ? fromUnits(line, kind) : QString(utf8(line));
    const bool oneByte = !wide && utf8.hasError();
    if (oneByte) {
        // Most likely Latin-1 as a whole. But a part may be UTF-8, and only there a pattern may find
        // something, or all of it.
        BlankCounts asUtf8;
        const QString blankedAsUtf8 = blanker.blanked(text, asUtf8);
        const bool found = blankedAsUtf8 != text;
        text = QString::fromLatin1(line);
        BlankCounts asLatin;
        const QByteArray blankedAsLatin = blanker.blanked(text, asLatin).toLatin1();
        if (found && QString(utf8(blankedAsLatin)) != blankedAsUtf8) {
            ++counts.wholeLines;
            return QByteArray(LineBlanker::mark.data(), LineBlanker::mark.size());
        }
    }
    const QString blanked = blanker.blanked(text, counts);
    if (blanked == text) {
        return line;
    }
    return wide ? bytesOf(blanked, kind) : oneByte ? blanked.toLatin1() : blanked.toUtf8();
}

/// The end of the line that begins at `from`, in bytes, without its line feed.
qsizetype lineEnd(const QByteArray& bytes, qsizetype from, TextKind kind)
{
    if (kind == TextKind::Bytes) {
        const qsizetype feed = bytes.indexOf('\n', from);
        return feed < 0 ? bytes.size() : feed;
    }
    const char* feed = kind == TextKind::Utf16Little ? "\n\0" : "\0\n";
    for (qsizetype at = from; at + 1 < bytes.size(); at += 2) {
        if (std::memcmp(bytes.constData() + at, feed, 2) == 0) {
            return at;
        }
    }
    return bytes.size();
}

} // namespace

TextKind textKindOf(const QByteArray& beginning)
{
    return beginning.startsWith(littleMark) ? TextKind::Utf16Little
           : beginning.startsWith(bigMark)  ? TextKind::Utf16Big
                                            : TextKind::Bytes;
}

QByteArray markOf(TextKind kind)
{
    switch (kind) {
    case TextKind::Bytes: return {};
    case TextKind::Utf16Little: return littleMark.toByteArray();
    case TextKind::Utf16Big: return bigMark.toByteArray();
    }
    return {};
}

bool isBinary(const QByteArray& bytes, TextKind kind)
{
    if (kind == TextKind::Bytes) {
        return bytes.contains('\0');
    }
    return fromUnits(bytes, kind).contains(QChar(u'\0'));
}

qsizetype lineBegin(const QByteArray& bytes, qsizetype from, TextKind kind)
{
    const qsizetype unit = kind == TextKind::Bytes ? 1 : 2;
    const qsizetype whole = from + (from % unit);
    if (whole == 0) {
        return 0;
    }
    const qsizetype end = lineEnd(bytes, std::max<qsizetype>(0, whole - unit), kind);
    return end + unit <= bytes.size() ? end + unit : -1;
}

std::optional<QByteArray> blankedText(const QByteArray& bytes, TextKind kind, const LineBlanker& blanker,
                                      BlankCounts& counts, const std::function<bool()>& stop)
{
    if (blanker.isIdle()) {
        return bytes;
    }
    const qsizetype unit = kind == TextKind::Bytes ? 1 : 2;
    QByteArray result;
    result.reserve(bytes.size());
    qsizetype from = 0;
    for (const QByteArrayView sign : {utf8Mark, littleMark, bigMark}) {
        if (from == 0 && bytes.startsWith(sign)) {
            from = sign.size();
            result.append(sign);
        }
    }
    while (from < bytes.size()) {
        if (stop()) {
            return std::nullopt;
        }
        const qsizetype end = lineEnd(bytes, from, kind);
        const QByteArray line = bytes.mid(from, end - from);
        const QByteArray feed = bytes.mid(end, unit);
        // A carriage return belongs to the end of the line: no pattern has to think of it.
        const QByteArray carriage = unit == 1 ? QByteArray("\r") : bytesOf(QStringLiteral("\r"), kind);
        const bool hasReturn = !feed.isEmpty() && line.endsWith(carriage);
        result += blankedLine(hasReturn ? line.chopped(unit) : line, kind, blanker, counts);
        result += (hasReturn ? carriage : QByteArray()) + feed;
        from = end + feed.size();
    }
    return result;
}

QString readableText(const QByteArray& bytes, TextKind kind)
{
    QByteArray content = bytes;
    for (const QByteArrayView sign : {utf8Mark, littleMark, bigMark}) {
        if (bytes.startsWith(sign)) {
            content = bytes.mid(sign.size());
            break;
        }
    }
    if (kind != TextKind::Bytes) {
        return fromUnits(content, kind);
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8(content);
    return utf8.hasError() ? QString::fromLatin1(content) : text;
}

} // namespace caredesk
