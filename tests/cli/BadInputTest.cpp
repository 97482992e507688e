#include "CliFixture.h"

#include <QFile>
#include <QJsonObject>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

QStringList create(const QStringList& more = {})
{
    return QStringList{
               QStringLiteral("create"),    QStringLiteral("--casino"),  QStringLiteral("Casino Azul Cancún"),
               QStringLiteral("--subject"), QStringLiteral("Bad input"), QStringLiteral("--message"),
               QStringLiteral("Text.")} +
           more;
}

QString writeFile(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

struct Expected
{
    int exitCode;
    const char* error;
};

void checkAnswer(const CliAnswer& answer, const Expected& expected)
{
    INFO(answer.errors.toStdString());
    CHECK(answer.exitCode == expected.exitCode);
    CHECK(answer.error() == QLatin1String(expected.error));
    CHECK_FALSE(answer.errors.contains("Passw0rd"));
}

} // namespace

TEST_CASE("a wrong password, an unknown host, plain http: each its own word and exit code")
{
    CliFixture fixture;
    const QStringList sync{QStringLiteral("sync")};
    fixture.cli.setUser(QStringLiteral("ana@azul.example"), QStringLiteral("wrong"));
    checkAnswer(fixture.cli.run(sync), {3, "wrong-password"});

    const auto elsewhere = [&fixture](const char* url) {
        CliProcess cli(QString::fromLatin1(url), QString(), fixture.profile.path());
        cli.setUser(QStringLiteral("ana@azul.example"), QStringLiteral("ana-Passw0rd"));
        return cli;
    };
    checkAnswer(elsewhere("https://no-such-host.invalid").run(sync), {4, "host-not-found"});
    checkAnswer(elsewhere("http://127.0.0.1:1").run(sync), {2, "insecure-url"});
    checkAnswer(elsewhere("https://").run(sync), {2, "invalid-url"});
    checkAnswer(elsewhere("https://127.0.0.1:1").run(sync), {4, "connection-refused"});
}

TEST_CASE("certificates that must not be trusted are refused, each with its own word")
{
    const auto [kind, error] =
        GENERATE(table<const char*, const char*>({{"expired", "certificate-expired"},
                                                  {"self-signed", "certificate-self-signed"},
                                                  {"wrong-host", "certificate-wrong-host"}}));
    CAPTURE(kind);
    CliFixture fixture({QStringLiteral("--tickets"), QStringLiteral("0"), QStringLiteral("--certificate"),
                        QString::fromLatin1(kind)});
    checkAnswer(fixture.cli.run({QStringLiteral("probe")}), {4, error});
}

TEST_CASE("an authority that nobody added is not trusted")
{
    CliFixture fixture;
    CliProcess stranger(fixture.portal.url().toString(), QString(), fixture.profile.path());
    const CliAnswer answer = stranger.run({QStringLiteral("probe")});
    CHECK(answer.exitCode == 4);
    CHECK(answer.error().startsWith(QStringLiteral("certificate-")));
}

TEST_CASE("a portal that answers HTML, rubbish or 100 MB of JSON is said to, and nothing else is disturbed")
{
    CliFixture fixture;
    REQUIRE(fixture.cli.run(create()).exitCode == 0);
    const auto [faults, error] =
        GENERATE(table<const char*, const char*>({{"html:*:p=1", "not-a-portal"},
                                                  {"malformed:pull:p=1", "malformed-answer"},
                                                  {"huge:pull:p=1", "answer-too-large"}}));
    CAPTURE(faults);
    if (QByteArray(faults).contains("pull")) {
        // Known beforehand, so that it is the pull that meets the fault and not the question what answers
        // there.
        fixture.cli.setExtraOptions({QStringLiteral("--backend"), QStringLiteral("deskpro")});
    }
    fixture.portal.setFaults(QString::fromLatin1(faults));
    checkAnswer(fixture.cli.run({QStringLiteral("sync")}), {4, error});
    fixture.portal.setFaults(QString());
    CHECK(fixture.cli.run({QStringLiteral("sync")}).exitCode == 0);
    CHECK(fixture.cli.run({QStringLiteral("tickets")}).array().size() == 1);
}

