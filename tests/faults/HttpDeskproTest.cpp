#include "base/Clock.h"
#include "portal/PortalFactory.h"
#include "support/Await.h"
#include "support/DemoPortal.h"
#include "sync/RetryPolicy.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QUuid>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const auto agent = QStringLiteral("agente@soporte.example");
const auto ana = QStringLiteral("ana@azul.example");
const auto sofia = QStringLiteral("sofia@azul.example");

struct DeskproFixture
{
    explicit DeskproFixture(const QString& tickets = QStringLiteral("40"))
        : portal({QStringLiteral("--tickets"), tickets})
    {
    }

    PortalProfile profile() const
    {
        PortalProfile result;
        result.baseUrl = portal.url();
        result.caFile = portal.caPath();
        return result;
    }

    std::unique_ptr<PortalClient> client(const PortalProfile& with) const
    {
        auto made = makePortalClient(QStringLiteral("deskpro"), with, clock);
        REQUIRE(made.ok());
        return std::move(made.value());
    }

    std::unique_ptr<PortalClient> signedIn(const QString& email) const { return signedIn(email, profile()); }
    std::unique_ptr<PortalClient> signedIn(const QString& email, const PortalProfile& with) const
    {
        auto made = client(with);
        REQUIRE(await(made->signIn(email, email.section(u'@', 0, 0) + QStringLiteral("-Passw0rd"))).ok());
        return made;
    }

    /// Ids of the tickets that a manager of Casino Azul sees in lists.
    QSet<QString> listedForAzul() const
    {
        QSet<QString> ids;
        const QJsonArray tickets = portal.dump().value(QLatin1String("tickets")).toArray();
        for (const QJsonValue& ticket : tickets) {
            const bool azul =
                ticket[QLatin1String("person")].toString().endsWith(QStringLiteral("@azul.example"));
            const bool listed = ticket[QLatin1String("merged_into")].isNull() &&
                                ticket[QLatin1String("status")].toString() != QStringLiteral("hidden");
            if (azul && listed) {
                ids.insert(QString::number(ticket[QLatin1String("id")].toInteger()));
            }
        }
        return ids;
    }

    DemoPortal portal;
    SystemClock clock;
};

Operation createOperation(const PortalClient& client)
{
    Operation operation;
    operation.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    operation.kind = OperationKind::Create;
    operation.draft.casino = client.account().casinos.value(0);
    operation.draft.subject = QStringLiteral("Ruleta ") + operation.uuid.left(8);
    operation.draft.message = QStringLiteral("No acepta billetes.");
    operation.queued = QDateTime::currentMSecsSinceEpoch();
    return operation;
}

QString file(PortalClient& client)
{
    const Operation operation = createOperation(client);
    const auto receipt = await(client.createTicket(operation.draft, operation.uuid));
    REQUIRE(receipt.ok());
    return receipt->ticketId;
}

TicketPage pageAfter(PortalClient& client, const SyncCursor& cursor)
{
    const auto page = await(client.changedTickets(cursor));
    INFO((page ? QString() : errorName(page.error().code) + page.error().detail).toStdString());
    REQUIRE(page.ok());
    return *page;
}

QSet<QString> idsOf(const TicketPage& page)
{
    QSet<QString> ids;
    for (const Ticket& ticket : page.tickets) {
        ids.insert(ticket.id);
    }
    return ids;
}

/// Goes on to the end of the round; its ids are added to `ids`.
SyncCursor finishRound(PortalClient& client, SyncCursor cursor, QSet<QString>& ids)
{
    for (int pages = 0; pages < 200; ++pages) {
        const TicketPage page = pageAfter(client, cursor);
        ids |= idsOf(page);
        cursor = page.next;
        if (page.last) {
            return cursor;
        }
    }
    FAIL("the round has no end");
    return cursor;
}

} // namespace

TEST_CASE("a full pull over many pages brings every listed ticket, and an idle round is one request")
{
    DeskproFixture fixture(QStringLiteral("1500"));
    const auto client = fixture.signedIn(sofia);
    QSet<QString> ids;
    const SyncCursor cursor = finishRound(*client, {}, ids);
    CHECK(ids.size() > 600);
    CHECK((fixture.listedForAzul() - ids).isEmpty());

    const int before = fixture.portal.requests(QStringLiteral("pull"));
    const TicketPage idle = pageAfter(*client, cursor);
    CHECK(idle.last);
    CHECK(fixture.portal.requests(QStringLiteral("pull")) == before + 1);
    const TicketPage again = pageAfter(*client, idle.next);
    CHECK(again.last);
    CHECK(fixture.portal.requests(QStringLiteral("pull")) == before + 2);
}

