#include "CliFixture.h"
#include "PortalCli.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonObject>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

const QString casino = QStringLiteral("Casino Azul Cancún");

QStringList createArguments(const QString& subject)
{
    return {QStringLiteral("create"),
            QStringLiteral("--casino"),
            casino,
            QStringLiteral("--subject"),
            subject,
            QStringLiteral("--message"),
            QStringLiteral("It began at 20:40 on position K-02.")};
}

QString lastState(const CliAnswer& answer)
{
    const QList<QJsonObject> objects = answer.objects();
    return objects.isEmpty() ? QString() : objects.last().value(QStringLiteral("state")).toString();
}

QString stateOf(const CliProcess& cli, const QString& reference)
{
    const QList<QJsonObject> shown = cli.run({QStringLiteral("show"), reference}).objects();
    return shown.isEmpty() ? QString() : shown.first().value(QStringLiteral("state")).toString();
}

} // namespace

TEST_CASE("the main job on the command line: create, show, reply, close, reopen, list, search", "[portal]")
{
    PortalCli fixture;
    QFile log(fixture.profile.filePath(QStringLiteral("Registro de ñandú €.log")));
    REQUIRE(log.open(QIODevice::WriteOnly));
    const QByteArray bytes(200'000, 'x');
    log.write(bytes);
    log.close();
    const QString logs = fixture.profile.filePath(QStringLiteral("kiosk logs"));
    REQUIRE(QDir().mkpath(logs));
    REQUIRE(log.copy(logs + QStringLiteral("/a.log")));

    const CliAnswer created =
        fixture.cli.run(createArguments(QStringLiteral("Kiosco TITO: no imprime")) +
                        QStringList{QStringLiteral("--attach"), log.fileName(), QStringLiteral("--cc"),
                                    QStringLiteral("bruno@azul.example")});
    INFO(created.errors.toStdString());
    REQUIRE(created.exitCode == 0);
    const QList<QJsonObject> lines = created.objects();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].value(QStringLiteral("state")).toString() == QStringLiteral("queued"));
    CHECK(lines[1].value(QStringLiteral("state")).toString() == QStringLiteral("delivered"));
    CHECK(lines[0].value(QStringLiteral("uuid")) == lines[1].value(QStringLiteral("uuid")));
    const QString reference = lines[1].value(QStringLiteral("reference")).toString();
    CHECK_FALSE(reference.isEmpty());
    CHECK(lines[1].value(QStringLiteral("link")).toString().startsWith(QStringLiteral("https://")));

    const QString subject = QStringLiteral("Kiosco TITO: no imprime");
    const test::JudgedTicket stored = fixture.ticketNamed(subject);
    CHECK(stored.cc == QStringList{QStringLiteral("bruno@azul.example")});
    CHECK(stored.messages.first().sha256Of(QStringLiteral("Registro de ñandú €.log")) ==
          QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());

#ifdef Q_OS_UNIX
    REQUIRE(QFile::link(log.fileName(), logs + QStringLiteral("/b.log")));
#endif
    const CliAnswer replied =
        fixture.cli.run({QStringLiteral("reply"), reference, QStringLiteral("--message"),
                         QStringLiteral("También en la K-03."), QStringLiteral("--attach"), logs});
    INFO(replied.errors.toStdString());
    CHECK(replied.exitCode == 0);
#ifdef Q_OS_UNIX
    const QJsonArray leftOut = replied.objects().first().value(QStringLiteral("leftOut")).toArray();
    REQUIRE(leftOut.size() == 1);
    CHECK(leftOut.first()[QLatin1String("zip")].toString() == QStringLiteral("kiosk logs.zip"));
    CHECK(leftOut.first()[QLatin1String("name")].toString() == QStringLiteral("b.log"));
