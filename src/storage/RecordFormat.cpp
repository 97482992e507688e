#include "storage/RecordFormat.h"

#include <array>

namespace caredesk {

namespace {

constexpr quint64 null = 0;
constexpr quint64 largestInteger = 6;
constexpr quint64 zero = 8;
constexpr quint64 one = 9;
constexpr quint64 firstText = 13;
constexpr std::array integerBytes{0, 1, 2, 3, 4, 6, 8};

} // namespace

quint64 RecordReader::varint()
{
    quint64 value = 0;
    for (int i = 0; i < 9; ++i) {
        const QByteArrayView byte = take(1);
        if (byte.isEmpty()) {
            return 0;
        }
        const auto bits = static_cast<quint8>(byte.front());
        if (i == 8) {
            return (value << 8) | bits;
        }
        value = (value << 7) | (bits & 0x7FU);
        if ((bits & 0x80U) == 0) {
            break;
        }
    }
    return value;
}

qint64 RecordReader::integer(int size)
{
    const QByteArrayView bytes = take(static_cast<quint64>(size));
    quint64 value = !bytes.isEmpty() && static_cast<qint8>(bytes.front()) < 0 ? ~quint64{0} : 0;
    for (const char byte : bytes) {
        value = (value << 8) | static_cast<quint8>(byte);
    }
    return static_cast<qint64>(value);
}

QByteArrayView RecordReader::take(quint64 size)
{
    m_sound = m_sound && m_position >= 0 && m_position <= m_bytes.size() &&
              size <= static_cast<quint64>(m_bytes.size() - m_position);
    if (!m_sound) {
        return {};
    }
    const QByteArrayView taken = m_bytes.sliced(m_position, static_cast<qsizetype>(size));
    m_position += taken.size();
    return taken;
}

std::optional<QVariantList> recordValues(QByteArrayView record)
{
    RecordReader kinds(record, 0);
    const quint64 headerBytes = kinds.varint();
    if (!kinds.isSound() || headerBytes > static_cast<quint64>(record.size())) {
        return std::nullopt;
    }
    const auto headerEnd = static_cast<qsizetype>(headerBytes);
    RecordReader content(record, headerEnd);
    QVariantList values;
    while (kinds.isSound() && kinds.position() < headerEnd) {
        const quint64 kind = kinds.varint();
        if (kind == null) {
            values.append(QVariant());
        } else if (kind <= largestInteger) {
            values.append(content.integer(integerBytes.at(kind)));
        } else if (kind == zero || kind == one) {
            values.append(static_cast<qint64>(kind - zero));
        } else if (kind >= firstText && kind % 2 == 1) {
            values.append(QString::fromUtf8(content.take((kind - firstText) / 2)));
        } else {
            return std::nullopt;
        }
    }
    return kinds.isSound() && content.isSound() ? std::optional(values) : std::nullopt;
}

} // namespace caredesk
