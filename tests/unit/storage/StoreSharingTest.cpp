#include "storage/CacheStore.h"
#include "storage/WorkStore.h"
#include "support/Await.h"
#include "support/StoreSamples.h"

#include <QSemaphore>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <atomic>

using namespace caredesk;
using namespace caredesk::samples;

TEST_CASE("two stores on the same folder see what the other one wrote")
{
    const QTemporaryDir folder;
    StoreOptions options{folder.path()};
    options.watchIntervalMs = 20;
    WorkStore work(options);
    WorkStore otherWork(options);
    CacheStore cache(options);
    CacheStore otherCache(options);
    REQUIRE(await(work.open()));
    REQUIRE(await(otherWork.open()));
    REQUIRE(await(cache.open()));
    REQUIRE(await(otherCache.open()));
    int drafts = 0;
    int operations = 0;
    int changes = 0;
    QObject::connect(&otherWork, &WorkStore::draftsChanged, &otherWork, [&drafts] { ++drafts; });
    QObject::connect(&otherWork, &WorkStore::operationsChanged, &otherWork, [&operations] { ++operations; });
    QObject::connect(&otherCache, &CacheStore::changed, &otherCache,
                     [&changes](const ChangeSet& set) { changes += set.everything ? 1 : 0; });
    REQUIRE(await(work.queue({create(QStringLiteral("a"), draft(QStringLiteral("b")))}, {})));
    REQUIRE(await(cache.storeTickets({ticket(1)}, {}, ana(), true)));
    CHECK(waitUntil([&] { return drafts > 0 && operations > 0 && changes > 0; }));
    CHECK(await(otherWork.operation(QStringLiteral("a"))));
    CHECK(await(otherCache.ticket(QStringLiteral("1"))));
}

TEST_CASE("a write that is waited for is on the disk, without a turn of the event loop")
{
    const QTemporaryDir folder;
    StoreOptions options{folder.path()};
    std::atomic<bool> held = false;
    std::atomic<bool> fails = false;
    QSemaphore hold;
    options.failAccess = [&](const QString& access) {
        if (access == QStringLiteral("COMMIT") && held) {
            hold.acquire();
        }
        return access == QStringLiteral("COMMIT") && fails;
    };
    WorkStore work(options);
    REQUIRE(await(work.open()));
    held = true;
    work.saveDraft(draft(QStringLiteral("a")));
    CHECK_FALSE(work.waitForWrites(1));
    held = false;
    hold.release();
    CHECK(work.waitForWrites(10'000));
    fails = true;
    work.saveDraft(draft(QStringLiteral("b")));
    CHECK_FALSE(work.waitForWrites(10'000));
    fails = false;
    CHECK(await(work.drafts())->size() == 1);
}

TEST_CASE("writes that were asked for are done before a store goes, and a store that is not open says so")
{
    const QTemporaryDir folder;
    {
        WorkStore work({folder.path()});
        CHECK(await(work.drafts()).error().code == ErrorCode::StoreFailed);
        CHECK(await(work.saveDraft(draft(QStringLiteral("a")))).error().code == ErrorCode::StoreFailed);
        work.open();
        for (int n = 0; n < 50; ++n) {
            work.saveDraft(draft(QString::number(n)));
        }
        delete work.drafts();
    }
    WorkStore work({folder.path()});
    REQUIRE(await(work.open()));
    CHECK(await(work.drafts())->size() == 50);
}
