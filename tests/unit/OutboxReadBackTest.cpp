#include "support/OutboxFixture.h"
#include "sync/WriteCheck.h"

#include <QDir>
#include <QFile>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

Draft fullDraft(OutboxFixture& f)
{
    Draft draft = newTicketDraft(QStringLiteral("Not all of it"));
    draft.casino = {QStringLiteral("3"), QStringLiteral("Casino Azul")};
    draft.cc = {{{}, {}, QStringLiteral("bruno@azul.example")}};
    draft.attachments = {f.spooled(QStringLiteral("error.log"), "E42"),
                         f.spooled(QStringLiteral("photo.png"), "png!")};
    return draft;
}

/// A ticket of which the portal dropped the first file.
Draft sendWithoutFirstFile(OutboxFixture& f)
{
    f.portal.changeNext(QStringLiteral("create"),
                        [](Ticket&, QList<Message>& messages) { messages.last().attachments.removeFirst(); });
    const Draft draft = fullDraft(f);
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Conflict));
    return draft;
}

int writesOf(const FakePortal& portal, const QString& uuid)
{
    return static_cast<int>(portal.log()
                                .filter(uuid)
                                .filter(QRegularExpression(QStringLiteral("^(create|reply|callback) ")))
                                .size());
}

} // namespace

TEST_CASE("what is written as it was sent goes out of the outbox without a word")
{
    OutboxFixture f;
    const Draft draft = fullDraft(f);
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(
        await(f.outbox().send(replyDraft(draft.uuid, QStringLiteral("More")), 0, TicketState::Closed)).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.tickets().first().state == TicketState::Closed);
}

TEST_CASE(
    "a part that the portal dropped while it said yes is shown, kept over a restart, and never sent again")
{
    OutboxFixture f;
    struct Case
    {
        FakePortal::Change change;
        WriteDifference expected;
    };
    const Case tried = GENERATE(
        Case{[](Ticket& ticket, QList<Message>&) { ticket.subject = QStringLiteral("Not all"); },
             {WrittenPart::Subject, QStringLiteral("Not all of it"), QStringLiteral("Not all")}},
        Case{[](Ticket& ticket, QList<Message>&) { ticket.casino = {}; },
             {WrittenPart::Casino, QStringLiteral("Casino Azul"), {}}},
        Case{[](Ticket& ticket, QList<Message>&) { ticket.cc.clear(); },
             {WrittenPart::Cc, QStringLiteral("bruno@azul.example"), {}}},
        Case{[](Ticket&, QList<Message>& messages) { messages.last().attachments.removeFirst(); },
             {WrittenPart::Attachment, QStringLiteral("error.log"), {}, 3, -1}},
        Case{[](Ticket&, QList<Message>& messages) { messages.last().attachments.first().size = 1; },
             {WrittenPart::Attachment, QStringLiteral("error.log"), QStringLiteral("error.log"), 3, 1}},
        Case{[](Ticket&, QList<Message>& messages) { messages.last().text = QStringLiteral("It stopped"); },
             {WrittenPart::Message, newTicketDraft({}).message, QStringLiteral("It stopped")}});
    f.portal.changeNext(QStringLiteral("create"), tried.change);
    const Draft draft = fullDraft(f);
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Conflict));
    const Operation before = f.only();
    CHECK(before.differences == QList<WriteDifference>{tried.expected});
    CHECK(before.serverTicketId == f.portal.tickets().first().id);
    CHECK(before.serverReference == f.portal.tickets().first().reference);
    CHECK(await(f.outbox().edit(draft.uuid)).error().code == ErrorCode::Conflict);
    CHECK(await(f.outbox().undo(draft.uuid)).error().code == ErrorCode::Conflict);

    f.restart();
    CHECK(f.only() == before);
    REQUIRE(await(f.outbox().retryAll()).ok());
    await(f.test->session.sync()->syncNow());
    CHECK(f.becomes(OperationState::Conflict));
    CHECK(f.only().differences == before.differences);
    CHECK(writesOf(f.portal, draft.uuid) == 1);

    REQUIRE(await(f.outbox().keepAsStored(draft.uuid)).ok());
    CHECK(f.all().isEmpty());
    CHECK(await(f.outbox().result(draft.uuid)).value().ticketId == before.serverTicketId);
    CHECK(f.portal.arrivals(draft.uuid) == 1);
}

