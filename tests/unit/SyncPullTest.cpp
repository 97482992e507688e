#include "support/TestSession.h"

#include "storage/CacheStore.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const QString ana = QStringLiteral("ana");

} // namespace

TEST_CASE("a pull that broke off goes on where it got to")
{
    const QTemporaryDir folder;
    FakePortal portal;
    portal.setPageSize(10);
    for (int i = 0; i < 30; ++i) {
        portal.addTicket(QStringLiteral("Ticket %1").arg(i));
    }
    TestSession test(fakeOptions(portal, folder.path()));
    REQUIRE(test.signIn(ana, fakePassword).ok());
    const auto pages = [&portal] { return portal.log().filter(QStringLiteral("changedTickets")); };
    int seen = 0;
    QObject::connect(test.session.tickets(), &TicketService::changed, &test.session, [&] {
        if (seen++ == 0) {
            portal.failNext(QStringLiteral("changedTickets"), {Error{ErrorCode::ConnectionLost}});
        }
    });
    const Outcome broken = await(test.session.sync()->syncNow());
    const int before = static_cast<int>(pages().size());
    if (!broken) {
        REQUIRE(await(test.session.sync()->syncNow()).ok());
        // Not from the first page again.
        CHECK(pages().mid(before).filter(QRegularExpression(QStringLiteral("^changedTickets $"))).isEmpty());
    }
    CHECK(await(test.session.cacheStore()->statistics()).value().tickets == 30);
}

TEST_CASE("nothing new costs one request")
{
    const QTemporaryDir folder;
    FakePortal portal;
    portal.addTicket(QStringLiteral("Only one"));
    TestSession test(fakeOptions(portal, folder.path()));
    REQUIRE(test.signIn(ana, fakePassword).ok());
    REQUIRE(await(test.session.sync()->syncNow()).ok());
    const qsizetype before = portal.log().size();
    REQUIRE(await(test.session.sync()->syncNow()).ok());
    CHECK(portal.log().size() == before + 1);
}

TEST_CASE("only a sweep that asked for it by name says that a ticket is gone, and it stays readable")
{
    const QTemporaryDir folder;
    FakePortal portal;
    const Ticket gone = portal.addTicket(QStringLiteral("Gone"));
    const Ticket stays = portal.addTicket(QStringLiteral("Stays"));
    portal.addMessage(gone.id, QStringLiteral("Words to keep"));
    TestSession test(fakeOptions(portal, folder.path()));
    REQUIRE(test.signIn(ana, fakePassword).ok());
    REQUIRE(await(test.session.sync()->syncNow()).ok());
    portal.removeTicket(gone.id);
    REQUIRE(await(test.session.sync()->syncNow()).ok());
    CHECK(await(test.session.tickets()->ticket(gone.id))->ticket.available);
    REQUIRE(await(test.session.sync()->syncNow(true)).ok());
    CHECK_FALSE(await(test.session.tickets()->ticket(gone.id))->ticket.available);
    CHECK(await(test.session.tickets()->conversation(gone.id))->messages.size() == 1);
    CHECK(await(test.session.tickets()->ticket(stays.id))->ticket.available);
}

TEST_CASE("an attachment is downloaded once, opened from this computer afterwards, and saved where one likes")
{
    const QTemporaryDir folder;
    FakePortal portal;
    const Ticket ticket = portal.addTicket(QStringLiteral("With a file"));
    portal.addMessage(ticket.id, QStringLiteral("See the log"));
    portal.addAttachment(ticket.id, QStringLiteral("a1"), QByteArray(100'000, 'y'));
    TestSession test(fakeOptions(portal, folder.path()));
    REQUIRE(test.signIn(ana, fakePassword).ok());
    REQUIRE(await(test.session.sync()->syncNow()).ok());
    TicketService& tickets = *test.session.tickets();
    auto* first = tickets.attachmentFile(QStringLiteral("a1"));
    auto* second = tickets.attachmentFile(QStringLiteral("a1"));
    second->setAutoDelete(false);
    const Result<QString> path = await(first);
    REQUIRE(path.ok());
    CHECK(waitUntil([&] { return second->isFinished(); }));
    CHECK(second->result() == path);
    delete second;
    const QString copy = folder.filePath(QStringLiteral("copy.log"));
    REQUIRE(await(tickets.saveAttachment(QStringLiteral("a1"), copy)).ok());
    CHECK(QFile(copy).size() == 100'000);
    CHECK(portal.calls(QStringLiteral("download")) == 1);
    const QString nowhere = folder.filePath(QStringLiteral("missing/copy.log"));
    CHECK(await(tickets.saveAttachment(QStringLiteral("a1"), nowhere)).error().code ==
          ErrorCode::FileWriteFailed);
    CHECK(await(tickets.attachmentFile(QStringLiteral("none"))).error().code == ErrorCode::NotFound);
}

TEST_CASE("a window that was signed in fetches everything by itself")
{
    const QTemporaryDir folder;
    FakePortal portal;
    portal.addTicket(QStringLiteral("First"));
    SessionOptions options = fakeOptions(portal, folder.path());
    options.background = true;
    TestSession test(options);
    REQUIRE(test.signIn(ana, fakePassword).ok());
    CHECK(waitUntil([&] {
        const SyncStatus status = test.session.sync()->status();
        return status.connection == ConnectionState::Online && !status.syncing && status.lastSynced > 0;
    }));
    CHECK_FALSE(test.session.sync()->status().firstSync);
    CHECK(await(test.session.cacheStore()->statistics()).value().tickets == 1);
}
