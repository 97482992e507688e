// Tickets that support merged into others: what was sent is found where it went, and so is what follows.

#include "contract/Writer.h"

using namespace caredesk;
using namespace caredesk::test;

namespace {

/// A ticket that was merged into an older one.
struct Merged
{
    explicit Merged(PortalClient& client)
        : targetDraft(newTicketDraft(client))
        , target(file(client, targetDraft).ticketId)
        , draft(newTicketDraft(client))
        , id(file(client, draft).ticketId)
    {
        portalUnderTest().supportMerges(id, target);
    }

    Draft targetDraft;
    QString target;
    Draft draft;
    QString id;
};

/// How many messages there are at the portal that carry this operation's UUID.
int arrivals(const QString& uuid)
{
    int count = 0;
    const QList<JudgedTicket> tickets = portalUnderTest().tickets();
    for (const JudgedTicket& ticket : tickets) {
        for (const JudgedMessage& message : ticket.messages) {
            count += message.operation.compare(uuid, Qt::CaseInsensitive) == 0 ? 1 : 0;
        }
    }
    return count;
}

const Message* messageOf(const Conversation& conversation, const QString& uuid)
{
    for (const Message& message : conversation.messages) {
        if (message.reference == uuid) {
            return &message;
        }
    }
    return nullptr;
}

Draft replyTo(const QString& ticketId)
{
    return replyDraft(ticketId, QStringLiteral("Sigue igual."));
}

} // namespace

TEST_CASE("a ticket that was merged into another one is found by its reference, where it went")
{
    const auto client = signedIn(portalUnderTest().ana());
    const Merged merged(*client);
    const auto found = await(client->findByReference(operationOf(OperationKind::Create, merged.draft)));
    REQUIRE(found.ok());
    REQUIRE(found->has_value());
    CHECK((*found)->ticketId == merged.target);
}

TEST_CASE("a merged ticket is read, and answered, through the one that it went into")
{
    const auto client = signedIn(portalUnderTest().ana());
    const Merged merged(*client);
    const Draft reply = replyTo(merged.id);
    const auto receipt = await(client->reply(merged.id, reply, reply.uuid));
    REQUIRE(receipt.ok());
    CHECK(receipt->ticketId == merged.target);
    CHECK(arrivals(reply.uuid) == 1);

    for (const QString& asked : {merged.target, merged.id}) {
        CAPTURE(asked.toStdString());
        const Conversation conversation = conversationOf(*client, asked);
        CHECK(conversation.ticket.id == merged.target);
        CHECK(conversation.ticket.available);
        CHECK(conversation.ticket.subject == merged.targetDraft.subject);
        CHECK(conversation.messages.size() == 3);
        CHECK(messageOf(conversation, merged.targetDraft.uuid));
        CHECK(messageOf(conversation, merged.draft.uuid));
        CHECK(messageOf(conversation, reply.uuid));
    }
    const auto again = await(client->findByReference(operationOf(OperationKind::Reply, reply)));
    REQUIRE(again.ok());
    REQUIRE(again->has_value());
    CHECK((*again)->ticketId == merged.target);
}

TEST_CASE("a merged ticket leaves the list, and the one that it went into stays")
{
    const auto client = signedIn(portalUnderTest().ana());
    const SyncCursor before = pull(*client).cursor;
    const Merged merged(*client);
    for (const SyncCursor& cursor : {SyncCursor(), before}) {
        const Pulled pulled = pull(*client, cursor);
        CHECK(pulled.tickets.contains(merged.target));
        CHECK_FALSE(pulled.tickets.value(merged.id, Ticket{.available = false}).available);
    }
}

TEST_CASE("a ticket whose answer was lost, and that was merged before the look, is not sent again")
{
    Writer writer;
    const auto client = signedIn(portalUnderTest().ana());
    const QString target = file(*client, newTicketDraft(*client)).ticketId;
    const Draft ticket = writer.ticket();
    const Draft second = replyTo(ticket.uuid);
    {
        // It arrives, nobody hears of it, and nobody can look for it until it has been merged.
        const Faults faults(QStringLiteral("reset-after:create@1,503:pull"));
        writer.send(ticket);
        writer.send(second);
        REQUIRE(waitUntil(
            [&ticket] { return portalUnderTest().ticketsWithSubject(ticket.subject).size() == 1; }));
        portalUnderTest().supportMerges(portalUnderTest().ticketsWithSubject(ticket.subject).first().id,
                                        target);
    }
    REQUIRE(writer.test.settle(240'000));

    CHECK(portalUnderTest().ticketsWithSubject(ticket.subject).size() == 1);
    CHECK(arrivals(ticket.uuid) == 1);
    CHECK(arrivals(second.uuid) == 1);
    const auto result = await(writer.test.session.outbox()->result(ticket.uuid));
    REQUIRE(result.ok());
    CHECK(result->ticketId == target);
    const Conversation conversation = conversationOf(*client, target);
    REQUIRE(conversation.messages.size() == 3);
    CHECK(conversation.messages.at(1).reference == ticket.uuid);
    CHECK(conversation.messages.at(2).reference == second.uuid);
}
