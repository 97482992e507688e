#include "contract/Suite.h"

#include "base/Clock.h"

#include <QDateTime>

namespace caredesk::test {

namespace {

std::unique_ptr<PortalUnderTest>& current()
{
    static std::unique_ptr<PortalUnderTest> portal;
    return portal;
}

const Clock& systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

PortalUnderTest& portalUnderTest()
{
    if (!current()) {
        PortalOptions options;
        options.history = 40;
        current() = startPortal(options);
    }
    return *current();
}

void stopPortalUnderTest()
{
    current().reset();
}

std::unique_ptr<PortalClient> makeClient()
{
    PortalUnderTest& portal = portalUnderTest();
    auto client = makePortalClient(portal.backend(), portal.profile(), systemClock());
    REQUIRE(client.ok());
    return std::move(client.value());
}

std::unique_ptr<PortalClient> signedIn(const TestUser& user)
{
    auto client = makeClient();
    const auto result = await(client->signIn(user.login, user.password));
    INFO((result ? QString() : result.error().detail).toStdString());
    REQUIRE(result.ok());
    return client;
}

Pulled pull(PortalClient& client, const SyncCursor& cursor)
{
    Pulled pulled;
    pulled.cursor = cursor;
    constexpr int mostPages = 1000;
    while (pulled.pages < mostPages) {
        const auto page = await(client.changedTickets(pulled.cursor));
        INFO((page ? QString() : errorName(page.error().code) + u' ' + page.error().detail).toStdString());
        REQUIRE(page.ok());
        ++pulled.pages;
        for (const Ticket& ticket : page->tickets) {
            pulled.tickets.insert(ticket.id, ticket);
        }
        pulled.cursor = page->next;
        if (page->last) {
            return pulled;
        }
    }
    FAIL("the round has no end");
    return pulled;
}

Conversation conversationOf(PortalClient& client, const QString& ticketId)
{
    const auto result = await(client.conversations({ticketId}));
    INFO((result ? QString() : errorName(result.error().code) + u' ' + result.error().detail).toStdString());
    REQUIRE(result.ok());
    REQUIRE(result->size() == 1);
    return result->first();
}

Draft newTicketDraft(const PortalClient& client)
{
    Draft draft;
    draft.uuid = newUuid();
    draft.casino = client.account().casinos.value(0);
    draft.subject = QStringLiteral("Ruleta 4: no acepta billetes (%1)").arg(draft.uuid.left(8));
    draft.message = QStringLiteral("Antes: funcionaba.\nDurante: error E-14.\n\nDespués: se reinició.");
    return draft;
}

Operation operationOf(OperationKind kind, const Draft& draft)
{
    Operation operation;
    operation.uuid = draft.uuid;
    operation.kind = kind;
    operation.ticketId = draft.ticketId;
    operation.draft = draft;
    operation.queued = QDateTime::currentMSecsSinceEpoch();
    operation.firstTry = operation.queued;
    return operation;
}

WriteReceipt file(PortalClient& client, const Draft& draft)
{
    const auto result = await(client.createTicket(draft, draft.uuid));
    INFO((result ? QString() : errorName(result.error().code) + u' ' + result.error().detail).toStdString());
    REQUIRE(result.ok());
    return *result;
}

} // namespace caredesk::test
