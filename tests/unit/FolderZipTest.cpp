#include "archive/FolderZip.h"
#include "archive/ZipList.h"
#include "support/OutboxFixture.h"
#include "support/ZipContents.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

struct Evidence
{
    QTemporaryDir place;
    QTemporaryDir out;
    QString folder = place.filePath(QStringLiteral("kiosk 2"));

    QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = folder + u'/' + name;
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    Result<FolderZip> zip(qint64 limit = 0) const
    {
        const std::atomic<bool> aborted = false;
        return zipFolder(folder, target(), limit, aborted, [](qint64, qint64) {});
    }
    QString target() const { return out.filePath(QStringLiteral("out.zip")); }
    bool isClean() const
    {
        return QDir(out.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
};

} // namespace

TEST_CASE("a folder is zipped with all below it, hidden files too, under its own name")
{
    const Evidence evidence;
    evidence.write(QStringLiteral("a.log"), "a");
    evidence.write(QStringLiteral("deep/er/año.cfg"), "x=1");
    evidence.write(QStringLiteral(".hidden"), "h");
    evidence.write(QStringLiteral("empty.txt"), "");
    const auto result = evidence.zip();
    REQUIRE(result);
    CHECK(result->zip.files == 4);
    CHECK(result->links.isEmpty());
    CHECK(result->special.isEmpty());
    CHECK(result->unreadable.isEmpty());
    const auto contents = zipContents(evidence.target());
    CHECK(contents.size() == 4);
    CHECK(contents.value(QStringLiteral("kiosk 2/deep/er/año.cfg")) == "x=1");
    CHECK(contents.value(QStringLiteral("kiosk 2/.hidden")) == "h");

    const auto listing = listZip(evidence.target(), 2);
    REQUIRE(listing);
    CHECK(listing->count == 4);
    CHECK(listing->bytes == 5);
    CHECK(listing->files.size() == 2);
    CHECK(listZip(evidence.write(QStringLiteral("no.zip"), "PK and nothing"), 2).error().code ==
          ErrorCode::Unsupported);
}

TEST_CASE("what is in a zip is read however long its path is")
{
    const Evidence evidence;
    evidence.write(QStringLiteral("a.log"), "a");
    REQUIRE(evidence.zip());
    const QString folder = evidence.out.path() + QStringLiteral("/a rather long folder name").repeated(12);
    REQUIRE(QDir().mkpath(folder));
    const QString path = folder + QStringLiteral("/año.zip");
    REQUIRE(QFile::copy(evidence.target(), path));
    REQUIRE(path.size() > 260);
    const auto listing = listZip(path, 2);
    REQUIRE(listing);
    CHECK(listing->count == 1);
}

TEST_CASE("a zip is called as its folder, whatever way that is written")
{
    CHECK(zipNameOf(QStringLiteral("/home/ana/kiosk logs/")) == QStringLiteral("kiosk logs.zip"));
    CHECK(zipNameOf(QStringLiteral("/srv/a/../b")) == QStringLiteral("b.zip"));
    CHECK(zipNameOf(QStringLiteral("C:/")) == QStringLiteral("C.zip"));
    CHECK(zipNameOf(QStringLiteral("/")) == QStringLiteral("files.zip"));
}

TEST_CASE("a folder without files, with too much, or gone says so, and leaves nothing behind")
{
    const Evidence evidence;
    CHECK(evidence.zip().error().code == ErrorCode::FileNotFound);
    REQUIRE(QDir().mkpath(evidence.folder + QStringLiteral("/sub")));
    CHECK(evidence.zip().error() ==
          Error{ErrorCode::FileEmpty, {QStringLiteral("kiosk 2"), QStringLiteral("0")}});
    evidence.write(QStringLiteral("a.jpg"), QByteArray(100'000, 'x'));
    CHECK(evidence.zip(50'000).error() ==
          Error{ErrorCode::FileTooLarge, {QStringLiteral("kiosk 2.zip"), QStringLiteral("50000")}});
    CHECK(evidence.isClean());
}

TEST_CASE("a folder that is being zipped can be stopped, while it is looked through as well as later")
{
    const Evidence evidence;
    for (int i = 0; i < 250; ++i) {
        evidence.write(QStringLiteral("%1.log").arg(i), QByteArray(1'000, 'x'));
    }
    for (const bool counting : {true, false}) {
        std::atomic<bool> aborted = false;
        const auto result = zipFolder(
            evidence.folder, evidence.target(), 0, aborted,
            [&aborted, counting](qint64, qint64 total) { aborted = aborted || (total < 0) == counting; });
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::Cancelled);
        CHECK(evidence.isClean());
    }
}

TEST_CASE("a folder given to a draft lies in the spool as a zip that goes with the message")
{
    OutboxFixture fixture;
    const Evidence evidence;
    evidence.write(QStringLiteral("a.log"), QByteArray("paper jam\n").repeated(1'000));
    auto* drafts = fixture.test->session.drafts();
    const auto added = await(drafts->addFolder(evidence.folder));
    REQUIRE(added);
    CHECK(added->files == 1);
    CHECK(added->file.fileName == QStringLiteral("kiosk 2.zip"));
    CHECK(added->file.contentType == QStringLiteral("application/zip"));
    CHECK(added->file.size == QFileInfo(added->file.path).size());
    CHECK(zipContents(added->file.path).value(QStringLiteral("kiosk 2/a.log")).size() == 10'000);
    // Nothing lies in the spool but the file under its hash.
    const QDir spool(QFileInfo(added->file.path).path());
    CHECK(spool.entryList(QDir::Files | QDir::Hidden) == QStringList{added->file.sha256});

    const auto gone = await(drafts->addFolder(evidence.folder + QStringLiteral("/none")));
    CHECK(gone.error().code == ErrorCode::FileNotFound);
    auto* stopped = drafts->addFolder(evidence.folder);
    stopped->abort();
    CHECK(await(stopped).error().code == ErrorCode::Cancelled);
    CHECK(waitUntil([&spool] { return spool.entryList(QDir::Files | QDir::Hidden).size() == 1; }));
}
