#include "stores/StoreFolder.h"
#include "support/CliProcess.h"
#include "support/TestSession.h"

#include <QJsonArray>

#include <future>

using namespace caredesk;
using namespace caredesk::test;
using namespace std::chrono_literals;

namespace {

const QString user = QStringLiteral("ana@azul.example");
const QString password = QStringLiteral("ana-Passw0rd");

int ticketsNamed(const DemoPortal& portal, const QString& subject)
{
    const QJsonArray tickets = portal.dump().value(QLatin1String("tickets")).toArray();
    return static_cast<int>(std::count_if(tickets.cbegin(), tickets.cend(), [&](const QJsonValue& ticket) {
        return ticket[QLatin1String("subject")].toString() == subject;
    }));
}

QStringList create(const QString& subject)
{
    return {QStringLiteral("create"),
            QStringLiteral("--casino"),
            QStringLiteral("Casino Azul Cancún"),
            QStringLiteral("--subject"),
            subject,
            QStringLiteral("--message"),
            QStringLiteral("Words.")};
}

struct TwoPrograms
{
    DemoPortal portal{{QStringLiteral("--tickets"), QStringLiteral("0")}};
    StoreFolder profile;
    CliProcess cli{portal.url().toString(), portal.caPath(), profile.dir.path()};
    SessionOptions options = demoOptions(portal, profile.dir.path());

    TwoPrograms() { cli.setUser(user, password); }
};

} // namespace

TEST_CASE("two windows and a command line on one account: all is sent once, and each sees what waits")
{
    TwoPrograms programs;
    programs.options.adjustStores = [](StoreOptions& stores) { stores.watchIntervalMs = 20; };
    TestSession first(programs.options);
    TestSession second(programs.options);
    REQUIRE(first.signIn(user, password).ok());
    REQUIRE(second.signIn(user, password).ok());
    auto fromCli = std::async(std::launch::async, [&programs] {
        return programs.cli.run(create(QStringLiteral("From the command line")));
    });
    const auto ticketNamed = [&first](const QString& subject) {
        Draft draft = newTicketDraft(subject);
        draft.casino = first.session.tickets()->account().casinos.first();
        return draft;
    };
    REQUIRE(await(first.session.outbox()->send(ticketNamed(QStringLiteral("From the first")), 0)).ok());
    const Draft held = ticketNamed(QStringLiteral("Held back"));
    REQUIRE(await(second.session.outbox()->send(held, 3'600'000)).ok());
    CHECK(waitUntil([&] {
        const auto seen = await(first.session.outbox()->operations());
        return seen && std::any_of(seen->cbegin(), seen->cend(),
                                   [&held](const Operation& one) { return one.uuid == held.uuid; });
    }));
    REQUIRE(await(second.session.outbox()->send(ticketNamed(QStringLiteral("From the second")), 0)).ok());
    // With the windows at work: it is one of them that sends.
    REQUIRE(waitUntil([&fromCli] { return fromCli.wait_for(0s) == std::future_status::ready; }, 60'000));
    CHECK(fromCli.get().exitCode == 0);
    CHECK(waitUntil([&] {
        const auto left = await(first.session.outbox()->operations());
        return left && left->size() == 1;
    }));
    for (const char* subject : {"From the command line", "From the first", "From the second"}) {
        INFO(subject);
        CHECK(ticketsNamed(programs.portal, QString::fromLatin1(subject)) == 1);
    }
    CHECK(ticketsNamed(programs.portal, held.subject) == 0);
}

TEST_CASE("programs that start together on a damaged account salvage it once, and what they queue arrives")
{
    TwoPrograms programs;
    QString folder;
    {
        TestSession test(programs.options);
        REQUIRE(test.signIn(user, password).ok());
        folder = test.session.accountFolder();
        for (int n = 0; n < 30; ++n) {
            REQUIRE(await(test.session.drafts()->save(newTicketDraft(QString::number(n)))).ok());
        }
    }
    const QString path = folder + QStringLiteral("/work.sqlite");
    QByteArray bytes = bytesOf(path);
    bytes[20] = '\x7F';
    writeBytes(path, bytes);

    std::vector<std::future<CliAnswer>> calls;
    for (int n = 0; n < 4; ++n) {
        calls.push_back(std::async(std::launch::async, [&programs, n] {
            return programs.cli.run(create(QStringLiteral("Started together %1").arg(n)));
        }));
    }
    int told = 0;
    for (std::future<CliAnswer>& call : calls) {
        const CliAnswer answer = call.get();
        INFO(answer.errors.toStdString());
        CHECK((answer.exitCode == 0 || answer.exitCode == 4));
        told += answer.errors.contains("work-salvaged") ? 1 : 0;
    }
    CHECK(told == 1);
    const QStringList asides = QDir(folder).entryList({QStringLiteral("work.damaged-*.sqlite")}, QDir::Files);
    CHECK(asides.size() == 1);
    TestSession test(programs.options);
    REQUIRE(test.signIn(user, password).ok());
    CHECK(test.settle());
    CHECK(await(test.session.drafts()->drafts())->size() == 30);
    for (int n = 0; n < 4; ++n) {
        CHECK(ticketsNamed(programs.portal, QStringLiteral("Started together %1").arg(n)) == 1);
    }
}

TEST_CASE("a call whose ticket another program takes back says so, and does not wait for it for ever")
{
    TwoPrograms programs;
    REQUIRE(programs.cli.run({QStringLiteral("sync")}).exitCode == 0);
    // While its sign-in takes long the ticket waits.
    programs.portal.setFaults(QStringLiteral("latency:signin@1:ms=10000"));
    auto call = std::async(std::launch::async,
                           [&programs] { return programs.cli.run(create(QStringLiteral("Taken back"))); });
    QString uuid;
    REQUIRE(waitUntil([&] {
        const QJsonArray waiting = programs.cli.run({QStringLiteral("outbox")}).array();
        uuid = waiting.isEmpty() ? QString() : waiting.first()[QLatin1String("uuid")].toString();
        return !uuid.isEmpty();
    }));
    REQUIRE(programs.cli.run({QStringLiteral("outbox"), QStringLiteral("--discard"), uuid}).exitCode == 0);
    REQUIRE(waitUntil([&call] { return call.wait_for(0s) == std::future_status::ready; }, 60'000));
    const CliAnswer answer = call.get();
    INFO(answer.output.toStdString() + answer.errors.toStdString());
    CHECK(answer.exitCode == 5);
    CHECK(answer.objects().last().value(QStringLiteral("state")).toString() == QStringLiteral("withdrawn"));
    CHECK(ticketsNamed(programs.portal, QStringLiteral("Taken back")) == 0);
}

TEST_CASE("an account that a window has open is not purged by the command line, whoever sends")
{
    TwoPrograms programs;
    TestSession window(programs.options);
    REQUIRE(window.signIn(user, password).ok());
    const QStringList purge{QStringLiteral("sign-out"), QStringLiteral("--purge"),
                            QStringLiteral("--discard-unsent")};
    const CliAnswer refused = programs.cli.run(purge);
    CHECK(refused.exitCode != 0);
    CHECK(refused.error() == QStringLiteral("store-busy"));
    CHECK(QFileInfo::exists(window.session.accountFolder() + QStringLiteral("/work.sqlite")));
    const QString folder = window.session.accountFolder();
    REQUIRE(await(window.session.close()).ok());
    CHECK(programs.cli.run(purge).exitCode == 0);
    CHECK_FALSE(QFileInfo::exists(folder));
}
