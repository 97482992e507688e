#include "support/TestSession.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QThread>

#include <catch2/catch.hpp>

#include <atomic>
#include <memory>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const QString user = QStringLiteral("ana@azul.example");
const QString password = QStringLiteral("ana-Passw0rd");

QString writeLog(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("machine.log")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(40'000, 'x'));
    return file.fileName();
}

/// Tickets and messages of the portal that carry this reference, and the files of those.
struct Arrivals
{
    int messages = 0;
    int files = 0;

    bool operator==(const Arrivals&) const = default;
};

Arrivals arrivals(const QJsonObject& dump, const QString& uuid)
{
    Arrivals found;
    for (const QJsonValue& ticket : dump.value(QLatin1String("tickets")).toArray()) {
        for (const QJsonValue& message : ticket[QLatin1String("messages")].toArray()) {
            if (message[QLatin1String("reference")].toString() == uuid) {
                ++found.messages;
                found.files += static_cast<int>(message[QLatin1String("attachments")].toArray().size());
            }
        }
    }
    return found;
}

int ticketsWith(const QJsonObject& dump, const QString& subject)
{
    int count = 0;
    for (const QJsonValue& ticket : dump.value(QLatin1String("tickets")).toArray()) {
        count += ticket[QLatin1String("subject")].toString() == subject ? 1 : 0;
    }
    return count;
}

QString statusOf(const QJsonObject& dump, const QString& ticketId)
{
    for (const QJsonValue& ticket : dump.value(QLatin1String("tickets")).toArray()) {
        if (QString::number(ticket[QLatin1String("id")].toInteger()) == ticketId) {
            return ticket[QLatin1String("status")].toString();
        }
    }
    return {};
}

/// Lets the queue work until it is empty, signing in again when the portal asks for it.
bool deliverAll(TestSession& test)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000) {
        await(test.session.sync()->syncNow(), 60'000);
        const bool empty = waitUntil(
            [&test] {
                const auto operations = await(test.session.outbox()->operations());
                return (operations && operations->isEmpty()) ||
                       test.session.sync()->status().connection == ConnectionState::SignInNeeded;
            },
            5'000);
        if (test.session.sync()->status().connection == ConnectionState::SignInNeeded) {
            REQUIRE(await(test.session.signInAgain(password)).ok());
        } else if (empty) {
            return true;
        }
    }
    const QList<Operation> operations = await(test.session.outbox()->operations()).value();
    for (const Operation& left : operations) {
        UNSCOPED_INFO(
            "left: " << operationKindName(left.kind).toStdString() << ' '
                     << operationStateName(left.state).toStdString() << ' '
                     << (left.error ? errorName(left.error->code) + u' ' + left.error->detail : QString())
                            .toStdString());
    }
    return false;
}

} // namespace

TEST_CASE("create, upload, reply and close each arrive exactly once, whatever happens to the request")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("5")});
    const QTemporaryDir files;
    const QString log = writeLog(files);
    for (const char* kind : {"reset-before", "reset-after", "late-commit", "cut", "429", "500", "503", "401",
                             "malformed", "html", "duplicate"}) {
        for (const char* route : {"create", "upload", "reply", "state"}) {
            QString fault = QStringLiteral("%1:%2@1").arg(QLatin1String(kind), QLatin1String(route));
            const bool late = QLatin1String(kind) == QLatin1String("late-commit");
            if (late) {
                fault += QStringLiteral(":seconds=0.3");
            } else if (QLatin1String(kind) == QLatin1String("429")) {
                fault += QStringLiteral(":retry-after=1");
            }
            INFO(fault.toStdString());
            const QTemporaryDir folder;
            SessionOptions options = demoOptions(portal, folder.path());
            options.profile.lookupDelays = late ? QList<int>{0, 1} : QList<int>{0};
            TestSession test(options);
            REQUIRE(test.signIn(user, password).ok());
            portal.setFaults(fault);

            Draft ticket = newTicketDraft(QStringLiteral("Fault ") + newUuid());
            ticket.casino = test.session.tickets()->account().casinos.first();
            const auto file = await(test.session.drafts()->addFile(log));
            REQUIRE(file.ok());
            ticket.attachments = {*file};
            REQUIRE(await(test.session.outbox()->send(ticket, 0)).ok());
            const Draft reply = replyDraft(ticket.uuid, QStringLiteral("And once more"));
            REQUIRE(await(test.session.outbox()->send(reply, 0, TicketState::Closed)).ok());
            REQUIRE(deliverAll(test));

            portal.setFaults({});
            const QJsonObject dump = portal.dump();
            CHECK(arrivals(dump, ticket.uuid) == Arrivals{1, 1});
            CHECK(arrivals(dump, reply.uuid) == Arrivals{1, 0});
            CHECK(ticketsWith(dump, ticket.subject) == 1);
            const auto result = await(test.session.outbox()->result(ticket.uuid));
            REQUIRE(result.ok());
            CHECK(statusOf(dump, result->ticketId) == QStringLiteral("resolved"));
            const auto conversation = await(test.session.tickets()->conversation(result->ticketId));
            REQUIRE(conversation.ok());
            CHECK(conversation->messages.size() == 2);
            CHECK(conversation->ticket.state == TicketState::Closed);
        }
    }
}

