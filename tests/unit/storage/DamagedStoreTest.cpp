#include "storage/CacheSchema.h"
#include "storage/CacheStore.h"
#include "storage/WorkSchema.h"
#include "storage/WorkStore.h"
#include "support/Await.h"
#include "support/StoreSamples.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <functional>

using namespace caredesk;
using namespace caredesk::samples;

namespace {

constexpr int draftCount = 200;
constexpr int pageBytes = 4'096;

struct Folder
{
    QTemporaryDir dir;
    StoreOptions options{dir.path()};

    QString path(const char* name) const { return dir.filePath(QString::fromLatin1(name)); }
    QStringList files(const char* pattern) const
    {
        return QDir(dir.path()).entryList({QString::fromLatin1(pattern)}, QDir::Files);
    }
    void edit(const char* name, const std::function<void(QFile&)>& change) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadWrite));
        change(file);
    }
    void run(const char* name, const char* sql) const
    {
        Connection({path(name), Connection::Mode::ReadWrite, false, {}}).execute(QString::fromLatin1(sql));
    }
    qint64 rootPage(const char* name, const char* table) const
    {
        Connection connection({path(name), Connection::Mode::ReadWrite, false, {}});
        Statement query =
            connection.statement(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = ?"));
        REQUIRE(query.bind(QString::fromLatin1(table)).step());
        return query.integer(0);
    }
    void fillCache() const
    {
        CacheStore cache(options);
        REQUIRE(await(cache.open()));
        REQUIRE(await(cache.storeTickets({ticket(1), ticket(2)}, {}, ana(), true)));
    }
    /// Drafts of 1,000 letters each, so that they fill many pages; one operation with a file.
    void fillWork() const
    {
        WorkStore work(options);
        REQUIRE(await(work.open()));
        for (int i = 1; i <= draftCount; ++i) {
            Draft one = draft(QString::number(i));
            one.message = QString(1'000, QLatin1Char('m'));
            work.saveDraft(one);
        }
        Draft sent = draft(QStringLiteral("sent"));
        sent.attachments = {*await(work.spoolBytes("abc", QStringLiteral("a.txt"), 100))};
        REQUIRE(await(work.queue({create(QStringLiteral("operation"), sent)}, {})));
    }
};

void garble(QFile& file, qint64 offset, qint64 bytes)
{
    file.seek(offset);
    file.write(QByteArray(bytes, '\xA5'));
}

} // namespace

TEST_CASE("a damaged or too new cache is set aside, once, and starts empty")
{
    const Folder folder;
    folder.fillCache();
    SECTION("random bytes")
    {
        folder.edit("cache.sqlite", [](QFile& file) { garble(file, 0, 3 * pageBytes); });
    }
    SECTION("a header of zeros")
    {
        folder.edit("cache.sqlite", [](QFile& file) { file.write(QByteArray(100, '\0')); });
    }
    SECTION("cut short")
    {
        folder.edit("cache.sqlite", [](QFile& file) { file.resize(pageBytes); });
    }
    SECTION("too new")
    {
        folder.run("cache.sqlite", "PRAGMA user_version = 99");
    }
    for (int round = 0; round < 2; ++round) {
        CacheStore cache(folder.options);
        const auto condition = await(cache.open());
        REQUIRE(condition);
        CHECK(condition->kind == (round == 0 ? StoreCondition::Kind::SetAside : StoreCondition::Kind::Ready));
        CHECK(folder.files("cache.aside-*.sqlite").size() == 1);
        CHECK(*await(cache.statistics()) == CacheStatistics{round, 0, round});
        REQUIRE(await(cache.storeTickets({ticket(1)}, {}, ana(), true)));
    }
    folder.run("cache.sqlite", "PRAGMA user_version = 99");
    CacheStore cache(folder.options);
    const auto condition = await(cache.open());
    CHECK(QFileInfo::exists(condition->asidePath));
    CHECK(folder.files("cache.aside-*.sqlite").size() == 1);
}

TEST_CASE("damage met while the work store is in use is mended at once, unless another program has it open")
{
    const Folder folder;
    folder.fillWork();
    const auto damage = [&folder] {
        const qint64 page = folder.rootPage("work.sqlite", "operations");
        folder.edit("work.sqlite", [page](QFile& file) { garble(file, (page - 1) * pageBytes, pageBytes); });
    };
    WorkStore work(folder.options);
    QList<StoreCondition> mended;
    QObject::connect(&work, &WorkStore::mended, &work,
                     [&mended](const StoreCondition& condition) { mended.append(condition); });
    REQUIRE(await(work.open())->kind == StoreCondition::Kind::Ready);
    {
        WorkStore other(folder.options);
        REQUIRE(await(other.open())->kind == StoreCondition::Kind::Ready);
        damage();
        CHECK(await(work.operations()).error().code == ErrorCode::StoreDamaged);
        CHECK(await(work.operations()).error().code == ErrorCode::StoreDamaged);
        CHECK(mended.isEmpty());
        CHECK(folder.files("work.damaged-*").isEmpty());
    }
    await(work.operations());
    REQUIRE(waitUntil([&mended] { return !mended.isEmpty(); }));
    CHECK(mended.first().kind == StoreCondition::Kind::Salvaged);
    CHECK(mended.first().salvaged == draftCount);
    CHECK(await(work.drafts())->size() == draftCount);
    CHECK(await(work.saveDraft(draft(QStringLiteral("new")))));
    CHECK(folder.files("work.damaged-*.sqlite").size() == 1);
}

