#include "content/TextTail.h"

#include "base/RegularFile.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <array>

namespace caredesk {

namespace {

struct Bytes
{
    QByteArray head; ///< The first four of the file.
    QByteArray tail;
    qint64 size = 0;
    qint64 offset = 0; ///< Where `tail` begins.
};

Result<Bytes> readBytes(const QString& path, qint64 maxBytes)
{
    QFile file;
    const Error unreadable{ErrorCode::FileUnreadable, {QFileInfo(path).fileName()}};
    if (!openRegularFile(file, path)) {
        return unreadable;
    }
    Bytes bytes;
    bytes.size = file.size();
    bytes.head = file.read(4);
    // At an even place, so that no character of UTF-16 is cut in two.
    bytes.offset = qMax<qint64>(0, (bytes.size - maxBytes + 1) / 2 * 2);
    if (!file.seek(bytes.offset)) {
        return unreadable;
    }
    bytes.tail = file.read(qMin(maxBytes, bytes.size - bytes.offset));
    return bytes;
}

/// The characters that Windows has where Latin-1 has control characters.
QChar windowsCharacter(uchar byte)
{
    static constexpr std::array<char16_t, 32> fromWindows = {
        0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};
    return byte >= 0x80 && byte < 0xa0 ? QChar(fromWindows[byte - 0x80u]) : QChar(char16_t(byte));
}

QString decodeWindows(const QByteArray& bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        text.append(windowsCharacter(static_cast<uchar>(byte)));
    }
    return text;
}

/// Without the halves of characters at a cut.
QByteArray wholeUtf8(QByteArray bytes, bool cutAtStart)
{
    const auto isRest = [](char byte) { return (static_cast<uchar>(byte) & 0xc0u) == 0x80u; };
    qsizetype begin = 0;
    while (cutAtStart && begin < bytes.size() && begin < 3 && isRest(bytes.at(begin))) {
        ++begin;
    }
    bytes.remove(0, begin);
    // A log may be looked at while its last character is being written.
    for (qsizetype back = 1; back <= qMin<qsizetype>(4, bytes.size()); ++back) {
        const auto byte = static_cast<uchar>(bytes.at(bytes.size() - back));
        if (byte < 0x80u) {
            break;
        }
        if (byte >= 0xc0u) {
            const int length = byte >= 0xf0u ? 4 : byte >= 0xe0u ? 3 : 2;
            bytes.chop(back < length ? back : 0);
            break;
        }
    }
    return bytes;
}

/// Which byte of each two is mostly zero: 1 for little-endian UTF-16 of western text, 0 for
/// big-endian, -1 for neither.
int zeroHalf(const QByteArray& bytes)
{
    std::array<qsizetype, 2> zeros = {0, 0};
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        zeros[static_cast<std::size_t>(at % 2)] += bytes.at(at) == '\0' ? 1 : 0;
    }
    const qsizetype half = bytes.size() / 2;
    for (const std::size_t side : {0u, 1u}) {
        if (half > 0 && zeros[side] * 2 >= half && zeros[1 - side] * 4 <= zeros[side]) {
            return static_cast<int>(side);
        }
    }
    return -1;
}

QString decode(const Bytes& bytes, TextEncoding* encoding)
{
    const bool cut = bytes.offset > 0;
    const int zero = zeroHalf(bytes.tail);
    const bool little =
        bytes.head.startsWith("\xff\xfe") || (zero == 1 && !bytes.head.startsWith("\xfe\xff"));
    if (little || bytes.head.startsWith("\xfe\xff") || zero == 0) {
        *encoding = TextEncoding::Utf16;
        return QStringDecoder(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE)(bytes.tail);
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(wholeUtf8(bytes.tail, cut));
    *encoding = utf8.hasError() ? TextEncoding::Latin1 : TextEncoding::Utf8;
    return utf8.hasError() ? decodeWindows(bytes.tail) : text;
}

QString shownText(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n').remove(QChar(0xfeff));
    for (QChar& character : text) {
        const bool layout = character == u'\n' || character == u'\t';
        const auto category = character.category();
        if (!layout && (category == QChar::Other_Control || category == QChar::Other_Format)) {
            character = QChar::ReplacementCharacter;
        }
    }
    return text;
}

} // namespace

Result<TextTail> readTextTail(const QString& path, qint64 maxBytes)
{
    const Result<Bytes> bytes = readBytes(path, maxBytes);
    if (!bytes) {
        return bytes.error();
    }
    TextTail tail{.size = bytes->size, .whole = bytes->offset == 0};
    QString text = decode(*bytes, &tail.encoding);
    if (text.contains(QChar(0))) {
        return ErrorCode::Unsupported;
    }
    text = shownText(std::move(text));
    const qsizetype line = text.indexOf(u'\n');
    if (!tail.whole && line >= 0 && line + 1 < text.size()) {
        text.remove(0, line + 1);
    }
    tail.text = std::move(text);
    return tail;
}

Result<QByteArray> readLastLines(const QString& path, qint64 maxBytes)
{
    Result<Bytes> bytes = readBytes(path, maxBytes);
    if (!bytes) {
        return bytes.error();
    }
    QByteArray tail = std::move(bytes.value().tail);
    const qsizetype line = tail.indexOf('\n');
    // A line's end of little-endian UTF-16 has another byte.
    const qsizetype begin = line + 1 + (line + 1 < tail.size() && tail.at(line + 1) == '\0' ? 1 : 0);
    if (bytes->offset > 0 && line >= 0 && begin < tail.size()) {
        tail.remove(0, begin);
    }
    return tail;
}

} // namespace caredesk
