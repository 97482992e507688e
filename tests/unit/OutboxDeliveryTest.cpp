#include "support/FakeClock.h"
#include "support/OutboxFixture.h"

#include "storage/CacheStore.h"
#include "storage/WorkStore.h"

#include <QDir>
#include <QFile>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const QString ana = QStringLiteral("ana");

using Fixture = OutboxFixture;

Error lost()
{
    return Error{ErrorCode::ConnectionLost};
}

} // namespace

TEST_CASE("a send whose answer was lost after it arrived is found and adopted, not sent again")
{
    Fixture f;
    for (const ErrorCode code : {ErrorCode::ConnectionLost, ErrorCode::TimedOut, ErrorCode::PortalUnavailable,
                                 ErrorCode::MalformedAnswer}) {
        const int before = f.portal.calls(QStringLiteral("create"));
        f.portal.failNext(QStringLiteral("create"), {Error{code}, true});
        const Draft draft = newTicketDraft(QStringLiteral("Lost answer"));
        REQUIRE(await(f.outbox().send(draft, 0)).ok());
        CHECK(f.test->settle());
        CHECK(f.portal.arrivals(draft.uuid) == 1);
        CHECK(f.portal.calls(QStringLiteral("create")) == before + 1);
    }
}

TEST_CASE("a send that did not arrive goes again only after the last look found nothing")
{
    Fixture f;
    f.portal.failNext(QStringLiteral("create"), {lost()});
    const Draft draft = newTicketDraft(QStringLiteral("Lost on the way"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    CHECK(f.test->settle());
    const QStringList log = f.portal.log().filter(draft.uuid);
    CHECK(log.size() == 5);
    CHECK(log.filter(QStringLiteral("find")).size() == quickLooks.size());
    CHECK(log.last().startsWith(QStringLiteral("create")));
    CHECK(f.portal.arrivals(draft.uuid) == 1);
}

TEST_CASE("pressing Retry on an unknown send looks at once, and never sends before the last look was due")
{
    Fixture f;
    f.test.reset();
    SessionOptions options = fakeOptions(f.portal, f.folder.path());
    options.profile.lookupDelays = {0, 3600};
    f.test = std::make_unique<TestSession>(options);
    REQUIRE(f.test->signIn(ana, fakePassword).ok());
    f.portal.failNext(QStringLiteral("create"), {lost()});
    const Draft draft = newTicketDraft(QStringLiteral("Still on its way"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Unknown));
    CHECK(waitUntil([&] {
        REQUIRE(await(f.outbox().retry(draft.uuid)).ok());
        return f.portal.calls(QStringLiteral("find")) >= 5;
    }));
    CHECK(f.portal.calls(QStringLiteral("create")) == 1);
    CHECK(f.only().state == OperationState::Unknown);
}

TEST_CASE(
    "a lost change to the state that was there before is waited for, since it may arrive behind the next")
{
    Fixture f;
    const Ticket ticket = f.portal.addTicket(QStringLiteral("Roulette 4"), TicketState::Open);
    f.portal.failNext(QStringLiteral("setState"), {lost()});
    REQUIRE(await(f.outbox().setState(ticket, TicketState::Open, {})).ok());
    REQUIRE(await(f.outbox().setState(ticket, TicketState::Closed, {})).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.calls(QStringLiteral("find")) == quickLooks.size());
    CHECK(f.portal.calls(QStringLiteral("setState")) == 2);
    CHECK(f.portal.tickets().first().state == TicketState::Closed);
}

TEST_CASE("a look that fails decides nothing")
{
    Fixture f;
    f.portal.failNext(QStringLiteral("create"), {lost(), true});
    f.portal.failNext(QStringLiteral("find"), {lost()});
    const Draft draft = newTicketDraft(QStringLiteral("Looked for in vain"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.calls(QStringLiteral("create")) == 1);
    CHECK(f.portal.calls(QStringLiteral("find")) == 2);
}

TEST_CASE(
    "a look that the portal refuses does not say that nothing arrived: it is asked again, not sent again")
{
    const ErrorCode refusal =
        GENERATE(ErrorCode::NotAllowed, ErrorCode::Rejected, ErrorCode::Conflict, ErrorCode::NotFound);
    CAPTURE(errorName(refusal).toStdString());
    Fixture f;
    f.portal.failNext(QStringLiteral("create"), {lost(), true});
    f.portal.failNext(QStringLiteral("find"), {Error{refusal}});
    const Draft draft = newTicketDraft(QStringLiteral("Looked for behind a closed door"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.calls(QStringLiteral("create")) == 1);
    CHECK(f.portal.calls(QStringLiteral("find")) == 2);
    CHECK(await(f.outbox().result(draft.uuid)).ok());
}

TEST_CASE("a crash while sending is looked into at the next start, arrived or not")
{
    const bool arrived = GENERATE(true, false);
    Fixture f;
    f.portal.failNext(QStringLiteral("create"), {{}, arrived, true});
    const Draft draft = newTicketDraft(QStringLiteral("Power cut"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    CHECK(f.becomes(OperationState::Sending));
    CHECK(waitUntil([&] { return f.portal.calls(QStringLiteral("create")) == 1; }));
    f.restart();
    CHECK(f.test->settle());
    CHECK(f.portal.arrivals(draft.uuid) == 1);
    CHECK(f.portal.calls(QStringLiteral("create")) == (arrived ? 1 : 2));
    CHECK(await(f.outbox().result(draft.uuid)).ok());
}

TEST_CASE("what an earlier run queued is looked for before its first try")
{
    Fixture f;
    f.test.reset();
    f.test = std::make_unique<TestSession>(fakeOptions(f.portal, f.folder.path()));
    REQUIRE(await(f.test->session.openUnverified(ana)).ok());
    const Draft draft = newTicketDraft(QStringLiteral("From yesterday"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    f.restart();
    CHECK(f.test->settle());
    CHECK(f.portal.log().filter(draft.uuid) ==
          QStringList{QStringLiteral("find ") + draft.uuid, QStringLiteral("create ") + draft.uuid});
}

TEST_CASE("replies to a ticket that has not arrived yet follow it, in order, and close it")
{
    Fixture f;
    f.portal.failNext(QStringLiteral("create"), {Error{ErrorCode::ConnectionRefused}});
    const Draft draft = newTicketDraft(QStringLiteral("First"));
    const Draft one = replyDraft(draft.uuid, QStringLiteral("Second"));
    const Draft two = replyDraft(draft.uuid, QStringLiteral("Third"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(await(f.outbox().send(one, 0)).ok());
    REQUIRE(await(f.outbox().send(two, 0, TicketState::Closed)).ok());
    CHECK(f.test->settle());
    REQUIRE(f.portal.tickets().size() == 1);
    const Ticket ticket = f.portal.tickets().first();
    CHECK(ticket.state == TicketState::Closed);
    QStringList order;
    for (const Message& message : f.portal.messages(ticket.id)) {
        order.append(message.reference);
    }
    CHECK(order == QStringList{draft.uuid, one.uuid, two.uuid});
}

TEST_CASE("pressing Send twice sends once")
{
    Fixture f;
    const Draft draft = newTicketDraft(QStringLiteral("Twice"));
    f.outbox().send(draft, 0);
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    CHECK(f.test->settle());
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.arrivals(draft.uuid) == 1);
}

TEST_CASE("a lost sign-in stops the queue until the person signs in, and nothing goes twice")
{
    Fixture f;
    f.portal.failNext(QStringLiteral("create"), {Error{ErrorCode::SignInExpired}});
    const Draft first = newTicketDraft(QStringLiteral("First"));
    const Draft second = newTicketDraft(QStringLiteral("Second"));
    REQUIRE(await(f.outbox().send(first, 0)).ok());
    CHECK(waitUntil(
        [&] { return f.test->session.sync()->status().connection == ConnectionState::SignInNeeded; }));
    REQUIRE(await(f.outbox().send(second, 0)).ok());
    CHECK(await(f.test->session.sync()->syncNow()).error().code == ErrorCode::SignInExpired);
    CHECK(f.portal.calls(QStringLiteral("create")) == 1);
    REQUIRE(await(f.test->session.signInAgain(fakePassword)).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.arrivals(first.uuid) == 1);
    CHECK(f.portal.arrivals(second.uuid) == 1);
}

TEST_CASE("a refused reply keeps the portal's words, holds what is behind it, and goes once mended")
{
    Fixture f;
    const Ticket ticket = f.portal.addTicket(QStringLiteral("Roulette 4"), TicketState::AwaitingConfirmation);
    f.portal.failNext(QStringLiteral("reply"),
                      {Error{ErrorCode::Rejected, {}, QStringLiteral("message: too short")}});
    REQUIRE(await(f.outbox().setState(ticket, TicketState::Closed, QStringLiteral("ok"))).ok());
    REQUIRE(f.becomes(OperationState::Failed));
    QList<Operation> operations = await(f.outbox().operations()).value();
    REQUIRE(operations.size() == 2);
    CHECK(operations.first().error->detail == QStringLiteral("message: too short"));
    CHECK(f.portal.calls(QStringLiteral("setState")) == 0);
    CHECK(waitUntil([&] { return f.test->session.sync()->status().failed == 1; }));

    Result<Draft> draft = await(f.outbox().edit(operations.first().uuid));
    REQUIRE(draft.ok());
    CHECK(draft->message == QStringLiteral("ok"));
    CHECK(draft->ticketId == ticket.id);
    CHECK(await(f.outbox().operations()).value().isEmpty());
    draft.value().message = QStringLiteral("It works again, thank you");
    REQUIRE(await(f.outbox().send(*draft, 0, TicketState::Closed)).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.arrivals(draft->uuid) == 1);
    CHECK(f.portal.calls(QStringLiteral("setState")) == 1);
    CHECK(f.portal.tickets().first().state == TicketState::Closed);
}

TEST_CASE("Undo takes back what is held, as a draft, and nothing is sent")
{
    Fixture f;
    const Draft draft = newTicketDraft(QStringLiteral("Too early"));
    REQUIRE(await(f.test->session.drafts()->save(draft)).ok());
    REQUIRE(await(f.outbox().send(draft, 60'000)).ok());
    CHECK(await(f.test->session.drafts()->drafts()).value().isEmpty());
    REQUIRE(await(f.outbox().undo(draft.uuid)).ok());
    const QList<Draft> drafts = await(f.test->session.drafts()->drafts()).value();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.first().message == draft.message);
    REQUIRE(await(f.test->session.sync()->syncNow()).ok());
    CHECK(f.portal.calls(QStringLiteral("create")) == 0);
}

TEST_CASE("a reply to a ticket that was closed meanwhile is a conflict, and can reopen it first")
{
    Fixture f;
    const Ticket ticket = f.portal.addTicket(QStringLiteral("Bill acceptor"), TicketState::Closed);
    const Draft reply = replyDraft(ticket.id, QStringLiteral("It is back"));
    REQUIRE(await(f.outbox().send(reply, 0)).ok());
    REQUIRE(f.becomes(OperationState::Conflict));
    CHECK(await(f.outbox().undo(reply.uuid)).error().code == ErrorCode::Conflict);
    REQUIRE(await(f.outbox().reopenAndSend(reply.uuid)).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.arrivals(reply.uuid) == 1);
    CHECK(f.portal.tickets().first().state == TicketState::Open);
}

TEST_CASE("uploads that the portal has forgotten are made again, once")
{
    Fixture f;
    QFile file(f.folder.filePath(QStringLiteral("error.log")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("E42");
    file.close();
    const auto spooled = await(f.test->session.drafts()->addFile(file.fileName()));
    REQUIRE(spooled.ok());
    Draft draft = newTicketDraft(QStringLiteral("With a log"));
    draft.attachments = {*spooled};
    // The first try uploads and is refused for now; a later run finds its uploads gone.
    f.portal.failNext(QStringLiteral("create"), {Error{ErrorCode::Rejected}});
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Failed));
    CHECK_FALSE(f.only().draft.attachments.first().uploadToken.isEmpty());
    f.portal.expireUploads();
    REQUIRE(await(f.outbox().retry(draft.uuid)).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.arrivals(draft.uuid) == 1);
    CHECK(f.portal.calls(QStringLiteral("upload")) == 2);
}

TEST_CASE("a call-back that waited too long asks again instead of ringing hours later")
{
    const QTemporaryDir folder;
    FakePortal portal;
    SessionOptions options = fakeOptions(portal, folder.path());
    QString uuid;
    {
        options.clock = std::make_shared<FakeClock>();
        TestSession test(options);
        REQUIRE(await(test.session.openUnverified(ana)).ok());
        const auto queued =
            await(test.session.outbox()->requestCallback(QStringLiteral("+34 600 000 000"), {}, {}));
        REQUIRE(queued.ok());
        uuid = queued->uuid;
    }
    auto later = std::make_shared<FakeClock>();
    later->advance(31 * 60'000);
    options.clock = later;
    TestSession test(options);
    REQUIRE(test.signIn(ana, fakePassword).ok());
    CHECK(waitUntil([&] {
        const auto operations = await(test.session.outbox()->operations()).value();
        return operations.size() == 1 && operations.first().state == OperationState::Failed;
    }));
    CHECK(portal.calls(QStringLiteral("callback")) == 0);
    REQUIRE(await(test.session.outbox()->retry(uuid)).ok());
    CHECK(test.settle());
    CHECK(portal.calls(QStringLiteral("callback")) == 1);
}

TEST_CASE("beside another CareDesk on the same account one queues only, and takes over when it ends")
{
    Fixture f;
    REQUIRE(await(f.test->session.sync()->syncNow()).ok());
    TestSession second(fakeOptions(f.portal, f.folder.path()));
    REQUIRE(second.signIn(ana, fakePassword).ok());
    CHECK(waitUntil([&] { return second.session.sync()->status().sentElsewhere; }));
    QStringList delivered;
    QObject::connect(second.session.outbox(), &OutboxService::delivered, &second.session,
                     [&delivered](const SendResult& result) { delivered.append(result.uuid); });
    const Draft draft = newTicketDraft(QStringLiteral("From the command line"));
    REQUIRE(await(second.session.outbox()->send(draft, 0)).ok());
    CHECK(waitUntil([&] { return delivered == QStringList{draft.uuid}; }));
    CHECK(f.portal.arrivals(draft.uuid) == 1);

    f.test.reset();
    CHECK(waitUntil([&] { return !second.session.sync()->status().sentElsewhere; }));
    const Draft own = newTicketDraft(QStringLiteral("Now by itself"));
    REQUIRE(await(second.session.outbox()->send(own, 0)).ok());
    CHECK(second.settle());
    CHECK(f.portal.arrivals(own.uuid) == 1);
    CHECK(delivered == QStringList{draft.uuid, own.uuid});
}

TEST_CASE("what follows a ticket that is being mended waits for it; without it the person is asked")
{
    Fixture f;
    f.portal.failNext(QStringLiteral("create"), {Error{ErrorCode::Rejected}});
    const Draft draft = newTicketDraft(QStringLiteral("Refused at first"));
    const Draft reply = replyDraft(draft.uuid, QStringLiteral("Behind it"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Failed));
    REQUIRE(await(f.outbox().send(reply, 0)).ok());
    const bool mended = GENERATE(true, false);
    if (mended) {
        const auto back = await(f.outbox().edit(draft.uuid));
        REQUIRE(back.ok());
        CHECK(f.becomes(OperationState::Queued));
        REQUIRE(await(f.outbox().send(*back, 0)).ok());
        REQUIRE(waitUntil([&] { return f.portal.arrivals(draft.uuid) == 1; }));
        REQUIRE(await(f.outbox().retryAll()).ok());
        CHECK(f.test->settle());
        CHECK(f.portal.arrivals(reply.uuid) == 1);
    } else {
        REQUIRE(await(f.outbox().discard(draft.uuid)).ok());
        CHECK(f.becomes(OperationState::Failed));
        const Operation left = f.only();
        CHECK(left.uuid == reply.uuid);
        CHECK(left.error->code == ErrorCode::NotFound);
    }
}

TEST_CASE("a change of state that is taken back leaves no empty draft")
{
    Fixture f;
    const Ticket ticket = f.portal.addTicket(QStringLiteral("Left open"));
    f.portal.failNext(QStringLiteral("setState"), {Error{ErrorCode::Rejected}});
    const auto queued = await(f.outbox().setState(ticket, TicketState::Closed, {}));
    REQUIRE(queued.ok());
    REQUIRE(f.becomes(OperationState::Failed));
    REQUIRE(await(f.outbox().edit(queued->uuid)).ok());
    CHECK(await(f.outbox().operations()).value().isEmpty());
    CHECK(await(f.test->session.drafts()->drafts()).value().isEmpty());
}

TEST_CASE("nobody purges an account that another CareDesk has open")
{
    Fixture f;
    REQUIRE(await(f.test->session.sync()->syncNow()).ok());
    TestSession second(fakeOptions(f.portal, f.folder.path()));
    REQUIRE(second.signIn(ana, fakePassword).ok());
    CHECK(await(second.session.signOut(true, true)).error().code == ErrorCode::StoreBusy);
    CHECK(QDir(f.test->session.accountFolder()).exists());
}
