#include "PortalCli.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QRandomGenerator>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace caredesk;

namespace {

constexpr int mostRounds = 200;
constexpr int fewestRounds = 30;
constexpr int roundsBetweenSyncs = 10;
constexpr int savingShare = 15;
/// What the rounds may take together; slower portals get fewer of them.
constexpr qint64 allRoundsUs = 90'000'000;

/// Short look-ups, so that 200 rounds take minutes and not hours; the rule is the same. The last one comes
/// when even a slow portal has carried out what it was doing for a client that was killed.
QString quickLookups(const QTemporaryDir& folder, qint64 wholeUs)
{
    const qint64 last = 1 + 5 * wholeUs / 1'000'000;
    const QString path = folder.filePath(QStringLiteral("profile.json"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"lookupDelays\": [1, " + QByteArray::number(last) + "]}");
    return path;
}

QString queuedUuid(const CliAnswer& answer)
{
    for (const QJsonObject& object : answer.objects()) {
        if (object.value(QStringLiteral("state")).toString() == QStringLiteral("queued")) {
            return object.value(QStringLiteral("uuid")).toString();
        }
    }
    return {};
}

/// Syncs until nothing is undone.
void settle(const CliProcess& cli)
{
    for (int i = 0; i < 5 && cli.run({QStringLiteral("sync")}).exitCode != 0; ++i) {
    }
    REQUIRE(cli.run({QStringLiteral("outbox")}).array().isEmpty());
}

/// How often each message text, and each file's name, stands at the portal, over all tickets.
QHash<QString, int> arrivals(test::PortalUnderTest& portal, const QStringList& texts)
{
    QHash<QString, int> counts;
    const QList<test::JudgedTicket> tickets = portal.tickets();
    for (const test::JudgedTicket& ticket : tickets) {
        for (const test::JudgedMessage& message : ticket.messages) {
            for (const QString& text : texts) {
                counts[text] += message.body.contains(text) ? 1 : 0;
            }
            for (const test::JudgedFile& file : message.files) {
                counts[file.name] += 1;
            }
        }
    }
    return counts;
}

} // namespace

TEST_CASE("killed at random points, every ticket and reply that was saved arrives once, and no other twice",
          "[portal]")
{
    PortalCli fixture;
    const QTemporaryDir folder;
    QFile evidence(folder.filePath(QStringLiteral("machine.log")));
    REQUIRE(evidence.open(QIODevice::WriteOnly));
    evidence.write("20:40:12 printer: no paper\n");
    evidence.close();

    const QStringList target{QStringLiteral("create"),
                             QStringLiteral("--casino"),
                             QStringLiteral("Casino Azul Cancún"),
                             QStringLiteral("--subject"),
                             QStringLiteral("Replies go here"),
                             QStringLiteral("--message"),
                             QStringLiteral("The first message.")};
    QElapsedTimer undisturbed;
    undisturbed.start();
    const CliAnswer first = fixture.cli.run(target);
    REQUIRE(first.exitCode == 0);
    const qint64 wholeUs = undisturbed.nsecsElapsed() / 1000;
    fixture.cli.setExtraOptions({QStringLiteral("--portal-profile"), quickLookups(folder, wholeUs)});
    const QString ticket = first.objects().last().value(QStringLiteral("reference")).toString();
    REQUIRE_FALSE(ticket.isEmpty());

    const quint32 seed = QRandomGenerator::global()->generate();
    CAPTURE(seed);
    QRandomGenerator random(seed);
    const int rounds = static_cast<int>(std::clamp<qint64>(allRoundsUs / wholeUs, fewestRounds, mostRounds));
    QStringList texts;
    QStringList saved;
    for (int round = 0; round < rounds; ++round) {
        const QString text =
            QStringLiteral("Round %1 of the night shift.").arg(round, 3, 10, QLatin1Char('0'));
        texts.append(text);
        QStringList arguments{QStringLiteral("--message"), text};
        if (round % 4 == 0) {
            arguments += {QStringLiteral("--attach"), evidence.fileName()};
        }
        if (round % 2 == 0) {
            arguments += {QStringLiteral("create"), QStringLiteral("--casino"),
                          QStringLiteral("Casino Azul Cancún"), QStringLiteral("--subject"), text};
        } else {
            arguments += {QStringLiteral("reply"), ticket};
        }
        // Saving is early in a run, and the slower the portal the earlier: every third kill aims there.
        const double latestUs = double(wholeUs) / (round % 3 == 0 ? savingShare : 1);
        const CliAnswer answer =
            fixture.cli.runAndKill(arguments, static_cast<qint64>(random.generateDouble() * latestUs));
        if (!queuedUuid(answer).isEmpty()) {
            saved.append(text);
        }
        if ((round + 1) % roundsBetweenSyncs == 0) {
            settle(fixture.cli);
        }
    }
    settle(fixture.cli);

    const QHash<QString, int> counts = arrivals(*fixture.portal, texts);
    int killedAfterSaving = 0;
    int withFile = 0;
    for (const QString& text : texts) {
        CAPTURE(text.toStdString());
        CHECK(counts.value(text) <= 1);
        withFile += texts.indexOf(text) % 4 == 0 ? counts.value(text) : 0;
        if (saved.contains(text)) {
            ++killedAfterSaving;
            CHECK(counts.value(text) == 1);
        }
    }
    CHECK(counts.value(QStringLiteral("machine.log")) == withFile);
    // Kills on both sides of the moment of saving, or the test would prove nothing.
    CHECK(killedAfterSaving > rounds / 10);
    CHECK(killedAfterSaving < rounds);
}
