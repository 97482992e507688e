#include "base/WholeFile.h"
#include "support/FileContent.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using test::contentOf;

namespace {

QStringList namesIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

} // namespace

TEST_CASE("a whole file takes its name when it is committed, not before", "[whole-file]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("informe.png"));
    REQUIRE(writeWholeFile(path, "first"));
    CHECK(contentOf(path) == "first");

    WholeFile file(path);
    REQUIRE(file.open());
    REQUIRE(file.device().write("second") == 6);
    REQUIRE(file.device().flush());
    CHECK(contentOf(path) == "first");
    CHECK(namesIn(folder).size() == 2);
    REQUIRE(file.commit());
    CHECK(contentOf(path) == "second");
    CHECK(namesIn(folder) == QStringList{QStringLiteral("informe.png")});
}

TEST_CASE("a whole file that is not committed leaves what was there, and nothing else", "[whole-file]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("informe.png"));
    REQUIRE(writeWholeFile(path, "first"));
    {
        WholeFile file(path);
        REQUIRE(file.open());
        REQUIRE(file.device().write("half of the sec") > 0);
    }
    CHECK(contentOf(path) == "first");
    CHECK(namesIn(folder) == QStringList{QStringLiteral("informe.png")});
}

TEST_CASE("a whole file tells the path that was asked for when it cannot be written", "[whole-file]")
{
    QTemporaryDir folder;
    const QString name = GENERATE(QStringLiteral(""), QStringLiteral("none/informe.png"));
    const QString path = folder.filePath(name);
    CAPTURE(path.toStdString());
    const Outcome written = writeWholeFile(path, "lost");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::FileWriteFailed);
    CHECK(written.error().arguments == QStringList{path});
    CHECK_FALSE(written.error().detail.isEmpty());
    CHECK(namesIn(folder).isEmpty());
    CHECK_FALSE(writeWholeFile(QString(), "lost"));
}