#ifdef Q_OS_UNIX // Windows lets nobody remove or rename what is open.
TEST_CASE("a store removed while it is open is written again with all that was in it")
{
    const Folder folder;
    folder.fillWork();
    folder.fillCache();
    WorkStore work(folder.options);
    CacheStore cache(folder.options);
    REQUIRE(await(work.open()));
    REQUIRE(await(cache.open()));
    REQUIRE(await(work.drafts())->size() == draftCount);
    REQUIRE(await(cache.statistics())->tickets == 2);
    QList<StoreCondition> mended;
    QObject::connect(&work, &WorkStore::mended, &work,
                     [&mended](const StoreCondition& condition) { mended.append(condition); });
    bool backup = false;
    SECTION("the file")
    {
        QFile::remove(folder.path("work.sqlite"));
        QFile::remove(folder.path("cache.sqlite"));
    }
    SECTION("the folder and all in it")
    {
        REQUIRE(QDir(folder.dir.path()).removeRecursively());
    }
    SECTION("another file is put in its place")
    {
        backup = true;
        QFile::remove(folder.path("cache.sqlite"));
        REQUIRE(QFile::rename(folder.path("work.sqlite"), folder.path("moved")));
        REQUIRE(QFile::copy(folder.path("moved"), folder.path("work.sqlite")));
    }
    CHECK(await(work.saveDraft(draft(QStringLiteral("new")))));
    CHECK(await(cache.storeTickets({ticket(3)}, {}, ana(), true)));
    CHECK(await(cache.statistics())->tickets == 1);
    REQUIRE(waitUntil([&mended] { return !mended.isEmpty(); }));
    CHECK(mended.first().kind == StoreCondition::Kind::PutBack);
    CHECK(mended.first().asidePath.isEmpty() != backup);
    WorkStore again(folder.options);
    CHECK(await(again.open())->kind == StoreCondition::Kind::Ready);
    CHECK(await(again.drafts())->size() == draftCount + 1);
    CHECK(await(again.operations())->size() == 1);
}
#endif

TEST_CASE("a store that is not there any more, or is empty, is told")
{
    const Folder folder;
    CHECK(await(WorkStore(folder.options).open())->kind == StoreCondition::Kind::Ready);
    folder.fillWork();
    SECTION("removed")
    {
        QFile::remove(folder.path("work.sqlite"));
    }
    SECTION("cut to nothing")
    {
        folder.edit("work.sqlite", [](QFile& file) { file.resize(0); });
    }
    {
        WorkStore work(folder.options);
        CHECK(await(work.open())->kind == StoreCondition::Kind::Missing);
        CHECK(await(work.saveDraft(draft(QStringLiteral("new")))));
    }
    WorkStore work(folder.options);
    CHECK(await(work.open())->kind == StoreCondition::Kind::Ready);
}

TEST_CASE("damage met while the cache is in use replaces it and says that everything changed")
{
    const Folder folder;
    folder.fillCache();
    const qint64 page = folder.rootPage("cache.sqlite", "tickets");
    CacheStore cache(folder.options);
    QSignalSpy changed(&cache, &CacheStore::changed);
    REQUIRE(await(cache.open())->kind == StoreCondition::Kind::Ready);
    folder.edit("cache.sqlite", [page](QFile& file) { garble(file, (page - 1) * pageBytes, pageBytes); });
    CHECK(await(cache.ticket(QStringLiteral("1"))).error().code == ErrorCode::StoreDamaged);
    REQUIRE(waitUntil([&changed] { return !changed.isEmpty(); }));
    CHECK(changed.first().first().value<ChangeSet>().everything);
    CHECK(await(cache.storeTickets({ticket(3)}, {}, ana(), true)));
    CHECK(await(cache.ticket(QStringLiteral("3"))));
    CHECK(folder.files("cache.aside-*.sqlite").size() == 1);
}

