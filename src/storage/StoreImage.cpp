#include "storage/StoreImage.h"

#include "storage/RecordFormat.h"
#include "storage/WalFile.h"

#include <QFile>
#include <QtEndian>

namespace caredesk {

namespace {

constexpr qsizetype headerBytes = 100;
constexpr int pageSizeOffset = 16;
constexpr int writeVersionOffset = 18;
constexpr int readVersionOffset = 19;
constexpr char withoutWal = 1;
constexpr int pageCountOffset = 28;
constexpr int freeListOffset = 32;
constexpr int defaultPageSize = 4'096;
constexpr quint8 leafOfTable = 0x0D;
constexpr qsizetype leafHeaderBytes = 8;

quint32 number32(QByteArrayView bytes, qsizetype offset)
{
    return offset + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.data() + offset) : 0;
}

int number16(QByteArrayView bytes, qsizetype offset)
{
    return offset + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.data() + offset) : 0;
}

int pageSizeOf(const QByteArray& file)
{
    const int said = number16(file, pageSizeOffset);
    const bool plausible = said >= 512 && (said & (said - 1)) == 0;
    return plausible ? said : defaultPageSize;
}

} // namespace

std::optional<StoreImage> StoreImage::read(const QString& path)
{
    QFile file(path);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly)) {
        bytes = file.readAll();
    }
    const WalFile wal = WalFile::read(path + QStringLiteral("-wal"));
    const int pageSize = wal.isEmpty() ? pageSizeOf(bytes) : wal.pageSize();
    bytes.truncate(bytes.size() / pageSize * pageSize);
    for (const WalFile::Frame& frame : wal.frames()) {
        const qsizetype begin = (qsizetype{frame.page} - 1) * pageSize;
        if (begin + pageSize > bytes.size()) {
            bytes.append(begin + pageSize - bytes.size(), '\0');
        }
        bytes.replace(begin, pageSize, frame.bytes);
    }
    return bytes.isEmpty() ? std::nullopt : std::optional(StoreImage(bytes, pageSize));
}

bool StoreImage::saveAs(const QString& path) const
{
    QByteArray bytes = m_bytes;
    bytes[writeVersionOffset] = withoutWal;
    bytes[readVersionOffset] = withoutWal;
    qToBigEndian(static_cast<quint32>(pageCount()), bytes.data() + pageCountOffset);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

void StoreImage::eachRow(const Row& row) const
{
    const QList<bool> isFree = freePages();
    for (qsizetype number = 1; number <= pageCount(); ++number) {
        if (!isFree.at(number)) {
            rowsOf(static_cast<quint32>(number), row);
        }
    }
}

QByteArrayView StoreImage::page(quint32 number) const
{
    if (number == 0 || number > pageCount()) {
        return {};
    }
    return QByteArrayView(m_bytes).sliced((qsizetype{number} - 1) * m_pageSize, m_pageSize);
}

/// What was removed still lies on free pages: it must not come back.
QList<bool> StoreImage::freePages() const
{
    QList<bool> isFree(pageCount() + 1, false);
    const auto take = [&isFree](quint32 number) {
        const bool fresh = number > 0 && number < isFree.size() && !isFree.at(number);
        if (fresh) {
            isFree[number] = true;
        }
        return fresh;
    };
    quint32 trunk = number32(m_bytes, freeListOffset);
    while (take(trunk)) {
        const QByteArrayView bytes = page(trunk);
        const qsizetype leaves = std::min<qsizetype>(number32(bytes, 4), m_pageSize / 4 - 2);
        for (qsizetype leaf = 0; leaf < leaves; ++leaf) {
            take(number32(bytes, 8 + 4 * leaf));
        }
        trunk = number32(bytes, 0);
    }
    return isFree;
}

void StoreImage::rowsOf(quint32 number, const Row& row) const
{
    const QByteArrayView bytes = page(number);
    const qsizetype header = number == 1 ? headerBytes : 0;
    if (static_cast<quint8>(bytes[header]) != leafOfTable) {
        return;
    }
    const int cells = std::min(number16(bytes, header + 3), m_pageSize / 4);
    for (int cell = 0; cell < cells; ++cell) {
        RecordReader reader(bytes, number16(bytes, header + leafHeaderBytes + qsizetype{2} * cell));
        const quint64 size = reader.varint();
        const auto rowId = static_cast<qint64>(reader.varint());
        if (!reader.isSound()) {
            continue;
        }
        const auto record = payload(bytes, reader.position(), size);
        const auto values = record ? recordValues(*record) : std::nullopt;
        if (values) {
            row(rowId, *values);
        }
    }
}

/// A record's bytes, followed into the pages that take what does not fit into one.
std::optional<QByteArray> StoreImage::payload(QByteArrayView bytes, qsizetype begin, quint64 size) const
{
    const auto wanted = static_cast<qsizetype>(std::min<quint64>(size, static_cast<quint64>(m_bytes.size())));
    if (size > static_cast<quint64>(wanted)) {
        return std::nullopt;
    }
    const qsizetype most = m_pageSize - 35;
    qsizetype here = wanted;
    if (wanted > most) {
        const qsizetype least = (m_pageSize - 12) * 32 / 255 - 23;
        const qsizetype evenly = least + (wanted - least) % (m_pageSize - 4);
        here = evenly <= most ? evenly : least;
    }
    if (begin + here > bytes.size()) {
        return std::nullopt;
    }
    QByteArray record = bytes.sliced(begin, here).toByteArray();
    quint32 next = wanted > here ? number32(bytes, begin + here) : 0;
    while (record.size() < wanted) {
        const QByteArrayView more = page(next);
        if (more.isEmpty()) {
            return std::nullopt;
        }
        record += more.sliced(4, std::min<qsizetype>(m_pageSize - 4, wanted - record.size())).toByteArray();
        next = number32(more, 0);
    }
    return record;
}

} // namespace caredesk
