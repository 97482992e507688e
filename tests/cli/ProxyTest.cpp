#include "CliFixture.h"

#include "support/Await.h"
#include "support/ConnectProxy.h"
#include "support/Places.h"
#include "support/RawTlsServer.h"

#include <QFile>
#include <QJsonObject>
#include <QProcessEnvironment>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const QString proxyUser = QStringLiteral("ana.nunez");
const QByteArray proxyPassword = QByteArrayLiteral("pr0xy-Passw0rd");

/// The demo portal behind a proxy that the portal profile names.
struct BehindProxy : CliFixture
{
    BehindProxy()
    {
        QFile file(folder.filePath(QStringLiteral("portal.json")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("{\"proxy\": \"" + proxy.setting().toUtf8() + "\"}");
        setOptions();
    }

    void setOptions(const QStringList& more = {})
    {
        cli.setExtraOptions(
            QStringList{QStringLiteral("--portal-profile"), folder.filePath(QStringLiteral("portal.json"))} +
            more);
    }

    void signInToProxy()
    {
        setOptions({QStringLiteral("--proxy-user"), proxyUser, QStringLiteral("--proxy-password-stdin")});
    }

    QTemporaryDir folder;
    ConnectProxy proxy;
};

QStringList create(const QString& subject)
{
    return {QStringLiteral("create"),
            QStringLiteral("--casino"),
            QStringLiteral("Casino Azul Cancún"),
            QStringLiteral("--subject"),
            subject,
            QStringLiteral("--message"),
            QStringLiteral("Text.")};
}

} // namespace

TEST_CASE("a ticket goes through a proxy that asks nobody, once")
{
    BehindProxy desk;
    CHECK(desk.cli.run(create(QStringLiteral("By proxy"))).exitCode == 0);
    CHECK(desk.ticketsNamed(QStringLiteral("By proxy")) == 1);
    CHECK(desk.proxy.tunnels() > 0);
}

TEST_CASE(
    "a proxy that asks for a sign-in gets it from standard input, and says so when it is missing or wrong")
{
    BehindProxy desk;
    desk.proxy.demandSignIn(proxyUser, QString::fromUtf8(proxyPassword));
    const CliAnswer missing = desk.cli.run({QStringLiteral("sync")});
    CHECK(missing.exitCode == 3);
    CHECK(missing.error() == QStringLiteral("proxy-sign-in-needed"));
    CHECK(missing.errors.contains(desk.proxy.address().toUtf8()));

    desk.signInToProxy();
    const CliAnswer wrong = desk.cli.run({QStringLiteral("sync")}, "wrong-one\n");
    CHECK(wrong.exitCode == 3);
    CHECK(wrong.error() == QStringLiteral("proxy-sign-in-wrong"));
    CHECK_FALSE(wrong.errors.contains("wrong-one"));
    // The portal's kind is asked for on two ways at once: never more often than that.
    CHECK(desk.proxy.usersRefused().size() <= 2);

    const CliAnswer created = desk.cli.run(create(QStringLiteral("Signed in")), proxyPassword + '\n');
    CHECK(created.exitCode == 0);
    CHECK(desk.ticketsNamed(QStringLiteral("Signed in")) == 1);
    CHECK_FALSE(QByteArray(created.output + created.errors).contains(proxyPassword));
}

TEST_CASE("a ticket that a dying tunnel held up arrives once when the proxy is well again")
{
    BehindProxy desk;
    REQUIRE(desk.cli.run({QStringLiteral("sync")}).exitCode == 0);
    for (const qint64 bytes : {600, 1'500, 2'500, 4'000}) {
        CAPTURE(bytes);
        const QString subject = QStringLiteral("Cut after %1").arg(bytes);
        desk.proxy.cutAfter(bytes);
        desk.cli.run(create(subject));
        desk.proxy.setManner(ConnectProxy::Manner::Tunnel);
        CHECK(desk.cli.run({QStringLiteral("sync")}).exitCode == 0);
        CHECK(desk.ticketsNamed(subject) == 1);
    }
}

TEST_CASE("doctor names the proxy, and says when it is the proxy that fails")
{
    BehindProxy desk;
    const auto rowOf = [&desk] {
        const CliAnswer answer = desk.cli.run({QStringLiteral("doctor")});
        for (const QJsonValue& row : answer.array()) {
            if (row.toObject().value(QStringLiteral("check")) == QStringLiteral("proxy")) {
                return row.toObject();
            }
        }
        return QJsonObject();
    };
    CHECK(rowOf().value(QStringLiteral("detail")) == desk.proxy.address());
    CHECK(rowOf().value(QStringLiteral("state")) == QStringLiteral("ok"));
    desk.proxy.setManner(ConnectProxy::Manner::BadGateway);
    CHECK(rowOf().value(QStringLiteral("error")) == QStringLiteral("proxy-failed"));
    desk.proxy.demandSignIn(proxyUser, QString::fromUtf8(proxyPassword));
    CHECK(rowOf().value(QStringLiteral("error")) == QStringLiteral("proxy-sign-in-needed"));
}

TEST_CASE("the environment's proxy is used, but not for whom it is not meant")
{
    const TestCertificates certificates;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    RawTlsServer server(
        certificates.issue(QStringLiteral("DNS:portal.example"), now.addDays(-1), now.addDays(7)));
    server.setHandler([](QSslSocket& socket, const RawRequest&) {
        RawTlsServer::answer(socket, 200, R"({"data":{"is_deskpro":true,"version":"2024.1"}})");
    });
    ConnectProxy proxy;
    proxy.place(QStringLiteral("portal.example:443"), server.serverPort());
    const QTemporaryDir profile;
    const auto probe = [&](const QHash<QString, QString>& environment) {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (auto it = environment.cbegin(); it != environment.cend(); ++it) {
            variables.insert(it.key(), it.value());
        }
        process.setProcessEnvironment(variables);
        process.start(builtProgram(u"caredesk-cli"_qs),
                      {QStringLiteral("--profile-dir"), profile.path(), QStringLiteral("--portal"),
                       QStringLiteral("https://portal.example"), QStringLiteral("--ca"),
                       certificates.caPath(), QStringLiteral("--json"), QStringLiteral("probe")});
        // The server answers in this thread.
        REQUIRE(waitUntil([&process] { return process.state() == QProcess::NotRunning; }, 60'000));
        return process.exitCode();
    };
    CHECK(probe({}) == 4);
    CHECK(proxy.asked().isEmpty());
    CHECK(probe({{QStringLiteral("https_proxy"), proxy.setting()}}) == 0);
    CHECK(proxy.asked().contains(QStringLiteral("portal.example:443")));
    const qsizetype asked = proxy.asked().size();
    CHECK(probe({{QStringLiteral("https_proxy"), proxy.setting()},
                 {QStringLiteral("no_proxy"), QStringLiteral("portal.example")}}) == 4);
    CHECK(proxy.asked().size() == asked);
    CHECK(probe({{QStringLiteral("http_proxy"), proxy.setting()}}) == 0);
}
