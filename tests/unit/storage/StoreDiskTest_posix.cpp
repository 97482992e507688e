#include "support/StoreDisk.h"

#include "storage/CacheStore.h"
#include "storage/WorkStore.h"
#include "support/Await.h"
#include "support/StoreSamples.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::samples;

namespace {

constexpr qint64 diskBytes = 4'000'000;
constexpr qint64 megabyte = 1'000'000;

Draft longDraft(int n, int letters)
{
    Draft one = draft(QString::number(n));
    one.message = QString(letters, QLatin1Char('m'));
    return one;
}

} // namespace

TEST_CASE("a full disk loses nothing, and the next write works once there is room")
{
    StoreDisk disk(diskBytes);
    if (!disk.isMounted()) {
        WARN("skipped: only root can mount a disk");
        return;
    }
    WorkStore work({disk.path()});
    CacheStore cache({disk.path()});
    REQUIRE(await(work.open()));
    REQUIRE(await(cache.open()));
    REQUIRE(await(work.saveDraft(longDraft(1, 100))));
    REQUIRE(await(cache.storeTickets({ticket(1)}, {}, ana(), true)));
    disk.fill();

    CHECK(await(work.saveDraft(longDraft(2, 500'000))).error().code == ErrorCode::DiskFull);
    CHECK(await(work.spoolBytes(QByteArray(500'000, 'x'), QStringLiteral("x"), megabyte)).error().code ==
          ErrorCode::DiskFull);
    QList<Ticket> many;
    for (int n = 2; n < 3'000; ++n) {
        many.append(ticket(n));
    }
    CHECK(await(cache.storeTickets(many, {}, ana(), true)).error().code == ErrorCode::DiskFull);
    CHECK(*await(work.drafts()) == QList<Draft>{longDraft(1, 100)});
    CHECK(await(cache.statistics())->tickets == 1);
    CHECK(QDir(disk.path() + QStringLiteral("/spool")).entryList(QDir::Files).isEmpty());

    disk.makeRoom();
    CHECK(await(work.saveDraft(longDraft(2, 500'000))));
    CHECK(await(cache.storeTickets({ticket(2)}, {}, ana(), true)));
    CHECK(await(work.spoolBytes("x", QStringLiteral("x"), megabyte)));
    CHECK(await(work.drafts())->size() == 2);
    CHECK(await(cache.statistics())->tickets == 2);
}

TEST_CASE("on a read-only disk both stores are read and every write says so")
{
    StoreDisk disk(diskBytes);
    if (!disk.isMounted()) {
        WARN("skipped: only root can mount a disk");
        return;
    }
    {
        WorkStore work({disk.path()});
        CacheStore cache({disk.path()});
        REQUIRE(await(work.open()));
        REQUIRE(await(cache.open()));
        REQUIRE(await(work.saveDraft(longDraft(1, 100))));
        REQUIRE(await(cache.storeTickets({ticket(1)}, {}, ana(), true)));
    }
    REQUIRE(disk.setReadOnly());
    WorkStore work({disk.path()});
    CacheStore cache({disk.path()});
    CHECK(await(work.open())->kind == StoreCondition::Kind::ReadOnly);
    CHECK(await(cache.open())->kind == StoreCondition::Kind::ReadOnly);
    CHECK(await(work.saveDraft(longDraft(2, 10))).error().code == ErrorCode::StoreReadOnly);
    CHECK(await(work.spoolBytes("x", QStringLiteral("x"), megabyte)).error().code ==
          ErrorCode::StoreReadOnly);
    CHECK(await(cache.setRead({QStringLiteral("1")}, true)).error().code == ErrorCode::StoreReadOnly);
    CHECK(await(work.drafts())->size() == 1);
    CHECK(await(cache.ticket(QStringLiteral("1"))));
}
