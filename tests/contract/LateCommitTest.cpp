// Portals that carry a request out after its connection died: what arrives then is found, and not sent again.

#include "contract/Writer.h"

#include <QCryptographicHash>

using namespace caredesk;
using namespace caredesk::test;

namespace {

bool isUnknownOutcome(const Error& error)
{
    return error.code == ErrorCode::ConnectionLost || error.code == ErrorCode::TimedOut ||
           error.code == ErrorCode::PortalUnavailable;
}

} // namespace

TEST_CASE("a ticket that is stored after its connection died is not there at first, and is found then")
{
    const auto client = signedIn(portalUnderTest().ana());
    const Draft draft = newTicketDraft(*client);
    const Faults faults(QStringLiteral("late-commit:create@1:seconds=2"));
    const auto result = await(client->createTicket(draft, draft.uuid));
    REQUIRE_FALSE(result.ok());
    CHECK(isUnknownOutcome(result.error()));
    const Operation create = operationOf(OperationKind::Create, draft);
    CHECK(await(client->findByReference(create)) == Result<LookupResult>(LookupResult()));

    REQUIRE(waitUntil([&draft] { return portalUnderTest().ticketsWithSubject(draft.subject).size() == 1; }));
    const auto found = await(client->findByReference(create));
    REQUIRE(found.ok());
    REQUIRE(found->has_value());
    CHECK((*found)->ticketId == portalUnderTest().ticketsWithSubject(draft.subject).first().id);
}

TEST_CASE("a reply that is stored after its connection died is not there at first, and is found then")
{
    const auto client = signedIn(portalUnderTest().ana());
    const Draft ticket = newTicketDraft(*client);
    Draft draft;
    draft.uuid = newUuid();
    draft.kind = DraftKind::Reply;
    draft.ticketId = file(*client, ticket).ticketId;
    draft.message = QStringLiteral("Llega tarde.");
    const Faults faults(QStringLiteral("late-commit:reply@1:seconds=2"));
    const auto result = await(client->reply(draft.ticketId, draft, draft.uuid));
    REQUIRE_FALSE(result.ok());
    CHECK(isUnknownOutcome(result.error()));
    const Operation reply = operationOf(OperationKind::Reply, draft);
    CHECK(await(client->findByReference(reply)) == Result<LookupResult>(LookupResult()));

    REQUIRE(waitUntil([&ticket] {
        return portalUnderTest().ticketsWithSubject(ticket.subject).first().messages.size() == 2;
    }));
    const auto found = await(client->findByReference(reply));
    REQUIRE(found.ok());
    REQUIRE(found->has_value());
    CHECK((*found)->ticketId == draft.ticketId);
}

TEST_CASE("a ticket that comes late is adopted: once at the portal, its file whole, what follows in it and "
          "in order")
{
    Writer writer;
    Draft ticket = writer.ticket();
    const QByteArray bytes = QByteArray("20:40:12 sin papel\r\n\xff").repeated(3'000);
    ticket.attachments = {writer.addFile(bytes)};
    const Draft second = replyDraft(ticket.uuid, QStringLiteral("Segundo."));
    const Draft third = replyDraft(ticket.uuid, QStringLiteral("Tercero."));
    const Faults faults(QStringLiteral("late-commit:create@1:seconds=2"));
    writer.send(ticket);
    writer.send(second);
    writer.send(third);
    REQUIRE(writer.test.settle());

    const auto judged = portalUnderTest().ticketsWithSubject(ticket.subject);
    REQUIRE(judged.size() == 1);
    const JudgedTicket& only = judged.first();
    REQUIRE(only.messages.size() == 3);
    CHECK(only.messages.at(0).operation == ticket.uuid);
    CHECK(only.messages.at(1).operation == second.uuid);
    CHECK(only.messages.at(2).operation == third.uuid);
    CHECK(only.messages.first().sha256Of(QStringLiteral("registro ñ.log")) ==
          QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const auto result = await(writer.test.session.outbox()->result(ticket.uuid));
    REQUIRE(result.ok());
    CHECK(result->ticketId == only.id);
}

TEST_CASE("a reply that comes late is adopted: once at the portal, and before what follows")
{
    Writer writer;
    const Draft ticket = writer.ticket();
    writer.send(ticket);
    REQUIRE(writer.test.settle());
    const Draft second = replyDraft(ticket.uuid, QStringLiteral("Segundo."));
    const Draft third = replyDraft(ticket.uuid, QStringLiteral("Tercero."));
    const Faults faults(QStringLiteral("late-commit:reply@1:seconds=2"));
    writer.send(second);
    writer.send(third);
    REQUIRE(writer.test.settle());

    const auto judged = portalUnderTest().ticketsWithSubject(ticket.subject);
    REQUIRE(judged.size() == 1);
    REQUIRE(judged.first().messages.size() == 3);
    CHECK(judged.first().messages.at(1).operation == second.uuid);
    CHECK(judged.first().messages.at(2).operation == third.uuid);
}

TEST_CASE("a lost answer to a write that was carried out is looked up as well")
{
    const auto client = signedIn(portalUnderTest().ana());
    const Draft draft = newTicketDraft(*client);
    const Faults faults(QStringLiteral("reset-after:create@1"));
    const auto result = await(client->createTicket(draft, draft.uuid));
    REQUIRE_FALSE(result.ok());
    CHECK(isUnknownOutcome(result.error()));
    const auto found = await(client->findByReference(operationOf(OperationKind::Create, draft)));
    REQUIRE(found.ok());
    CHECK(found->has_value());
    CHECK(portalUnderTest().ticketsWithSubject(draft.subject).size() == 1);
}
