#include "support/DemoPortal.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk::test;

namespace {

constexpr int rounds = 200;
constexpr int callTimeoutMs = 60'000;
constexpr quint32 seed = 20'261'122;

/// The command line, as one person uses it against one portal.
class Cli
{
public:
    Cli(const DemoPortal& portal, const QString& folder)
        : m_portal(portal)
        , m_folder(folder)
    {
        QFile profile(profilePath());
        REQUIRE(profile.open(QIODevice::WriteOnly));
        profile.write(R"({"lookupDelays": [0, 1]})");
    }

    void start(QProcess& process, const QStringList& command) const
    {
        process.start(QStringLiteral(CAREDESK_BIN_DIR "/caredesk-cli"),
                      QStringList{QStringLiteral("--profile-dir"), m_folder,
                                  QStringLiteral("--portal-profile"), profilePath(),
                                  QStringLiteral("--portal"), m_portal.url().toString(),
                                  QStringLiteral("--ca"), m_portal.caPath(), QStringLiteral("--user"),
                                  QStringLiteral("ana@azul.example"), QStringLiteral("--password-stdin"),
                                  QStringLiteral("--json")} +
                          command);
        process.write("ana-Passw0rd\n");
        process.closeWriteChannel();
    }

    /// Runs it to its end.
    QByteArray run(const QStringList& command) const
    {
        QProcess process;
        start(process, command);
        REQUIRE(process.waitForFinished(callTimeoutMs));
        UNSCOPED_INFO(command.first().toStdString()
                      << " said " << process.readAllStandardError().toStdString());
        return process.readAllStandardOutput();
    }

    /// Runs it and kills it after `milliseconds`; what it had said until then.
    QByteArray runAndKill(const QStringList& command, int milliseconds) const
    {
        QProcess process;
        start(process, command);
        process.waitForFinished(milliseconds);
        process.kill();
        process.waitForFinished(callTimeoutMs);
        return process.readAllStandardOutput();
    }

private:
    QString profilePath() const { return m_folder + QStringLiteral("/profile.json"); }

    const DemoPortal& m_portal;
    QString m_folder;
};

/// The UUID of the line that says it is durable; empty when it was killed before.
QString queuedUuid(const QByteArray& output)
{
    const QJsonObject first = QJsonDocument::fromJson(output.left(output.indexOf('\n'))).object();
    return first.value(QLatin1String("state")).toString() == QStringLiteral("queued")
               ? first.value(QLatin1String("uuid")).toString()
               : QString();
}

QString inMemory()
{
    const QString shared = QStringLiteral("/dev/shm");
    return (QFileInfo(shared).isWritable() ? shared : QDir::tempPath()) + QStringLiteral("/caredesk-XXXXXX");
}

} // namespace

TEST_CASE("killed at any moment of create and reply, each is at the portal exactly once and none is missing")
{
    const DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QTemporaryDir folder(inMemory());
    const Cli cli(portal, folder.path());
    QFile log(folder.filePath(QStringLiteral("machine.log")));
    REQUIRE(log.open(QIODevice::WriteOnly));
    log.write(QByteArray(20'000, 'x'));
    log.close();

    const QStringList create{QStringLiteral("create"), QStringLiteral("--casino"),
                             QStringLiteral("Casino Azul Cancún"), QStringLiteral("--attach"),
                             log.fileName()};
    QElapsedTimer whole;
    whole.start();
    const QByteArray first =
        cli.run(create + QStringList{QStringLiteral("--subject"), QStringLiteral("The one to answer"),
                                     QStringLiteral("--message"), QStringLiteral("Begin")});
    const int longest = static_cast<int>(whole.elapsed());
    const QString base = queuedUuid(first);
    REQUIRE_FALSE(base.isEmpty());

    QRandomGenerator random(seed);
    QStringList durable{base};
    for (int round = 0; round < rounds; ++round) {
        const QString words = QStringLiteral("Round %1.").arg(round);
        const QStringList command =
            round % 2 == 0
                ? create + QStringList{QStringLiteral("--subject"), words, QStringLiteral("--message"), words}
                : QStringList{QStringLiteral("reply"), base, QStringLiteral("--message"), words};
        const QString uuid = queuedUuid(cli.runAndKill(command, random.bounded(longest)));
        if (!uuid.isEmpty()) {
            durable.append(uuid);
        }
    }
    QByteArray left;
    for (int again = 0; again < 20; ++again) {
        cli.run({QStringLiteral("sync")});
        left = cli.run({QStringLiteral("outbox")}).trimmed();
        if (left == "[]") {
            break;
        }
    }
    CHECK(left.toStdString() == "[]");

    QHash<QString, int> references;
    QHash<QString, int> words;
    const QJsonArray tickets = portal.dump().value(QLatin1String("tickets")).toArray();
    for (const QJsonValue& ticket : tickets) {
        const QJsonArray messages = ticket[QLatin1String("messages")].toArray();
        for (const QJsonValue& message : messages) {
            const QString reference = message[QLatin1String("reference")].toString();
            ++references[reference];
            const bool isCreate =
                ticket[QLatin1String("subject")].toString().startsWith(QStringLiteral("Round"));
            if (isCreate) {
                ++words[ticket[QLatin1String("subject")].toString()];
                INFO(reference.toStdString());
                CHECK(message[QLatin1String("attachments")].toArray().size() == 1);
            }
        }
    }
    for (auto it = words.cbegin(); it != words.cend(); ++it) {
        INFO(it.key().toStdString());
        CHECK(it.value() == 1);
    }
    for (auto it = references.cbegin(); it != references.cend(); ++it) {
        INFO(it.key().toStdString());
        CHECK(it.value() == 1);
    }
    for (const QString& uuid : durable) {
        INFO(uuid.toStdString());
        CHECK(references.value(uuid) == 1);
    }
    // Kills before and after the moment when it is durable: else the rounds proved little.
    CHECK(durable.size() > rounds / 10);
    CHECK(durable.size() < rounds);
}
