#include "storage/CacheStore.h"
#include "support/Await.h"
#include "support/StoreSamples.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::samples;

namespace {

struct OpenCache
{
    QTemporaryDir folder;
    CacheStore store{{folder.path()}};

    OpenCache() { REQUIRE(await(store.open())->kind == StoreCondition::Kind::Ready); }

    ChangeSet add(const QList<Ticket>& tickets, bool initial = false)
    {
        return *await(store.storeTickets(tickets, {}, ana(), initial));
    }
    QStringList listed(const TicketFilter& filter, bool bestMatch = false)
    {
        QStringList ids;
        const auto rowIds = await(store.rowIds(filter, bestMatch));
        const auto rows = await(store.rows(rowIds.value()));
        for (const TicketRow& row : rows.value()) {
            ids.append(row.ticket.id);
        }
        return ids;
    }
    bool isUnread(int n) { return await(store.ticket(QString::number(n)))->unread; }
};

} // namespace

TEST_CASE("the cache gives back a ticket as it was stored, with its notes, in one change")
{
    OpenCache cache;
    QSignalSpy changed(&cache.store, &CacheStore::changed);
    Ticket one = ticket(1);
    one.cc = {{{}, QStringLiteral("Bruno"), QStringLiteral("bruno@azul.example")}};
    one.resolved = noon;
    one.attachmentCount = -1;
    const auto changes = await(
        cache.store.storeTickets({one}, {{QStringLiteral("cursor"), QStringLiteral("c1")}}, ana(), false));
    CHECK(changes->order);
    CHECK(await(cache.store.ticket(QStringLiteral("1")))->ticket == one);
    CHECK(*await(cache.store.note(QStringLiteral("cursor"))) == QStringLiteral("c1"));
    CHECK(await(cache.store.note(QStringLiteral("other")))->isEmpty());
    CHECK(waitUntil([&changed] { return changed.count() == 1; }));
    CHECK(cache.add({one}).isEmpty());
}

TEST_CASE("a ticket is found by id and by reference, with or without the hash and in any case")
{
    OpenCache cache;
    cache.add({ticket(1), ticket(2)});
    for (const auto* name : {"2", "#SDST-1002", "SDST-1002", "sdst-1002"}) {
        CHECK(await(cache.store.ticket(QString::fromLatin1(name)))->ticket.id == QStringLiteral("2"));
    }
    CHECK(await(cache.store.ticket(QStringLiteral("none"))).error().code == ErrorCode::NotFound);
}

