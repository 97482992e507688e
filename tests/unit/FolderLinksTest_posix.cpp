#include "archive/FolderZip.h"
#include "support/ZipContents.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("links are not followed, pipes not waited for, and what vanishes is missed: all of it by name")
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("logs"));
    REQUIRE(QDir().mkpath(folder + QStringLiteral("/sub")));
    for (int i = 0; i < 100; ++i) {
        QFile file(folder + QStringLiteral("/%1.log").arg(i, 3, 10, QChar(u'0')));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("line\n");
    }
    REQUIRE(QFile::link(QStringLiteral("/etc/passwd"), folder + QStringLiteral("/passwd")));
    // In a circle.
    REQUIRE(QFile::link(folder, folder + QStringLiteral("/sub/again")));
    REQUIRE(QFile::link(folder + QStringLiteral("/nowhere"), folder + QStringLiteral("/broken")));
    REQUIRE(::mkfifo(QFile::encodeName(folder + QStringLiteral("/sub/pipe")).constData(), 0600) == 0);
    const QString gone = folder + QStringLiteral("/007.log");
    const QString target = place.filePath(QStringLiteral("out.zip"));
    const std::atomic<bool> aborted = false;
    const auto result = zipFolder(folder, target, 0, aborted, [&gone](qint64, qint64 total) {
        if (total < 0) {
            QFile::remove(gone);
        }
    });
    REQUIRE(result);
    CHECK(result->links ==
          QStringList{QStringLiteral("broken"), QStringLiteral("passwd"), QStringLiteral("sub/again")});
    CHECK(result->special == QStringList{QStringLiteral("sub/pipe")});
    CHECK(result->unreadable == QStringList{QStringLiteral("007.log")});
    CHECK(result->zip.files == 99);
    CHECK(zipContents(target).size() == 99);
}

TEST_CASE("a folder of nothing but links says how many")
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("logs"));
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(QFile::link(QStringLiteral("/etc/passwd"), folder + QStringLiteral("/passwd")));
    const std::atomic<bool> aborted = false;
    const auto result =
        zipFolder(folder, place.filePath(QStringLiteral("out.zip")), 0, aborted, [](qint64, qint64) {});
    REQUIRE_FALSE(result);
    CHECK(result.error() == Error{ErrorCode::FileEmpty, {QStringLiteral("logs"), QStringLiteral("1")}});
}
