#include "support/Sanitizer.h"
#include "support/TestSession.h"

#include "storage/CacheStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <atomic>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const QString ana = QStringLiteral("ana");

/// Counts the accesses to both databases, and lets one of them fail.
struct Accesses
{
    std::atomic<int> count = 0;
    std::atomic<int> failing = 0;
    std::atomic<bool> failed = false;

    bool next()
    {
        if (++count == failing) {
            failed = true;
            return true;
        }
        return false;
    }
};

/// Hundreds of databases are made, and each commit of theirs waits for the disk: a disk in memory does not
/// wait.
QString inMemory()
{
    const QString shared = QStringLiteral("/dev/shm");
    return (QFileInfo(shared).isWritable() ? shared : QDir::tempPath()) + QStringLiteral("/caredesk-XXXXXX");
}

/// Does `step` as a person does: once more when it did not work.
template <typename T, typename Step>
Result<T> insist(Step step)
{
    Result<T> result = await(step());
    for (int again = 0; again < 3 && !result; ++again) {
        result = await(step());
    }
    return result;
}

/// One whole session on a fresh account: sign in, pull, a ticket with a file, a reply, close.
void wholeSession(const QString& folder, const QString& log, Accesses& accesses)
{
    FakePortal portal;
    portal.addMessage(portal.addTicket(QStringLiteral("Already there")).id, QStringLiteral("Hello"));
    SessionOptions options = fakeOptions(portal, folder);
    options.profile.lookupDelays = {0};
    options.adjustStores = [&accesses](StoreOptions& stores) {
        stores.failAccess = [&accesses](const QString&) { return accesses.next(); };
    };
    Draft ticket = newTicketDraft(QStringLiteral("Written once"));
    const Draft reply = replyDraft(ticket.uuid, QStringLiteral("More to say"));
    {
        TestSession test(options);
        Session& session = test.session;
        REQUIRE(insist<Done>([&] { return session.signIn(ana, fakePassword, false); }).ok());
        REQUIRE(insist<Done>([&] { return session.sync()->syncNow(); }).ok());
        const auto file = insist<SpooledFile>([&] { return session.drafts()->addFile(log); });
        REQUIRE(file.ok());
        ticket.attachments = {*file};
        REQUIRE(insist<Done>([&] { return session.drafts()->save(ticket); }).ok());
        REQUIRE(insist<Operation>([&] { return session.outbox()->send(ticket, 0); }).ok());
        REQUIRE(
            insist<Operation>([&] { return session.outbox()->send(reply, 0, TicketState::Closed); }).ok());
        const bool settled = waitUntil([&] {
            const auto left = await(session.outbox()->operations());
            return left && left->isEmpty();
        });
        CHECK(settled);
        REQUIRE(insist<Done>([&] { return session.sync()->syncNow(); }).ok());
    }
    CHECK(portal.arrivals(ticket.uuid) == 1);
    CHECK(portal.arrivals(reply.uuid) == 1);
    CHECK(portal.tickets().size() == 2);

    // What is on disk, read by a run in which nothing fails, is what the portal has.
    options.adjustStores = {};
    TestSession after(options);
    REQUIRE(after.signIn(ana, fakePassword).ok());
    REQUIRE(await(after.session.sync()->syncNow()).ok());
    CHECK(await(after.session.outbox()->operations()).value().isEmpty());
    CHECK(await(after.session.drafts()->drafts()).value().isEmpty());
    const auto delivered = await(after.session.outbox()->result(ticket.uuid));
    REQUIRE(delivered.ok());
    const auto conversation = await(after.session.tickets()->conversation(delivered->ticketId));
    REQUIRE(conversation.ok());
    CHECK(conversation->messages.size() == 2);
    CHECK(conversation->ticket.state == TicketState::Closed);
    CHECK(await(after.session.cacheStore()->statistics()).value() == CacheStatistics{2, 3, 0});
    CHECK(portal.arrivals(ticket.uuid) == 1);
    CHECK(portal.arrivals(reply.uuid) == 1);
}

} // namespace

TEST_CASE("whichever access to a database fails, the session ends with everything at the portal once")
{
    const QTemporaryDir files;
    QFile log(files.filePath(QStringLiteral("machine.log")));
    REQUIRE(log.open(QIODevice::WriteOnly));
    log.write(QByteArray(2'000, 'x'));
    log.close();
    int failing = 0;
    Accesses accesses;
    do {
        const QTemporaryDir folder(inMemory());
        accesses.count = 0;
        accesses.failed = false;
        failing += sanitizerCost;
        accesses.failing = failing;
        INFO("access " << failing);
        wholeSession(folder.path(), log.fileName(), accesses);
    } while (accesses.failed);
    CHECK(failing > 100);
}
