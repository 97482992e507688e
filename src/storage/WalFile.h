#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace caredesk {

/// The -wal of an SQLite file (https://www.sqlite.org/fileformat2.html#walformat), up to its last commit.
/// SQLite takes the first frame whose checksum is wrong for the end and forgets all commits behind it; here
/// each frame is judged by itself, so that a flipped bit costs what it lies in and no more.
class WalFile
{
public:
    struct Frame
    {
        quint32 page = 0;
        QByteArray bytes = {};
    };

    static WalFile read(const QString& path);

    bool isEmpty() const { return m_frames.isEmpty(); }
    int pageSize() const { return m_pageSize; }
    /// In the order in which they were written; a later one of the same page counts. One that is damaged is
    /// among them when sound ones follow: most of what lies in it is right.
    const QList<Frame>& frames() const { return m_frames; }
    /// SQLite would forget commits in it. What a crash cut off is no damage.
    bool isDamaged() const { return m_damaged; }

private:
    int m_pageSize = 0;
    QList<Frame> m_frames;
    bool m_damaged = false;
};

} // namespace caredesk