TEST_CASE("what support put right meanwhile is found right when it is read back again")
{
    OutboxFixture f;
    f.portal.changeNext(QStringLiteral("create"),
                        [](Ticket& ticket, QList<Message>&) { ticket.casino = {}; });
    const Draft draft = fullDraft(f);
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Conflict));
    f.portal.changeTicket(f.only().serverTicketId,
                          [&draft](Ticket& ticket) { ticket.casino = draft.casino; });
    REQUIRE(await(f.outbox().retry(draft.uuid)).ok());
    CHECK(f.test->settle());
    CHECK(writesOf(f.portal, draft.uuid) == 1);
}

TEST_CASE("what is missing can be sent as a reply, which carries only that")
{
    OutboxFixture f;
    const Draft draft = sendWithoutFirstFile(f);
    const auto rest = await(f.outbox().replyWithMissing(draft.uuid));
    REQUIRE(rest.ok());
    CHECK(f.all().isEmpty());
    CHECK(await(f.test->session.drafts()->drafts()).value().size() == 1);
    REQUIRE(await(f.outbox().send(*rest, 0)).ok());
    CHECK(f.test->settle());
    const QList<Message> messages = f.portal.messages(f.portal.tickets().first().id);
    REQUIRE(messages.size() == 2);
    REQUIRE(messages.last().attachments.size() == 1);
    CHECK(messages.last().attachments.first().fileName == QStringLiteral("error.log"));
    CHECK(f.portal.arrivals(draft.uuid) == 1);
    CHECK(await(f.outbox().replyWithMissing(draft.uuid)).error().code == ErrorCode::NotFound);
}

TEST_CASE(
    "what follows in the ticket waits for the decision, also when it names the ticket as the portal does")
{
    OutboxFixture f;
    const Draft draft = sendWithoutFirstFile(f);
    const QString ticketId = f.portal.tickets().first().id;
    const Draft one = replyDraft(draft.uuid, QStringLiteral("One"));
    const Draft two = replyDraft(ticketId, QStringLiteral("Two"));
    REQUIRE(await(f.outbox().send(one, 0, TicketState::Closed)).ok());
    REQUIRE(await(f.outbox().send(two, 0)).ok());
    REQUIRE(await(f.test->session.sync()->syncNow()).ok());
    CHECK(f.portal.calls(QStringLiteral("reply")) == 0);
    REQUIRE(await(f.outbox().discard(draft.uuid)).ok());
    // The close comes between them, and the portal in memory takes no reply to a closed ticket.
    REQUIRE(
        waitUntil([&] { return f.only().uuid == two.uuid && f.only().state == OperationState::Conflict; }));
    REQUIRE(await(f.outbox().reopenAndSend(two.uuid)).ok());
    CHECK(f.test->settle());
    QStringList order;
    for (const Message& message : f.portal.messages(ticketId)) {
        order.append(message.reference);
    }
    CHECK(order == QStringList{draft.uuid, one.uuid, two.uuid});
}

TEST_CASE("reopen and send goes before what was queued behind the reply")
{
    OutboxFixture f;
    const Ticket ticket = f.portal.addTicket(QStringLiteral("Closed meanwhile"), TicketState::Closed);
    const Draft one = replyDraft(ticket.id, QStringLiteral("One"));
    const Draft two = replyDraft(ticket.id, QStringLiteral("Two"));
    REQUIRE(await(f.outbox().send(one, 0, TicketState::Closed)).ok());
    REQUIRE(await(f.outbox().send(two, 0, TicketState::Closed)).ok());
    REQUIRE(f.becomes(OperationState::Conflict));
    CHECK(f.all().size() == 4);
    REQUIRE(await(f.outbox().reopenAndSend(one.uuid)).ok());
    REQUIRE(
        waitUntil([&] { return f.all().size() == 2 && f.all().first().state == OperationState::Conflict; }));
    REQUIRE(await(f.outbox().reopenAndSend(two.uuid)).ok());
    CHECK(f.test->settle());
    const QStringList writes =
        f.portal.log().filter(QRegularExpression(QStringLiteral("^(reply|setState) ")));
    const QString change = QStringLiteral("setState ") + ticket.id;
    const QString first = QStringLiteral("reply ") + one.uuid;
    const QString second = QStringLiteral("reply ") + two.uuid;
    CHECK(writes == QStringList{first, change, first, change, second, change, second, change});
    CHECK(f.portal.tickets().first().state == TicketState::Closed);
}

