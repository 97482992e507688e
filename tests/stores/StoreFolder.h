#pragma once

#include "storage/CacheStore.h"
#include "storage/WorkStore.h"
#include "support/Await.h"
#include "support/StoreSamples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace caredesk::test {

/// Hundreds of databases are made, and each commit of theirs waits for the disk: one in memory does not wait.
inline QString inMemory()
{
    const QString shared = QStringLiteral("/dev/shm");
    return (QFileInfo(shared).isWritable() ? shared : QDir::tempPath()) + QStringLiteral("/caredesk-XXXXXX");
}

/// An account folder that goes with the test.
struct StoreFolder
{
    QTemporaryDir dir{inMemory()};
    StoreOptions options{dir.path(), 3'600'000};

    QString path(const QString& name) const { return dir.filePath(name); }
    QStringList files(const QString& pattern) const
    {
        return QDir(dir.path()).entryList({pattern}, QDir::Files);
    }
    void copyTo(const QString& target) const
    {
        QDir(dir.path()).mkpath(target + QStringLiteral("/spool"));
        for (const QString& part : {QString(), QStringLiteral("/spool")}) {
            for (const QFileInfo& file : QDir(dir.path() + part).entryInfoList(QDir::Files)) {
                REQUIRE(QFile::copy(file.filePath(), target + part + u'/' + file.fileName()));
            }
        }
    }
};

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace caredesk::test