TEST_CASE("of a damaged work store every readable draft and operation is saved, and the file is kept")
{
    const Folder folder;
    folder.fillWork();
    int expected = draftCount + 1;
    SECTION("one page in the middle of the drafts")
    {
        folder.edit("work.sqlite",
                    [](QFile& file) { garble(file, file.size() / 2 / pageBytes * pageBytes, pageBytes); });
        expected -= 4;
    }
    SECTION("the page with header and list of tables")
    {
        folder.edit("work.sqlite", [](QFile& file) { garble(file, 0, pageBytes); });
    }
    SECTION("the list of spooled files")
    {
        const qint64 page = folder.rootPage("work.sqlite", "spool_files");
        folder.edit("work.sqlite", [page](QFile& file) { garble(file, (page - 1) * pageBytes, pageBytes); });
    }
    SECTION("the last quarter cut off")
    {
        folder.edit("work.sqlite", [](QFile& file) { file.resize(file.size() / 4 * 3); });
        expected = draftCount / 2;
    }
    {
        WorkStore work(folder.options);
        const auto condition = await(work.open());
        REQUIRE(condition);
        CHECK(condition->kind == StoreCondition::Kind::Salvaged);
        CHECK(condition->salvaged >= expected);
        CHECK(condition->salvaged + condition->lost >= expected);
        CHECK(QFileInfo::exists(condition->asidePath));
        const auto drafts = await(work.drafts());
        CHECK(drafts->size() + await(work.operations())->size() == condition->salvaged);
        CHECK(drafts->first().message == QString(1'000, QLatin1Char('m')));
        const auto operation = await(work.operation(QStringLiteral("operation")));
        REQUIRE(operation);
        CHECK(QFileInfo(operation->draft.attachments.first().path).size() == 3);
        CHECK(await(work.collectSpool()) == Result<int>(0));
    }
    WorkStore again(folder.options);
    CHECK(await(again.open())->kind == StoreCondition::Kind::Ready);
    CHECK(folder.files("work.*.sqlite").size() == 1);
}

TEST_CASE("a work store with nothing readable is quarantined and a new one works")
{
    const Folder folder;
    folder.fillWork();
    SECTION("all bytes")
    {
        folder.edit("work.sqlite", [](QFile& file) { garble(file, 0, file.size()); });
    }
    SECTION("text")
    {
        folder.edit("work.sqlite", [](QFile& file) {
            file.resize(0);
            file.write("hello, this is no database");
        });
    }
    WorkStore work(folder.options);
    const auto condition = await(work.open());
    REQUIRE(condition);
    CHECK(condition->kind == StoreCondition::Kind::Salvaged);
    CHECK(condition->salvaged == 0);
    CHECK(condition->lost > 0);
    CHECK(await(work.saveDraft(draft(QStringLiteral("new")))));
    CHECK(await(work.drafts())->size() == 1);
}

TEST_CASE("a salvage that was broken off between its two renames is finished")
{
    const Folder folder;
    folder.fillWork();
    REQUIRE(QFile::rename(folder.path("work.sqlite"), folder.path("work.salvaged.sqlite")));
    WorkStore work(folder.options);
    const auto condition = await(work.open());
    CHECK(condition->kind == StoreCondition::Kind::Salvaged);
    CHECK(condition->salvaged == draftCount + 1);
    CHECK(await(work.drafts())->size() == draftCount);
}

TEST_CASE("a work store of a later CareDesk is read and never written")
{
    const Folder folder;
    folder.fillWork();
    folder.run("work.sqlite", "PRAGMA user_version = 99");
    WorkStore work(folder.options);
    CHECK(await(work.open())->kind == StoreCondition::Kind::ReadOnly);
    CHECK(await(work.drafts())->size() == draftCount);
    CHECK(await(work.saveDraft(draft(QStringLiteral("new")))).error().code == ErrorCode::StoreTooNew);
    CHECK(await(work.discard(QStringLiteral("operation"))).error().code == ErrorCode::StoreTooNew);
    CHECK(await(work.spoolBytes("x", QStringLiteral("x"), 10)).error().code == ErrorCode::StoreTooNew);
    CHECK(folder.files("work.*.sqlite").isEmpty());
}

TEST_CASE("a file that an earlier version made is migrated to what a fresh one is")
{
    const auto schemaOf = [](const Migrator& migrator, int from) {
        const QTemporaryDir folder;
        Connection connection(
            {folder.filePath(QStringLiteral("x.sqlite")), Connection::Mode::ReadWrite, false, {}});
        migrator.migrate(connection, from);
        migrator.migrate(connection);
        CHECK(Migrator::versionOf(connection) == migrator.newestVersion());
        Statement query = connection.statement(
            QStringLiteral("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"));
        QStringList schema;
        while (query.step()) {
            schema.append(query.text(0) + u' ' + query.text(1) + u' ' + query.text(2));
        }
        return schema;
    };
    for (const Migrator* migrator : {&cacheMigrator(), &workMigrator()}) {
        const QStringList fresh = schemaOf(*migrator, 0);
        CHECK(fresh.size() > 5);
        for (int version = 1; version < migrator->newestVersion(); ++version) {
            CHECK(schemaOf(*migrator, version) == fresh);
        }
    }
}