#endif
    CHECK(fixture.cli
              .run({QStringLiteral("close"), reference, QStringLiteral("--note"),
                    QStringLiteral("Ya funciona.")})
              .exitCode == 0);
    CHECK(stateOf(fixture.cli, reference) == QStringLiteral("closed"));
    CHECK(fixture.cli.run({QStringLiteral("reopen"), reference}).exitCode == 0);
    CHECK(stateOf(fixture.cli, reference) == QStringLiteral("open"));
    const test::JudgedTicket followed = fixture.ticketNamed(subject);
    REQUIRE(followed.messages.size() == 3);
    CHECK_FALSE(followed.messages.at(1).sha256Of(QStringLiteral("kiosk logs.zip")).isEmpty());

    REQUIRE(fixture.cli.run({QStringLiteral("sync")}).exitCode == 0);
    const QJsonArray listed =
        fixture.cli
            .run({QStringLiteral("tickets"), QStringLiteral("--search"), QStringLiteral("kiosco imprime")})
            .array();
    REQUIRE(listed.size() == 1);
    const QJsonObject row = listed.first().toObject();
    for (const char* key :
         {"id", "reference", "subject", "state", "rawStatus", "casino", "requester", "created", "updated"}) {
        CAPTURE(key);
        CHECK(row.contains(QLatin1String(key)));
    }
    CHECK(row.value(QStringLiteral("casino")).toString() == casino);
    CHECK(fixture.cli.run({QStringLiteral("tickets"), QStringLiteral("--state"), QStringLiteral("closed")})
              .array()
              .isEmpty());

    const QJsonObject shown =
        fixture.cli.run({QStringLiteral("show"), lines[0].value(QStringLiteral("uuid")).toString()})
            .objects()
            .first();
    CHECK(shown.value(QStringLiteral("messages")).toArray().size() == 3);
    const QString attachment = shown.value(QStringLiteral("attachments"))
                                   .toArray()
                                   .first()
                                   .toObject()
                                   .value(QStringLiteral("id"))
                                   .toString();
    const QString out = fixture.profile.filePath(QStringLiteral("saved.log"));
    CHECK(
        fixture.cli.run({QStringLiteral("attachment"), attachment, QStringLiteral("--out"), out}).exitCode ==
        0);
    QFile saved(out);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == bytes);
}