TEST_CASE("who signs in again faster than the disk writes does not find the outbox paused for good")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QTemporaryDir folder;
    SessionOptions options = demoOptions(portal, folder.path());
    const auto slow = std::make_shared<std::atomic<bool>>(false);
    options.adjustStores = [slow](StoreOptions& stores) {
        stores.failAccess = [slow](const QString&) {
            if (*slow) {
                QThread::msleep(100);
            }
            return false;
        };
    };
    TestSession test(options);
    REQUIRE(test.signIn(user, password).ok());
    portal.setFaults(QStringLiteral("401:create@1"));
    Draft ticket = newTicketDraft(QStringLiteral("On a slow disk"));
    ticket.casino = test.session.tickets()->account().casinos.first();
    *slow = true;
    REQUIRE(await(test.session.outbox()->send(ticket, 0)).ok());
    REQUIRE(waitUntil(
        [&test] { return test.session.sync()->status().connection == ConnectionState::SignInNeeded; }));
    REQUIRE(await(test.session.signInAgain(password)).ok());
    *slow = false;
    REQUIRE(deliverAll(test));
    CHECK(arrivals(portal.dump(), ticket.uuid).messages == 1);
}

TEST_CASE("a part that the portal refuses without a word is found out, shown, and not sent twice")
{
    struct Case
    {
        const char* fault;
        WrittenPart part;
        const char* sent;
        const char* stored;
    };
    const auto [fault, part, sent, stored] = GENERATE(values<Case>({
        {"drop-attachment:create@1", WrittenPart::Attachment, "machine.log", ""},
        {"drop-cc:create@1", WrittenPart::Cc, "bruno@azul.example", ""},
        {"change-casino:create@1", WrittenPart::Casino, "Casino Azul Cancún", "Casino Azul Playa"},
        {"cut-subject:create@1", WrittenPart::Subject, "Half a subject", "Half a "},
    }));
    INFO(fault);
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QTemporaryDir files;
    const QTemporaryDir folder;
    TestSession test(demoOptions(portal, folder.path()));
    REQUIRE(test.signIn(user, password).ok());
    portal.setFaults(QLatin1String(fault));
    Draft draft = newTicketDraft(QStringLiteral("Half a subject"));
    draft.casino = test.session.tickets()->account().casinos.first();
    draft.cc = {{{}, {}, QStringLiteral("bruno@azul.example")}, {{}, {}, user}};
    draft.attachments = {await(test.session.drafts()->addFile(writeLog(files))).value()};
    REQUIRE(await(test.session.outbox()->send(draft, 0)).ok());
    const Draft reply = replyDraft(draft.uuid, QStringLiteral("Behind it"));
    REQUIRE(await(test.session.outbox()->send(reply, 0)).ok());
    REQUIRE(waitUntil([&] {
        return await(test.session.outbox()->operations()).value().first().state == OperationState::Conflict;
    }));
    const Operation differs = await(test.session.outbox()->operations()).value().first();
    REQUIRE(differs.differences.size() == 1);
    CHECK(differs.differences.first().part == part);
    CHECK(differs.differences.first().sent == QString::fromUtf8(sent));
    CHECK(differs.differences.first().stored == QString::fromUtf8(stored));
    CHECK(arrivals(portal.dump(), reply.uuid).messages == 0);
    const auto rest = await(test.session.outbox()->replyWithMissing(draft.uuid));
    REQUIRE(rest.ok());
    REQUIRE(await(test.session.outbox()->send(*rest, 0)).ok());
    REQUIRE(deliverAll(test));
    const QJsonObject dump = portal.dump();
    CHECK(arrivals(dump, draft.uuid).messages == 1);
    CHECK(arrivals(dump, rest->uuid) == Arrivals{1, part == WrittenPart::Attachment ? 1 : 0});
    CHECK(arrivals(dump, reply.uuid).messages == 1);
    CHECK(portal.requests(QStringLiteral("create")) == 1);
}

