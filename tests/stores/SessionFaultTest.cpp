#include "stores/EveryFault.h"
#include "stores/StoreFolder.h"
#include "support/TestSession.h"

using namespace caredesk;
using namespace caredesk::test;

namespace {

const QString user = QStringLiteral("ana");

/// What the person asked for in the session with the broken disk, and which of it was said to be saved.
struct Work
{
    Draft kept = newTicketDraft(QStringLiteral("Not finished yet"));
    Draft ticket = newTicketDraft(QStringLiteral("Written once"));
    Draft reply = replyDraft(ticket.uuid, QStringLiteral("More to say"));
    bool keptSaved = false;
    bool ticketQueued = false;
    bool replyQueued = false;
};

/// Does what is not done yet, as a person would after an error. What cannot be done is left.
void doWork(Session& session, const QString& log, Work& work)
{
    work.keptSaved = await(session.drafts()->save(work.kept)).ok() || work.keptSaved;
    if (work.ticket.attachments.isEmpty()) {
        const auto file = await(session.drafts()->addFile(log));
        if (file) {
            work.ticket.attachments = {*file};
        }
    }
    if (!work.ticketQueued && !work.ticket.attachments.isEmpty()) {
        await(session.drafts()->save(work.ticket));
        work.ticketQueued = await(session.outbox()->send(work.ticket, 0)).ok();
    }
    if (work.ticketQueued && !work.replyQueued) {
        work.replyQueued = await(session.outbox()->send(work.reply, 0, TicketState::Closed)).ok();
    }
    await(session.sync()->syncNow());
    await(session.cacheStore()->rowIds({.search = QStringLiteral("written")}));
}

void checkPromised(Session& session, FakePortal& portal, const Work& work)
{
    if (work.keptSaved) {
        const auto drafts = await(session.drafts()->drafts());
        REQUIRE(drafts);
        CHECK(std::any_of(drafts->cbegin(), drafts->cend(), [&work](const Draft& draft) {
            return draft.uuid == work.kept.uuid && draft.message == work.kept.message;
        }));
    }
    const auto isKept = [&](const QString& uuid) {
        const auto operations = await(session.outbox()->operations());
        REQUIRE(operations);
        return portal.arrivals(uuid) == 1 ||
               std::any_of(operations->cbegin(), operations->cend(),
                           [&uuid](const Operation& one) { return one.uuid == uuid; });
    };
    CHECK((!work.ticketQueued || isKept(work.ticket.uuid)));
    CHECK((!work.replyQueued || isKept(work.reply.uuid)));
}

} // namespace

TEST_CASE("whichever access to a file fails in a session, nothing saved is lost and all arrives once")
{
    const StoreFolder files;
    const QString log = files.path(QStringLiteral("machine.log"));
    writeBytes(log, QByteArray(2'000, 'x'));

    withEveryFault(
        [&log](int failing, int error, DiskFaults::How how) {
            const StoreFolder profile;
            FakePortal portal;
            portal.addMessage(portal.addTicket(QStringLiteral("Already there")).id, QStringLiteral("Hello"));
            SessionOptions options = fakeOptions(portal, profile.dir.path());
            options.profile.lookupDelays = {0};
            Work work;
            bool failed = false;
            {
                const DiskFaults faults(profile.dir.path(), failing, error, how);
                TestSession test(options);
                if (test.signIn(user, fakePassword)) {
                    doWork(test.session, log, work);
                    await(test.session.signOut(false, false));
                }
                failed = faults.hasFailed();
            }
            // The disk is well again.
            TestSession test(options);
            REQUIRE(test.signIn(user, fakePassword).ok());
            checkPromised(test.session, portal, work);
            doWork(test.session, log, work);
            CHECK((work.keptSaved && work.ticketQueued && work.replyQueued));
            CHECK(test.settle());
            checkPromised(test.session, portal, work);
            CHECK(portal.arrivals(work.ticket.uuid) == 1);
            CHECK(portal.arrivals(work.reply.uuid) == 1);
            CHECK(portal.tickets().size() == 2);
            return failed;
        },
        7);
}
