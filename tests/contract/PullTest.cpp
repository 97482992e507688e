#include "contract/Suite.h"

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

TEST_CASE("a full pull brings the own tickets and nobody else's")
{
    const auto ana = signedIn(portalUnderTest().ana());
    const auto carla = signedIn(portalUnderTest().carla());
    const QString own = file(*ana, newTicketDraft(*ana)).ticketId;
    const QString other = file(*carla, newTicketDraft(*carla)).ticketId;
    const Pulled pulled = pull(*ana);
    CHECK(pulled.tickets.contains(own));
    CHECK_FALSE(pulled.tickets.contains(other));
    for (const Ticket& ticket : pulled.tickets) {
        CHECK_FALSE(ticket.id.isEmpty());
        CHECK_FALSE(ticket.reference.isEmpty());
        CHECK(ticket.created > 0);
        CHECK(ticket.updated >= ticket.created);
        CHECK_FALSE(ticket.rawStatus.isEmpty());
    }
}

TEST_CASE("a head has what was filed")
{
    const auto client = signedIn(portalUnderTest().ana());
    const Draft draft = newTicketDraft(*client);
    const WriteReceipt receipt = file(*client, draft);
    const Ticket ticket = pull(*client).tickets.value(receipt.ticketId);
    CHECK(ticket.subject == draft.subject);
    CHECK(ticket.casino.name == draft.casino.name);
    CHECK(ticket.requester.email == portalUnderTest().ana().email);
    CHECK(ticket.reference == receipt.reference);
    CHECK(ticket.state == TicketState::Open);
    CHECK(ticket.link == receipt.link);
    CHECK(ticket.available);
}

TEST_CASE("a supervisor's pull brings the casino's tickets")
{
    const auto ana = signedIn(portalUnderTest().ana());
    const auto bruno = signedIn(portalUnderTest().bruno());
    const auto carla = signedIn(portalUnderTest().carla());
    const QString first = file(*ana, newTicketDraft(*ana)).ticketId;
    const QString second = file(*bruno, newTicketDraft(*bruno)).ticketId;
    const QString foreign = file(*carla, newTicketDraft(*carla)).ticketId;
    const auto sofia = signedIn(portalUnderTest().sofia());
    const Pulled pulled = pull(*sofia);
    CHECK(pulled.tickets.contains(first));
    CHECK(pulled.tickets.contains(second));
    CHECK_FALSE(pulled.tickets.contains(foreign));
}

TEST_CASE("tickets that one is in copy of are pulled too")
{
    const auto ana = signedIn(portalUnderTest().ana());
    const auto bruno = signedIn(portalUnderTest().bruno());
    Draft draft = newTicketDraft(*ana);
    draft.cc = {bruno->account().person};
    const QString id = file(*ana, draft).ticketId;
    const Pulled pulled = pull(*bruno);
    REQUIRE(pulled.tickets.contains(id));
    CHECK(pulled.tickets.value(id).cc.value(0).email == portalUnderTest().bruno().email);
}

TEST_CASE("an incremental pull brings what changed since, also for a client that was started anew")
{
    const auto before = signedIn(portalUnderTest().ana());
    const QString quiet = file(*before, newTicketDraft(*before)).ticketId;
    const QString answered = file(*before, newTicketDraft(*before)).ticketId;
    const QString confirmed = file(*before, newTicketDraft(*before)).ticketId;
    const SyncCursor cursor = pull(*before).cursor;
    CHECK_FALSE(cursor.value.isEmpty());

    const auto client = signedIn(portalUnderTest().ana());
    const QString filed = file(*client, newTicketDraft(*client)).ticketId;
    portalUnderTest().supportReplies(answered, QStringLiteral("Lo miramos."));
    portalUnderTest().supportAsksForConfirmation(confirmed);
    const Pulled changed = pull(*client, cursor);
    CHECK(changed.tickets.contains(filed));
    REQUIRE(changed.tickets.contains(answered));
    CHECK(changed.tickets.value(answered).lastSupportReply > 0);
    REQUIRE(changed.tickets.contains(confirmed));
    CHECK(changed.tickets.value(confirmed).state == TicketState::AwaitingConfirmation);

    portalUnderTest().supportReplies(answered, QStringLiteral("Hecho."));
    const Pulled again = pull(*client, changed.cursor);
    REQUIRE(again.tickets.contains(answered));
    const Ticket known = changed.tickets.value(answered);
    // A portal's list need not count; its conversation does.
    if (known.messageCount > 0) {
        CHECK(again.tickets.value(answered).messageCount > known.messageCount);
    }
    CHECK(conversationOf(*client, answered).ticket.messageCount == 3);
    CHECK(pull(*client).tickets.contains(quiet));
}

TEST_CASE("a cursor that is none of this portal's pulls everything")
{
    const auto client = signedIn(portalUnderTest().ana());
    const QString id = file(*client, newTicketDraft(*client)).ticketId;
    const Pulled pulled = pull(*client, SyncCursor{QStringLiteral("{\"what\":[1,2")});
    CHECK(pulled.tickets.contains(id));
}
