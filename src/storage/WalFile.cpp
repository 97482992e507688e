#include "storage/WalFile.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace caredesk {

namespace {

constexpr qsizetype headerBytes = 32;
constexpr qsizetype frameHeaderBytes = 24;
constexpr int defaultPageSize = 4'096;
constexpr quint32 bigEndianMagic = 0x377F0683;

struct Checksum
{
    quint32 first = 0;
    quint32 second = 0;

    bool operator==(const Checksum&) const = default;
};

quint32 number(QByteArrayView bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.data() + offset);
}

Checksum storedAt(QByteArrayView bytes, qsizetype offset)
{
    return {number(bytes, offset), number(bytes, offset + 4)};
}

Checksum continued(Checksum sum, QByteArrayView bytes, bool bigEndian)
{
    for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
        const auto word = [&](qsizetype offset) {
            return bigEndian ? number(bytes, offset) : qFromLittleEndian<quint32>(bytes.data() + offset);
        };
        sum.first += word(at) + sum.second;
        sum.second += word(at + 4) + sum.first;
    }
    return sum;
}

bool isPageSize(quint32 size)
{
    return size >= 512 && size <= 65'536 && (size & (size - 1)) == 0;
}

} // namespace

WalFile WalFile::read(const QString& path)
{
    WalFile wal;
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (bytes.size() <= headerBytes + frameHeaderBytes) {
        return wal;
    }
    const QByteArrayView all(bytes);
    const bool bigEndian = number(all, 0) == bigEndianMagic;
    const quint32 said = number(all, 8);
    wal.m_pageSize = isPageSize(said) ? static_cast<int>(said) : defaultPageSize;
    const bool soundHeader = continued({}, all.first(24), bigEndian) == storedAt(all, 24);
    // A damaged header tells nothing: the first frame carries the same.
    const QByteArrayView salts = soundHeader ? all.sliced(16, 8) : all.sliced(headerBytes + 8, 8);

    qsizetype frames = 0;    // Up to the last sound commit.
    qsizetype firstBad = -1; // Number of the first frame that SQLite would stop at.
    quint32 pages = 0;
    const qsizetype frameBytes = frameHeaderBytes + wal.m_pageSize;
    Checksum before = storedAt(all, 24);
    for (qsizetype index = 0; headerBytes + (index + 1) * frameBytes <= all.size(); ++index) {
        const QByteArrayView frame = all.sliced(headerBytes + index * frameBytes, frameBytes);
        const Checksum sum = continued(continued(before, frame.first(8), bigEndian),
                                       frame.sliced(frameHeaderBytes), bigEndian);
        before = storedAt(frame, 16);
        const bool sound = frame.sliced(8, 8) == salts && sum == before;
        if (!sound && firstBad < 0) {
            firstBad = index;
        }
        if (const quint32 pagesAfter = number(frame, 4); sound && pagesAfter > 0) {
            frames = index + 1;
            pages = pagesAfter;
        }
    }
    wal.m_damaged = frames > 0 && (!soundHeader || (firstBad >= 0 && firstBad < frames));
    for (qsizetype index = 0; index < frames; ++index) {
        const QByteArrayView frame = all.sliced(headerBytes + index * frameBytes, frameBytes);
        if (const quint32 page = number(frame, 0); page > 0 && page <= pages) {
            wal.m_frames.append({page, frame.sliced(frameHeaderBytes).toByteArray()});
        }
    }
    return wal;
}

} // namespace caredesk
