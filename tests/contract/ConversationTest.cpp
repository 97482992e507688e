#include "contract/Suite.h"

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

TEST_CASE("a conversation has every message in order and says which side wrote it")
{
    const auto client = signedIn(portalUnderTest().ana());
    const Draft draft = newTicketDraft(*client);
    const QString id = file(*client, draft).ticketId;
    portalUnderTest().supportReplies(id, QStringLiteral("¿Qué versión tiene?"));
    Draft answer;
    answer.kind = DraftKind::Reply;
    answer.message = QStringLiteral("La 4.2.1");
    const QString uuid = newUuid();
    REQUIRE(await(client->reply(id, answer, uuid)).ok());

    const Conversation conversation = conversationOf(*client, id);
    REQUIRE(conversation.messages.size() == 3);
    const Message& first = conversation.messages.at(0);
    for (const QString& line : draft.message.split(u'\n', Qt::SkipEmptyParts)) {
        CHECK(first.text.contains(line));
    }
    CHECK_FALSE(first.fromSupport);
    CHECK(first.reference == draft.uuid);
    CHECK(first.author.email == portalUnderTest().ana().email);
    CHECK(conversation.messages.at(1).fromSupport);
    CHECK(conversation.messages.at(1).text == QStringLiteral("¿Qué versión tiene?"));
    CHECK(conversation.messages.at(1).reference.isEmpty());
    CHECK(conversation.messages.at(2).text == answer.message);
    CHECK(conversation.messages.at(2).reference == uuid);
    CHECK(conversation.ticket.messageCount == 3);
    for (const Message& message : conversation.messages) {
        CHECK(message.ticketId == id);
        CHECK(message.created > 0);
        CHECK_FALSE(message.html.contains(QStringLiteral("ref:")));
    }
}

TEST_CASE("an internal note is never given out")
{
    const auto client = signedIn(portalUnderTest().ana());
    const QString id = file(*client, newTicketDraft(*client)).ticketId;
    portalUnderTest().supportNotes(id, QStringLiteral("cliente difícil"));
    const Conversation conversation = conversationOf(*client, id);
    REQUIRE(conversation.messages.size() == 1);
    CHECK_FALSE(conversation.messages.first().html.contains(QStringLiteral("difícil")));
}

TEST_CASE("tickets that are not there, or not theirs, are no longer available; the others come in order")
{
    const auto ana = signedIn(portalUnderTest().ana());
    const auto carla = signedIn(portalUnderTest().carla());
    const QString own = file(*ana, newTicketDraft(*ana)).ticketId;
    const QString foreign = file(*carla, newTicketDraft(*carla)).ticketId;
    const QString nowhere = QStringLiteral("99999999");
    const auto result = await(ana->conversations({nowhere, own, foreign}));
    REQUIRE(result.ok());
    REQUIRE(result->size() == 3);
    CHECK(result->at(0).ticket.id == nowhere);
    CHECK_FALSE(result->at(0).ticket.available);
    CHECK(result->at(1).ticket.id == own);
    CHECK(result->at(1).ticket.available);
    CHECK_FALSE(result->at(2).ticket.available);
    CHECK(result->at(2).messages.isEmpty());
}

TEST_CASE("more conversations than fit one request still come in order")
{
    const auto client = signedIn(portalUnderTest().sofia());
    QStringList ids = pull(*client).tickets.keys();
    while (ids.size() < 45) {
        ids.append(ids.first());
    }
    const auto result = await(client->conversations(ids));
    REQUIRE(result.ok());
    REQUIRE(result->size() == ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        CHECK(result->at(i).ticket.id == ids.at(i));
        CHECK_FALSE(result->at(i).messages.isEmpty());
    }
}

TEST_CASE("no conversations at all is an answer too")
{
    const auto client = signedIn(portalUnderTest().ana());
    const auto result = await(client->conversations({}));
    REQUIRE(result.ok());
    CHECK(result->isEmpty());
}
