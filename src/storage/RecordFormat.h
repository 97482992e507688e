#pragma once

#include <QByteArrayView>
#include <QVariantList>

#include <optional>

namespace caredesk {

/// Reads numbers from the bytes of an SQLite page and never past their end.
class RecordReader
{
public:
    RecordReader(QByteArrayView bytes, qsizetype position)
        : m_bytes(bytes)
        , m_position(position)
    {
    }

    /// False as soon as something lay outside.
    bool isSound() const { return m_sound; }
    qsizetype position() const { return m_position; }
    quint64 varint();
    /// Big-endian and signed, of 0 to 8 bytes.
    qint64 integer(int size);
    QByteArrayView take(quint64 size);

private:
    QByteArrayView m_bytes;
    qsizetype m_position;
    bool m_sound = true;
};

/// The columns of one record (https://www.sqlite.org/fileformat2.html#record_format): NULL, integers and
/// texts. Nothing when it is cut off or holds other kinds, which CareDesk's tables have none of.
std::optional<QVariantList> recordValues(QByteArrayView record);

} // namespace caredesk