TEST_CASE(
    "a state that the portal kept while it said yes is a conflict with both states, and may be tried again")
{
    OutboxFixture f;
    const Ticket ticket = f.portal.addTicket(QStringLiteral("Stays open"));
    f.portal.changeNext(QStringLiteral("setState"),
                        [](Ticket& changed, QList<Message>&) { changed.state = TicketState::OnHold; });
    const auto queued = await(f.outbox().setState(ticket, TicketState::Closed, {}));
    REQUIRE(queued.ok());
    REQUIRE(f.becomes(OperationState::Conflict));
    CHECK(f.only().differences ==
          QList<WriteDifference>{{WrittenPart::State, QStringLiteral("closed"), QStringLiteral("on_hold")}});
    CHECK_FALSE(hasArrived(f.only()));
    REQUIRE(await(f.outbox().retry(queued->uuid)).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.tickets().first().state == TicketState::Closed);
}

TEST_CASE("a refused change whose state the portal has anyway is done")
{
    OutboxFixture f;
    const Ticket ticket = f.portal.addTicket(QStringLiteral("Closed by support"), TicketState::Closed);
    f.portal.failNext(QStringLiteral("setState"), {Error{ErrorCode::Conflict}});
    REQUIRE(await(f.outbox().setState(ticket, TicketState::Closed, {})).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.calls(QStringLiteral("setState")) == 1);
}

TEST_CASE("what cannot be read back now stays as arrived, is read back later, and is never sent again")
{
    OutboxFixture f;
    const Draft draft = newTicketDraft(QStringLiteral("Read later"));
    const ErrorCode code = GENERATE(ErrorCode::ConnectionLost, ErrorCode::PortalUnavailable,
                                    ErrorCode::NotAllowed, ErrorCode::MalformedAnswer);
    f.portal.failNext(QStringLiteral("conversations"), {Error{code}});
    f.portal.failNext(QStringLiteral("conversations"), {Error{code}});
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Arrived));
    REQUIRE(waitUntil([&] { return f.only().nextTry > 0; }));
    CHECK(f.only().serverTicketId == f.portal.tickets().first().id);
    CHECK(f.only().error->code == code);
    const SyncService* sync = f.test->session.sync();
    CHECK(waitUntil([sync] { return sync->status().unknown == 1 && sync->status().waiting == 0; }));
    CHECK(await(f.outbox().edit(draft.uuid)).error().code == ErrorCode::Conflict);
    CHECK(await(f.outbox().discard(draft.uuid)).error().code == ErrorCode::Conflict);
    REQUIRE(await(f.outbox().retry(draft.uuid)).ok());
    REQUIRE(waitUntil([&] { return f.portal.calls(QStringLiteral("conversations")) == 2; }));
    f.restart();
    REQUIRE(await(f.outbox().retryAll()).ok());
    CHECK(f.test->settle());
    CHECK(writesOf(f.portal, draft.uuid) == 1);
}

TEST_CASE("a crash between the arrival and its check repeats the check only")
{
    OutboxFixture f;
    f.portal.failNext(QStringLiteral("conversations"), {{}, false, true});
    f.portal.changeNext(QStringLiteral("create"), [](Ticket& ticket, QList<Message>&) { ticket.cc.clear(); });
    const Draft draft = fullDraft(f);
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Arrived));
    REQUIRE(waitUntil([&] { return f.portal.calls(QStringLiteral("conversations")) == 1; }));
    f.restart();
    REQUIRE(f.becomes(OperationState::Conflict));
    CHECK(f.only().differences.first().part == WrittenPart::Cc);
    CHECK(f.portal.calls(QStringLiteral("find")) == 0);
    CHECK(writesOf(f.portal, draft.uuid) == 1);
}