TEST_CASE("a state that the portal keeps without a word is a conflict, and closes once it is tried again")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QTemporaryDir folder;
    TestSession test(demoOptions(portal, folder.path()));
    REQUIRE(test.signIn(user, password).ok());
    Draft draft = newTicketDraft(QStringLiteral("Stays open"));
    draft.casino = test.session.tickets()->account().casinos.first();
    REQUIRE(await(test.session.outbox()->send(draft, 0)).ok());
    REQUIRE(deliverAll(test));
    Ticket ticket;
    ticket.id = await(test.session.outbox()->result(draft.uuid)).value().ticketId;
    portal.setFaults(QStringLiteral("keep-state:state@1"));
    const auto close = await(test.session.outbox()->setState(ticket, TicketState::Closed, {}));
    REQUIRE(close.ok());
    REQUIRE(waitUntil([&] {
        return await(test.session.outbox()->operations()).value().first().state == OperationState::Conflict;
    }));
    CHECK(await(test.session.outbox()->operations()).value().first().differences ==
          QList<WriteDifference>{{WrittenPart::State, QStringLiteral("closed"), QStringLiteral("open")}});
    CHECK(statusOf(portal.dump(), ticket.id) == QStringLiteral("awaiting_agent"));
    REQUIRE(await(test.session.outbox()->retry(close->uuid)).ok());
    REQUIRE(deliverAll(test));
    CHECK(statusOf(portal.dump(), ticket.id) == QStringLiteral("resolved"));
}

TEST_CASE("a ticket that was merged before it was looked for is found where it went, not filed again")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QTemporaryDir folder;
    SessionOptions options = demoOptions(portal, folder.path());
    options.profile.lookupDelays = {4};
    TestSession test(options);
    REQUIRE(test.signIn(user, password).ok());
    Draft older = newTicketDraft(QStringLiteral("The older one"));
    older.casino = test.session.tickets()->account().casinos.first();
    REQUIRE(await(test.session.outbox()->send(older, 0)).ok());
    REQUIRE(deliverAll(test));
    for (int i = 0; i < 6; ++i) {
        const QString id = await(test.session.outbox()->result(older.uuid)).value().ticketId;
        REQUIRE(await(test.session.outbox()->send(replyDraft(id, QStringLiteral("And %1").arg(i)), 0)).ok());
    }
    REQUIRE(deliverAll(test));
    portal.setFaults(QStringLiteral("reset-after:create@1"));
    Draft lost = newTicketDraft(QStringLiteral("Merged before the look"));
    lost.casino = older.casino;
    REQUIRE(await(test.session.outbox()->send(lost, 0)).ok());
    REQUIRE(waitUntil([&] { return ticketsWith(portal.dump(), lost.subject) == 1; }));
    const QString into = await(test.session.outbox()->result(older.uuid)).value().ticketId;
    const auto merged = portal.send(QStringLiteral("agente@soporte.example"), "POST",
                                    QStringLiteral("/api/v2/tickets/%1/merge").arg(into.toLongLong() + 1),
                                    "{\"ticket\":" + into.toUtf8() + "}");
    REQUIRE(merged.status == 204);
    REQUIRE(deliverAll(test));
    CHECK(arrivals(portal.dump(), lost.uuid).messages == 1);
    CHECK(portal.requests(QStringLiteral("create")) == 2);
    CHECK(await(test.session.outbox()->result(lost.uuid)).value().ticketId == into);
}

TEST_CASE("a portal that goes and comes back gets everything once")
{
    DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QTemporaryDir folder;
    TestSession test(demoOptions(portal, folder.path()));
    REQUIRE(test.signIn(user, password).ok());
    QStringList uuids;
    for (int i = 0; i < 6; ++i) {
        Draft draft = newTicketDraft(QStringLiteral("Through the gap %1").arg(i));
        draft.casino = test.session.tickets()->account().casinos.first();
        uuids.append(draft.uuid);
        if (i == 2) {
            portal.kill();
        }
        REQUIRE(await(test.session.outbox()->send(draft, 0)).ok());
    }
    CHECK(waitUntil([&] { return test.session.sync()->status().connection == ConnectionState::Offline; }));
    CHECK(test.session.sync()->status().offlineSince > 0);
    portal.restart();
    CHECK(deliverAll(test));
    for (const QString& uuid : uuids) {
        CHECK(arrivals(portal.dump(), uuid).messages == 1);
    }
    CHECK(test.session.sync()->status().connection == ConnectionState::Online);
}
