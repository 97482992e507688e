#include "base/FileStamp.h"
#include "base/FolderAccess.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE(
    "a file that is being written has the size and the time that it has by now, whatever its folder says")
{
    const QTemporaryDir folder;
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    QFile log(folder.filePath(QStringLiteral("año.log")));
    REQUIRE(log.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QDirIterator entries(folder.path(), QDir::Files);
    REQUIRE(entries.hasNext());
    entries.next();
    const QFileInfo entry = entries.fileInfo();
    CHECK(fileStamp(entry).size == 0);
    log.write(QByteArray(1'000, 'x'));
    const FileStamp stamp = fileStamp(QFileInfo(entry.filePath()));
    CHECK(stamp.size == 1'000);
#ifdef Q_OS_WIN // Qt keeps what the folder said.
    CHECK(fileStamp(entry).size == 1'000);
#endif
    // File systems round, some to two seconds.
    CHECK(qAbs(stamp.modified - before) < 10'000);
}

TEST_CASE("an empty folder can be listed, one that is not there cannot")
{
    const QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("vacía"));
    REQUIRE(QDir().mkpath(inside));
    CHECK(canListFolder(inside));
    CHECK(canListFolder(folder.path()));
    CHECK_FALSE(canListFolder(folder.filePath(QStringLiteral("none"))));
}