TEST_CASE("a portal profile with a typo names the key and the file")
{
    CliFixture fixture;
    const QTemporaryDir folder;
    const auto [json, word] =
        GENERATE(table<const char*, const char*>({{"{\"bakend\": \"auto\"}", "bakend"},
                                                  {"{\"backend\": 7}", "backend"},
                                                  {"{\"backend\": \"auto\"", "portal.json"}}));
    const QString path = writeFile(folder, QStringLiteral("portal.json"), json);
    fixture.cli.setExtraOptions({QStringLiteral("--portal-profile"), path});
    const CliAnswer answer = fixture.cli.run({QStringLiteral("probe")});
    checkAnswer(answer, {2, "invalid-profile"});
    CHECK(answer.errors.contains(word));
    CHECK(answer.errors.contains("portal.json"));
}

TEST_CASE("files that cannot go are refused before anything is queued")
{
    CliFixture fixture;
    const QTemporaryDir folder;
    const QString huge = writeFile(folder, QStringLiteral("video.mov"), {});
    REQUIRE(QFile::resize(huge, 5ll * 1024 * 1024 * 1024));
    const QString small = writeFile(folder, QStringLiteral("small.log"), "a line\n");
    const auto attach = [](const QString& path) { return create({QStringLiteral("--attach"), path}); };
    checkAnswer(fixture.cli.run(attach(huge)), {5, "file-too-large"});
    checkAnswer(fixture.cli.run(attach(folder.filePath(QStringLiteral("gone.log")))), {5, "file-not-found"});
#ifdef Q_OS_UNIX
    checkAnswer(fixture.cli.run(attach(QStringLiteral("/dev/zero"))), {5, "file-not-regular"});
#endif
    const QTemporaryDir nothing;
    checkAnswer(fixture.cli.run(attach(nothing.path())), {5, "file-empty"});
    QStringList many;
    for (int i = 0; i < 300; ++i) {
        many += {QStringLiteral("--attach"), small};
    }
    checkAnswer(fixture.cli.run(create(many)), {5, "too-many-files"});
    CHECK(fixture.cli.run({QStringLiteral("outbox")}).array().isEmpty());
    CHECK(fixture.ticketsNamed(QStringLiteral("Bad input")) == 0);
}

TEST_CASE(
    "a message in a file keeps every letter: UTF-16 with its mark is read, what would lose some is refused")
{
    CliFixture fixture;
    const QTemporaryDir folder;
    const auto send = [&](const char* name, const QByteArray& bytes) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        return fixture.cli.run({QStringLiteral("create"), QStringLiteral("--casino"),
                                QStringLiteral("Casino Azul Cancún"), QStringLiteral("--subject"),
                                QString::fromLatin1(name), QStringLiteral("--message-file"), path});
    };
    checkAnswer(send("windows.txt", "el a\xf1o"), {5, "file-unreadable"});
    CHECK(fixture.ticketsNamed(QStringLiteral("windows.txt")) == 0);
    CHECK(send("powershell.txt", QByteArray("\xff\xfe"
                                            "a\0\xf1\0o\0",
                                            8))
              .exitCode == 0);
    const QJsonArray messages = fixture.messagesOf(QStringLiteral("powershell.txt"));
    REQUIRE(messages.size() == 1);
    CHECK(messages[0][QStringLiteral("message")].toString().contains(QStringLiteral("año")));
}

TEST_CASE("a command line that makes no sense says why and does nothing")
{
    CliFixture fixture;
    for (const QStringList& arguments :
         {QStringList{}, QStringList{QStringLiteral("frobnicate")}, QStringList{QStringLiteral("show")},
          QStringList{QStringLiteral("sync"), QStringLiteral("--casino"), QStringLiteral("x")},
          QStringList{QStringLiteral("tickets"), QStringLiteral("--state"), QStringLiteral("lost")},
          QStringList{QStringLiteral("tickets"), QStringLiteral("--since"), QStringLiteral("tomorrow")},
          QStringList{QStringLiteral("reply"), QStringLiteral("1"), QStringLiteral("--message"),
                      QStringLiteral("x"), QStringLiteral("--message-file"), QStringLiteral("-")},
          QStringList{QStringLiteral("create"), QStringLiteral("--subject"), QStringLiteral("x")}}) {
        CAPTURE(arguments.join(u' ').toStdString());
        const CliAnswer answer = fixture.cli.run(arguments);
        CHECK(answer.exitCode == 2);
        CHECK_FALSE(answer.errors.isEmpty());
    }
}

TEST_CASE("without a sign-in of any kind a command that needs one says so")
{
    CliFixture fixture;
    CliProcess nobody(fixture.portal.url().toString(), fixture.portal.caPath(), fixture.profile.path());
    checkAnswer(nobody.run({QStringLiteral("tickets")}), {3, "not-signed-in"});
}