TEST_CASE("tickets that vanish between two pages take none of the others along")
{
    DeskproFixture fixture(QStringLiteral("1500"));
    const auto client = fixture.signedIn(sofia);
    const TicketPage first = pageAfter(*client, {});
    REQUIRE_FALSE(first.last);
    QSet<QString> ids = idsOf(first);
    const QString target = first.tickets.first().id;
    for (int i = 1; i <= 5; ++i) {
        fixture.portal.call(agent, "POST", QStringLiteral("tickets/%1/merge").arg(first.tickets.at(i * 7).id),
                            {{QStringLiteral("ticket"), target.toInt()}});
    }
    finishRound(*client, first.next, ids);
    CHECK((fixture.listedForAzul() - ids).isEmpty());
}

TEST_CASE("what changes while a full pull runs is found by the next round")
{
    DeskproFixture fixture(QStringLiteral("1500"));
    const auto client = fixture.signedIn(sofia);
    const TicketPage first = pageAfter(*client, {});
    const QString changed = first.tickets.first().id;
    fixture.portal.call(agent, "POST", QStringLiteral("tickets/%1/messages").arg(changed),
                        {{QStringLiteral("message"), QStringLiteral("Visto.")}});
    QSet<QString> ids;
    const SyncCursor cursor = finishRound(*client, first.next, ids);
    QSet<QString> after;
    finishRound(*client, cursor, after);
    CHECK(after.contains(changed));
}

