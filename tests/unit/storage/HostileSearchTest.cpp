#include "storage/CacheStore.h"
#include "storage/TicketSearch.h"
#include "support/Await.h"
#include "support/StoreSamples.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::samples;

TEST_CASE("what is typed into the search is words, never a question of the index's own")
{
    const QTemporaryDir folder;
    CacheStore store({folder.path()});
    REQUIRE(await(store.open())->kind == StoreCondition::Kind::Ready);
    Ticket one = ticket(1);
    one.subject = QStringLiteral("NOT near the \"jackpot\" OR body: 100 % (a*b) -x");
    Ticket two = ticket(2);
    two.subject = QStringLiteral("something else");
    REQUIRE(await(store.storeTickets({one, two}, {}, ana(), false)).ok());
    const auto found = [&store](const QString& typed) {
        const auto ids = await(store.rowIds({.search = typed}, false));
        INFO(typed.left(100).toStdString());
        REQUIRE(ids.ok());
        return ids->size();
    };
    for (const QString& typed :
         {QStringLiteral("jackpot OR nothing"), QStringLiteral("NOT jackpot nothing"),
          QStringLiteral("jackpot AND nothing"), QStringLiteral("NEAR(jackpot nothing)"),
          QStringLiteral("subject:nothing"), QStringLiteral("{subject body}:nothing")}) {
        CHECK(found(typed) == 0);
    }
    for (const QString& typed :
         {QStringLiteral("\"jackpot"), QStringLiteral("jackpot\""), QStringLiteral("jack*"),
          QStringLiteral("^not"), QStringLiteral("(jackpot)"), QStringLiteral("- jackpot"),
          QStringLiteral("jackpot + near"), QStringLiteral("body:jackpot"),
          QStringLiteral("'jackpot'; DROP TABLE tickets; --").left(9), QStringLiteral("NOT near"),
          QString(QStringLiteral("jack") + QChar(0) + QStringLiteral("near"))}) {
        CHECK(found(typed) == 1);
    }
    // Nothing that could be searched for: the whole list.
    for (const QString& typed :
         {QStringLiteral("\"\"\"\"\""), QStringLiteral("***"), QStringLiteral("% _ ' ;"),
          QString(10'000, u'"'), QString(3, QChar(0)), QString(QChar(0xd800)), QString(QChar(0x301))}) {
        CHECK(found(typed) == 2);
    }
    for (const QString& typed : {QString(10'000, u'x'), QStringLiteral("jackpot ").repeated(2'000),
                                 QString(QStringLiteral("zz") + QString(10'000, QChar(0x301)))}) {
        CHECK(found(typed) <= 1);
    }
    CHECK(searchExpression(QStringLiteral("palabra ").repeated(5'000)).size() < 200);
    CHECK(await(store.ticket(QStringLiteral("1")))->ticket == one);
}
