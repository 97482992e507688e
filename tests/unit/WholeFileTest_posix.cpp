#include "base/WholeFile.h"
#include "support/FileContent.h"
#include "support/StoreDisk.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using test::contentOf;

TEST_CASE("a whole file follows a link and keeps the permissions of what it replaces", "[whole-file]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("informe.png"));
    const QString link = folder.filePath(QStringLiteral("link.png"));
    REQUIRE(writeWholeFile(path, "first"));
    const auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    REQUIRE(QFile::setPermissions(path, own));
    REQUIRE(QFile::link(path, link));
    REQUIRE(writeWholeFile(link, "second"));
    CHECK(QFileInfo(link).isSymLink());
    CHECK(contentOf(path) == "second");
    CHECK((QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser)) == own);
}

TEST_CASE("a whole file that the disk has no room for says so, and leaves what was there", "[whole-file]")
{
    StoreDisk disk(1'000'000);
    if (!disk.isMounted()) {
        WARN("skipped: only root can mount a disk");
        return;
    }
    const QString path = disk.path() + QStringLiteral("/informe.png");
    REQUIRE(writeWholeFile(path, "first"));
    disk.fill();
    const Outcome written = writeWholeFile(path, QByteArray(500'000, 'x'));
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::DiskFull);
    CHECK(contentOf(path) == "first");
}