TEST_CASE("a reply that names a forgotten upload beside the one that got its number is refused, not sent "
          "without it")
{
    DeskproFixture fixture;
    const auto client = fixture.signedIn(ana);
    const QString ticket = file(*client);
    const QTemporaryDir folder;
    QFile log(folder.filePath(QStringLiteral("machine.log")));
    REQUIRE(log.open(QIODevice::WriteOnly));
    log.write("no paper");
    log.close();
    SpooledFile fresh;
    fresh.fileName = QStringLiteral("machine.log");
    fresh.path = log.fileName();
    fresh.size = 8;
    const auto token = await(client->uploadAttachment(fresh));
    REQUIRE(token.ok());
    fresh.uploadToken = *token;
    SpooledFile forgotten = fresh;
    forgotten.uploadToken = token->section(u':', 0, 0) + QStringLiteral(":FORGOTTEN");
    Draft draft;
    draft.message = QStringLiteral("Dos archivos.");
    draft.attachments = {forgotten, fresh};
    const auto reply =
        await(client->reply(ticket, draft, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    REQUIRE_FALSE(reply.ok());
    CHECK(RetryPolicy::judgeWrite(reply.error()) == Verdict::Failed);
    draft.attachments = {fresh};
    CHECK(await(client->reply(ticket, draft, QUuid::createUuid().toString(QUuid::WithoutBraces))).ok());
}

TEST_CASE("a merged ticket leads to the one that it went into, whichever way the portal says so")
{
    DeskproFixture fixture;
    const auto client = fixture.signedIn(ana);
    for (int i = 0; i < 2; ++i) {
        const QString target = file(*client);
        const QString merged = file(*client);
        fixture.portal.call(agent, "POST", QStringLiteral("tickets/%1/merge").arg(merged),
                            {{QStringLiteral("ticket"), target.toInt()}});
        const auto conversations = await(client->conversations({merged, target}));
        REQUIRE(conversations.ok());
        CHECK(conversations->at(0).ticket.id == target);
        CHECK(conversations->at(1).ticket.id == target);
        Draft draft;
        draft.message = QStringLiteral("Al fusionado.");
        const auto reply =
            await(client->reply(merged, draft, QUuid::createUuid().toString(QUuid::WithoutBraces)));
        REQUIRE(reply.ok());
        CHECK(reply->ticketId == target);
        const auto closed = await(client->setState(merged, TicketState::Closed));
        REQUIRE(closed.ok());
        CHECK(closed->id == target);
        // The other parity: one answers by a redirect, the other by "not found".
        file(*client);
    }
}

TEST_CASE("a conversation longer than a page is whole")
{
    DeskproFixture fixture;
    const auto client = fixture.signedIn(ana);
    const QString id = file(*client);
    constexpr int replies = 205;
    for (int i = 0; i < replies; ++i) {
        fixture.portal.call(agent, "POST", QStringLiteral("tickets/%1/messages").arg(id),
                            {{QStringLiteral("message"), QString::number(i)}});
    }
    const auto conversations = await(client->conversations({id}));
    REQUIRE(conversations.ok());
    REQUIRE(conversations->first().messages.size() == replies + 1);
    for (int i = 0; i < replies; ++i) {
        CHECK(conversations->first().messages.at(i + 1).text == QString::number(i));
    }
}

TEST_CASE("a duplicate that the portal refuses is adopted when it is ours, and refused when it is not")
{
    DeskproFixture fixture;
    PortalProfile profile = fixture.profile();
    profile.deskproReferenceField = QStringLiteral("15");
    const auto client = fixture.signedIn(ana, profile);
    const Operation operation = createOperation(*client);
    const auto first = await(client->createTicket(operation.draft, operation.uuid));
    REQUIRE(first.ok());
    const auto second = await(client->createTicket(operation.draft, operation.uuid));
    REQUIRE(second.ok());
    CHECK(second->ticketId == first->ticketId);
    const auto conversation = await(client->conversations({first->ticketId}));
    CHECK_FALSE(conversation->first().messages.first().html.contains(operation.uuid));

    const auto other =
        await(client->createTicket(operation.draft, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    REQUIRE_FALSE(other.ok());
    CHECK(other.error().code == ErrorCode::Rejected);
    CHECK_FALSE(other.error().detail.isEmpty());
}

TEST_CASE("after every fault of a create, looking it up tells what became of it")
{
    DeskproFixture fixture;
    const auto client = fixture.signedIn(ana);
    struct Case
    {
        const char* fault;
        ErrorCode code;
        bool arrived;
    };
    for (const Case& fault : {Case{"reset-before:create@1", ErrorCode::ConnectionLost, false},
                              Case{"reset-after:create@1", ErrorCode::ConnectionLost, true},
                              Case{"cut:create@1", ErrorCode::ConnectionLost, true},
                              Case{"malformed:create@1", ErrorCode::ConnectionLost, true},
                              Case{"html:create@1", ErrorCode::ConnectionLost, false},
                              Case{"500:create@1:after=1", ErrorCode::PortalUnavailable, true},
                              Case{"503:create@1:retry-after=7", ErrorCode::PortalUnavailable, false},
                              Case{"429:create@1:retry-after=7", ErrorCode::TooManyRequests, false}}) {
        INFO(fault.fault);
        fixture.portal.setFaults(QString::fromLatin1(fault.fault));
        const Operation operation = createOperation(*client);
        const auto sent = await(client->createTicket(operation.draft, operation.uuid));
        REQUIRE_FALSE(sent.ok());
        CHECK(sent.error().code == fault.code);
        const auto found = await(client->findByReference(operation));
        REQUIRE(found.ok());
        CHECK(found->has_value() == fault.arrived);
        int there = 0;
        const QJsonArray tickets = fixture.portal.dump().value(QLatin1String("tickets")).toArray();
        for (const QJsonValue& ticket : tickets) {
            there += ticket[QLatin1String("subject")].toString() == operation.draft.subject ? 1 : 0;
        }
        CHECK(there == (fault.arrived ? 1 : 0));
    }
}

TEST_CASE("a pull that fails leaves nothing behind: the next one goes on")
{
    DeskproFixture fixture;
    const auto client = fixture.signedIn(ana);
    QSet<QString> ids;
    const SyncCursor cursor = finishRound(*client, {}, ids);
    const QString id = file(*client);
    for (const char* fault :
         {"cut:pull@1", "malformed:pull@1", "html:pull@1", "500:pull@1", "429:pull@1", "huge:pull@1"}) {
        INFO(fault);
        fixture.portal.setFaults(QString::fromLatin1(fault));
        const auto failed = await(client->changedTickets(cursor), 60'000);
        REQUIRE_FALSE(failed.ok());
        CHECK(isTransient(failed.error().code));
        CHECK(idsOf(pageAfter(*client, cursor)).contains(id));
    }
    fixture.portal.setFaults(QStringLiteral("reset-before:pull@1,drip:pull@2"));
    const auto reset = await(client->changedTickets(cursor));
    CHECK((reset.ok() || isTransient(reset.error().code)));
    CHECK(idsOf(pageAfter(*client, cursor)).contains(id));
}

TEST_CASE("a portal that keeps its API to itself is told apart from a wrong password")
{
    DeskproFixture fixture;
    for (const char* fault : {"403:pull", "401:pull"}) {
        fixture.portal.setFaults(QString::fromLatin1(fault));
        const auto client = fixture.client(fixture.profile());
        const auto result = await(client->signIn(ana, QStringLiteral("ana-Passw0rd")));
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().code == ErrorCode::ApiNotOpen);
        CHECK_FALSE(client->hasToken());
    }
}

TEST_CASE("an upload over the portal's limit is refused before it is sent")
{
    DeskproFixture fixture;
    const auto client = fixture.signedIn(ana);
    REQUIRE(await(client->probe()).ok());
    CHECK(client->capabilities().maxFileBytes == 25 * 1024 * 1024);
    const QTemporaryDir folder;
    QFile disk(folder.filePath(QStringLiteral("large")));
    REQUIRE(disk.open(QIODevice::WriteOnly));
    REQUIRE(disk.resize(26 * 1024 * 1024));
    SpooledFile spooled;
    spooled.fileName = QStringLiteral("grande.bin");
    spooled.path = disk.fileName();
    spooled.size = disk.size();
    const auto result = await(client->uploadAttachment(spooled));
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == ErrorCode::TooLarge);
    CHECK(result.error().arguments == QStringList{QStringLiteral("grande.bin"), QStringLiteral("26214400")});
    CHECK(fixture.portal.requests(QStringLiteral("upload")) == 0);
}
