#include "support/TestSession.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

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