TEST_CASE("a conversation replaces what was there and is searched by its text")
{
    OpenCache cache;
    const Ticket one = ticket(1);
    cache.add({one, ticket(2)});
    CHECK(*await(cache.store.staleConversations(10)) ==
          QStringList{QStringLiteral("2"), QStringLiteral("1")});
    Message first = message(one, 0, QStringLiteral("La pantalla está azul"));
    first.attachments = {attachment(first, 1)};
    const StateChange change{QStringLiteral("s1"), one.id, agent(), true, one.created + 5,
                             TicketState::OnHold};
    Conversation talk{one, {first, message(one, 1, QStringLiteral("We look at it"))}, {change}};
    talk.ticket.messageCount = 2;
    talk.ticket.attachmentCount = 1;
    const auto changes = await(cache.store.storeConversations({talk}, ana()));
    CHECK(changes->conversations == QStringList{one.id});
    CHECK(*await(cache.store.conversation(one.id)) == talk);
    CHECK(*await(cache.store.staleConversations(10)) == QStringList{QStringLiteral("2")});
    CHECK(cache.listed({.search = QStringLiteral("ESTA pantall")}) == QStringList{one.id});
    CHECK(await(cache.store.attachment(QStringLiteral("1-0-a1")))->fileName == QStringLiteral("photo 1.png"));
    CHECK(await(cache.store.attachmentsToPrefetch(5'000, 10))->size() == 1);
    CHECK(await(cache.store.attachmentsToPrefetch(500, 10))->isEmpty());

    talk.messages.removeFirst();
    talk.ticket.attachmentCount = 0;
    await(cache.store.storeConversations({talk}, ana()));
    CHECK(await(cache.store.conversation(one.id))->messages == talk.messages);
    CHECK(cache.listed({.search = QStringLiteral("pantalla")}).isEmpty());
    CHECK(*await(cache.store.statistics()) == CacheStatistics{2, 1, 1});
    CHECK(await(cache.store.storeConversations({talk}, ana()))->isEmpty());
}

TEST_CASE("on the first pull only what awaits the customer is unread; later what somebody else did")
{
    OpenCache cache;
    cache.add({ticket(1), ticket(2, TicketState::AwaitingCustomer)}, true);
    CHECK_FALSE(cache.isUnread(1));
    CHECK(cache.isUnread(2));
    Ticket answered = ticket(1);
    answered.updated = answered.lastSupportReply = answered.updated + 1'000;
    cache.add({answered, ticket(3)});
    CHECK(cache.isUnread(1));
    CHECK(cache.isUnread(3));
    CHECK(await(cache.store.setRead({QStringLiteral("1"), QStringLiteral("3")}, true))->rows.size() == 2);
    CHECK_FALSE(cache.isUnread(1));
    Ticket own = answered;
    own.updated = own.lastCustomerReply = own.updated + 60'000;
    cache.add({own});
    CHECK_FALSE(cache.isUnread(1));
    await(cache.store.setRead({QStringLiteral("1")}, false));
    CHECK(cache.isUnread(1));
}

TEST_CASE("lists are filtered, sorted and counted")
{
    OpenCache cache;
    Ticket closed = ticket(3, TicketState::Closed);
    closed.casino = {QStringLiteral("9"), QStringLiteral("Ámbar Palace")};
    closed.subject = QStringLiteral("árbol");
    closed.attachmentCount = 2;
    Ticket copied = ticket(4, TicketState::OnHold);
    copied.requester = {QStringLiteral("55"), QStringLiteral("Eva"), QStringLiteral("eva@azul.example")};
    copied.cc = {{{}, QStringLiteral("Ana"), QStringLiteral("ANA@azul.example")}};
    cache.add({ticket(1), ticket(2, TicketState::AwaitingCustomer), closed, copied}, true);
    const auto ids = [](const char* text) {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    };

    CHECK(cache.listed({}) == ids("4 3 2 1"));
    CHECK(cache.listed({.ascending = true}) == ids("1 2 3 4"));
    CHECK(cache.listed({.states = {TicketState::Closed, TicketState::OnHold}}) == ids("4 3"));
    CHECK(cache.listed({.casino = QStringLiteral("Ámbar Palace")}) == ids("3"));
    CHECK(cache.listed({.scope = TicketScope::Mine}) == ids("3 2 1"));
    CHECK(cache.listed({.scope = TicketScope::InCopy}) == ids("4"));
    CHECK(cache.listed({.since = ticket(2).created, .until = ticket(4).created}) == ids("3 2"));
    CHECK(cache.listed({.withAttachments = true}) == ids("3"));
    CHECK(cache.listed({.unreadOnly = true}) == ids("2"));
    CHECK(cache.listed({.sort = TicketSort::Subject, .ascending = true}) == ids("3 1 2 4"));
    CHECK(cache.listed({.sort = TicketSort::Casino, .ascending = true}) == ids("3 4 2 1"));
    CHECK(cache.listed({.sort = TicketSort::State, .ascending = true}) == ids("2 1 4 3"));
    CHECK(cache.listed({.sort = TicketSort::Created}) == ids("4 3 2 1"));
    CHECK(cache.listed({.search = QStringLiteral("arbol")}) == ids("3"));
    CHECK(cache.listed({.states = {TicketState::Open}, .search = QStringLiteral("slot")}) == ids("1"));
    CHECK(cache.listed({.search = QStringLiteral("slot")}, true).size() == 3);
    CHECK(*await(cache.store.counts({.states = {TicketState::Open}})) ==
          TicketCounts{3, 1, 1, 1, 0, 1, 4, 1});
    CHECK(await(cache.store.casinoNames())->size() == 2);
    CHECK(await(cache.store.people(QStringLiteral("ev"), 5))->first().name == QStringLiteral("Eva"));
}

TEST_CASE("a sweep names the tickets it did not see; one that is gone at the portal stays readable")
{
    OpenCache cache;
    cache.add({ticket(1), ticket(2), ticket(3)});
    REQUIRE(await(cache.store.beginSweep()));
    cache.add({ticket(1), ticket(3)});
    CHECK(*await(cache.store.endSweep()) == QStringList{QStringLiteral("2")});
    Conversation gone;
    gone.ticket.id = QStringLiteral("2");
    gone.ticket.available = false;
    await(cache.store.storeConversations({gone}, ana()));
    const auto row = await(cache.store.ticket(QStringLiteral("2")));
    CHECK_FALSE(row->ticket.available);
    CHECK(row->ticket.subject == ticket(2).subject);
    CHECK(await(cache.store.endSweep())->isEmpty());
    CHECK(await(cache.store.removeTicket(QStringLiteral("2")))->order);
    CHECK(cache.listed({.search = QStringLiteral("frozen")}).size() == 2);
}