TEST_CASE("the list's filters find what they name, and only that", "[portal]")
{
    PortalCli fixture;
    const auto subjectsOf = [&fixture](const QStringList& filter) {
        QStringList subjects;
        const QJsonArray rows = fixture.cli.run(QStringList{QStringLiteral("tickets")} + filter).array();
        for (const QJsonValue& row : rows) {
            subjects.append(row[QLatin1String("subject")].toString());
        }
        return subjects;
    };
    REQUIRE(fixture.cli.run(createArguments(QStringLiteral("El primero"))).exitCode == 0);
    const CliAnswer closed = fixture.cli.run(createArguments(QStringLiteral("El cerrado")));
    const QString reference = closed.objects().last().value(QStringLiteral("reference")).toString();
    REQUIRE(fixture.cli.run({QStringLiteral("close"), reference}).exitCode == 0);
    REQUIRE(fixture.cli.run({QStringLiteral("sync")}).exitCode == 0);
    const QStringList both = subjectsOf({});
    REQUIRE(both.size() == 2);

    CHECK(subjectsOf({QStringLiteral("--state"), QStringLiteral("closed")}) ==
          QStringList{QStringLiteral("El cerrado")});
    CHECK(subjectsOf({QStringLiteral("--state"), QStringLiteral("open")}) ==
          QStringList{QStringLiteral("El primero")});
    CHECK(subjectsOf({QStringLiteral("--casino"), casino}) == both);
    CHECK(subjectsOf({QStringLiteral("--casino"), QStringLiteral("Casino Rojo")}).isEmpty());
    CHECK(subjectsOf({QStringLiteral("--limit"), QStringLiteral("1")}) == both.first(1));

    // The times of day count: both are of today.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString before = now.addSecs(-3'600).toString(Qt::ISODate);
    const QString after = now.addSecs(3'600).toString(Qt::ISODate);
    CHECK(subjectsOf({QStringLiteral("--since"), before, QStringLiteral("--until"), after}) == both);
    CHECK(subjectsOf({QStringLiteral("--since"), after}).isEmpty());
    CHECK(subjectsOf({QStringLiteral("--until"), before}).isEmpty());
    const QString yesterday = now.toLocalTime().date().addDays(-1).toString(Qt::ISODate);
    CHECK(subjectsOf({QStringLiteral("--since"), yesterday}) == both);
}

TEST_CASE("with the portal gone a ticket is queued, follow-ups wait behind it, and sync delivers each once "
          "in order",
          "[portal]")
{
    PortalCli fixture;
    REQUIRE(fixture.cli.run({QStringLiteral("sync")}).exitCode == 0);
    fixture.portal->stop();

    const CliAnswer queued = fixture.cli.run(createArguments(QStringLiteral("Sin red")));
    CHECK(queued.exitCode == 4);
    CHECK(lastState(queued) == QStringLiteral("waiting"));
    const QString uuid = queued.objects().first().value(QStringLiteral("uuid")).toString();
    CHECK(fixture.cli
              .run({QStringLiteral("reply"), uuid, QStringLiteral("--message"), QStringLiteral("Segundo.")})
              .exitCode == 4);
    CHECK(fixture.cli
              .run({QStringLiteral("reply"), uuid, QStringLiteral("--message"), QStringLiteral("Tercero.")})
              .exitCode == 4);
    CHECK(fixture.cli.run({QStringLiteral("outbox")}).array().size() == 3);
    CHECK(fixture.cli.run({QStringLiteral("sync")}).exitCode == 4);

    fixture.portal->restart();
    const CliAnswer synced = fixture.cli.run({QStringLiteral("sync")});
    INFO(synced.errors.toStdString());
    CHECK(synced.exitCode == 0);
    CHECK(fixture.cli.run({QStringLiteral("outbox")}).array().isEmpty());
    const QList<test::JudgedMessage> messages = fixture.ticketNamed(QStringLiteral("Sin red")).messages;
    REQUIRE(messages.size() == 3);
    CHECK(messages.at(1).body.contains(QStringLiteral("Segundo.")));
    CHECK(messages.at(2).body.contains(QStringLiteral("Tercero.")));
}

TEST_CASE(
    "signing out with purge is refused while work is unsent, and leaves nothing when told to discard it",
    "[portal]")
{
    PortalCli fixture;
    REQUIRE(fixture.cli.run({QStringLiteral("sync")}).exitCode == 0);
    fixture.portal->stop();
    REQUIRE(fixture.cli.run(createArguments(QStringLiteral("Kept"))).exitCode == 4);
    fixture.portal->restart();
    fixture.portal->setFaults(QStringLiteral("503:create:p=1"));

    const CliAnswer refused = fixture.cli.run({QStringLiteral("sign-out"), QStringLiteral("--purge")});
    CHECK(refused.exitCode == 5);
    CHECK(refused.error() == QStringLiteral("unsent-work"));
    CHECK(fixture.cli.run({QStringLiteral("outbox")}).array().size() == 1);
    CHECK(
        fixture.cli
            .run({QStringLiteral("sign-out"), QStringLiteral("--purge"), QStringLiteral("--discard-unsent")})
            .exitCode == 0);
    CHECK(QDir(fixture.profile.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

TEST_CASE("what the portal did not take as it was sent is told, listed with both sides, and sent as a reply")
{
    CliFixture fixture;
    fixture.portal.setFaults(QStringLiteral("drop-cc:create@1"));
    const CliAnswer created =
        fixture.cli.run(createArguments(QStringLiteral("Sin copia")) +
                        QStringList{QStringLiteral("--cc"), QStringLiteral("bruno@azul.example")});
    CHECK(created.exitCode == 5);
    CHECK(lastState(created) == QStringLiteral("differs"));
    const QJsonObject told = created.objects().last();
    CHECK(told.value(QStringLiteral("differences"))[0][QStringLiteral("part")].toString() ==
          QStringLiteral("cc"));
    const QString reference = told.value(QStringLiteral("reference")).toString();
    CHECK_FALSE(reference.isEmpty());

    const CliAnswer behind = fixture.cli.run(
        {QStringLiteral("reply"), reference, QStringLiteral("--message"), QStringLiteral("Detrás.")});
    CHECK(behind.exitCode == 4);
    CHECK(lastState(behind) == QStringLiteral("waiting"));
    const QJsonArray listed = fixture.cli.run({QStringLiteral("outbox")}).array();
    REQUIRE(listed.size() == 2);
    const QJsonObject differs = listed[0].toObject();
    CHECK(differs.value(QStringLiteral("state")).toString() == QStringLiteral("conflict"));
    CHECK(differs.value(QStringLiteral("differences"))[0][QStringLiteral("sent")].toString() ==
          QStringLiteral("bruno@azul.example"));
    CHECK(differs.value(QStringLiteral("differences"))[0][QStringLiteral("stored")].toString().isEmpty());
    CHECK(listed[1][QStringLiteral("heldBackBy")] == differs.value(QStringLiteral("uuid")));
    CHECK(fixture.cli.run({QStringLiteral("sync")}).exitCode == 4);

    const QString uuid = differs.value(QStringLiteral("uuid")).toString();
    CHECK(
        fixture.cli
            .run({QStringLiteral("outbox"), QStringLiteral("--keep"), uuid, QStringLiteral("--retry"), uuid})
            .exitCode == 2);
    CHECK(fixture.cli.run({QStringLiteral("outbox"), QStringLiteral("--send-missing"), uuid}).exitCode == 0);
    CHECK(fixture.cli.run({QStringLiteral("sync")}).exitCode == 0);
    CHECK(fixture.cli.run({QStringLiteral("outbox")}).array().isEmpty());
    const QJsonArray messages = fixture.messagesOf(QStringLiteral("Sin copia"));
    REQUIRE(messages.size() == 3);
    CHECK(messages[1][QStringLiteral("message")].toString().contains(QStringLiteral("Detrás.")));
    CHECK(messages[2][QStringLiteral("message")].toString().contains(QStringLiteral("bruno@azul.example")));
    CHECK(fixture.ticketsNamed(QStringLiteral("Sin copia")) == 1);
}
