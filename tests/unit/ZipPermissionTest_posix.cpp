#include "archive/ZipWriter.h"
#include "support/Await.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("nobody else on the computer can read a zip that was made")
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("logs.zip"));
    REQUIRE(await(startZip({target, {{QStringLiteral("manifest.json"), {}, "{}"}}})));
    CHECK_FALSE(QFile::permissions(target) &
                (QFileDevice::ReadOther | QFileDevice::ReadGroup | QFileDevice::WriteOther));
}