TEST_CASE("what was adopted by a look-up is read back and compared too")
{
    OutboxFixture f;
    f.portal.failNext(QStringLiteral("create"), {Error{ErrorCode::ConnectionLost}, true});
    f.portal.changeNext(QStringLiteral("create"),
                        [](Ticket&, QList<Message>& messages) { messages.last().attachments.clear(); });
    const Draft draft = fullDraft(f);
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Conflict));
    CHECK(f.only().differences.size() == 2);
    CHECK(writesOf(f.portal, draft.uuid) == 1);
}

TEST_CASE("a message that the portal shows late is no difference; one that it never shows is")
{
    OutboxFixture f;
    const Ticket ticket = f.portal.addTicket(QStringLiteral("Slow"));
    f.portal.changeNext(QStringLiteral("reply"), [](Ticket&, QList<Message>& messages) { messages.clear(); });
    const Draft draft = replyDraft(ticket.id, QStringLiteral("Where is it?"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Conflict));
    CHECK(f.portal.calls(QStringLiteral("conversations")) == 1 + quickLooks.size());
    CHECK(lacksMessage(f.only().differences));
    const auto rest = await(f.outbox().replyWithMissing(draft.uuid));
    REQUIRE(rest.ok());
    CHECK(rest->message == draft.message);
}

TEST_CASE("a ticket that is no longer given out has nothing to compare, and is done")
{
    OutboxFixture f;
    f.portal.failNext(QStringLiteral("conversations"), {Error{ErrorCode::ConnectionLost}});
    const Draft draft = newTicketDraft(QStringLiteral("Taken away"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Arrived));
    REQUIRE(waitUntil([&] { return f.only().nextTry > 0; }));
    f.portal.removeTicket(f.portal.tickets().first().id);
    REQUIRE(await(f.outbox().retry(draft.uuid)).ok());
    CHECK(f.test->settle());
    CHECK(writesOf(f.portal, draft.uuid) == 1);
}

TEST_CASE("a ticket that was merged before it was read back is done, and what follows goes where it went")
{
    OutboxFixture f;
    const Ticket into = f.portal.addTicket(QStringLiteral("The older one"));
    f.portal.failNext(QStringLiteral("conversations"), {Error{ErrorCode::ConnectionLost}});
    const Draft draft = fullDraft(f);
    const Draft reply = replyDraft(draft.uuid, QStringLiteral("Behind it"));
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    REQUIRE(f.becomes(OperationState::Arrived));
    REQUIRE(waitUntil([&] { return f.only().nextTry > 0; }));
    f.portal.mergeTicket(f.only().serverTicketId, into.id);
    REQUIRE(await(f.outbox().send(reply, 0)).ok());
    REQUIRE(await(f.outbox().retryAll()).ok());
    CHECK(f.test->settle());
    CHECK(await(f.outbox().result(draft.uuid)).value().ticketId == into.id);
    CHECK(f.portal.messages(into.id).last().reference == reply.uuid);
}

TEST_CASE("a draft of an earlier run is looked for before it is sent: a backup may have brought it back")
{
    OutboxFixture f;
    Draft draft = newTicketDraft(QStringLiteral("Sent before the backup was restored"));
    draft.created = SystemClock().now();
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    CHECK(f.test->settle());
    CHECK(f.portal.calls(QStringLiteral("find")) == 0);
    f.test.reset();
    QFile::remove(QDir(f.folder.path()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).first().filePath() +
                  QStringLiteral("/work.sqlite"));
    f.restart();
    REQUIRE(await(f.outbox().send(draft, 0)).ok());
    CHECK(f.test->settle());
    CHECK(writesOf(f.portal, draft.uuid) == 1);
    CHECK(await(f.outbox().result(draft.uuid)).value().ticketId == f.portal.tickets().first().id);
}
