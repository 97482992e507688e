#include "faults/HttpFixture.h"
#include "support/ConnectProxy.h"

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

using Manner = ConnectProxy::Manner;

/// A portal that is reached through a proxy.
struct ProxyFixture : HttpFixture
{
    ConnectProxy proxy;
    std::shared_ptr<ProxySignIns> signIns = std::make_shared<ProxySignIns>();

    HttpOptions through(int idleTimeoutMs = 20'000) const
    {
        HttpOptions result = options(idleTimeoutMs);
        result.proxy = {fixedProxy(proxy.setting()).value(), signIns};
        return result;
    }

    void answerEverything()
    {
        server.setHandler(
            [](QSslSocket& socket, const RawRequest&) { RawTlsServer::answer(socket, 201, "{}"); });
    }
};

} // namespace

TEST_CASE("requests and writes pass a proxy by CONNECT, and nothing of them is seen there")
{
    ProxyFixture fixture;
    fixture.answerEverything();
    HttpClient http(fixture.through());
    CHECK(await(http.send(fixture.get()))->status == 201);
    CHECK(await(http.send(fixture.write("POST", "{\"a\":1}")))->status == 201);
    CHECK(fixture.server.arrivals("POST", "/x") == 1);
    CHECK(fixture.proxy.asked().contains(QStringLiteral("127.0.0.1:%1").arg(fixture.server.serverPort())));
    for (const RawRequest& request : fixture.server.requests()) {
        CHECK_FALSE(request.headers.contains("proxy-authorization"));
    }
}

TEST_CASE("a proxy that asks who one is is told from one that does not accept the answer")
{
    ProxyFixture fixture;
    fixture.answerEverything();
    fixture.proxy.demandSignIn(QStringLiteral("ana"), QStringLiteral("right"));
    const QString address = fixture.proxy.address();

    HttpClient http(fixture.through());
    const auto unknown = await(http.send(fixture.get()));
    CHECK(codeOf(unknown) == ErrorCode::ProxySignInNeeded);
    CHECK(unknown.error().arguments == QStringList{address});

    fixture.signIns->set(address, {QStringLiteral("ana"), QStringLiteral("wrong")});
    const auto wrong = await(http.send(fixture.get()));
    CHECK(codeOf(wrong) == ErrorCode::ProxySignInWrong);
    CHECK(wrong.error().arguments == QStringList{address});
    CHECK_FALSE(wrong.error().detail.contains(QStringLiteral("wrong")));
    CHECK(fixture.server.connections() == 0);

    fixture.signIns->set(address, {QStringLiteral("ana"), QStringLiteral("right")});
    CHECK(await(http.send(fixture.get())).ok());
    CHECK(await(http.send(fixture.write("POST", "{}"))).ok());
    CHECK(fixture.server.arrivals("POST", "/x") == 1);
}

TEST_CASE("a refused proxy password is tried once, so that nobody is locked out")
{
    ProxyFixture fixture;
    fixture.proxy.demandSignIn(QStringLiteral("ana"), QStringLiteral("right"));
    fixture.signIns->set(fixture.proxy.address(), {QStringLiteral("ana"), QStringLiteral("old")});
    HttpClient http(fixture.through());
    CHECK(codeOf(await(http.send(fixture.get()))) == ErrorCode::ProxySignInWrong);
    CHECK_FALSE(fixture.signIns->find(fixture.proxy.address()));
    for (int i = 0; i < 5; ++i) {
        CHECK(codeOf(await(http.send(fixture.get()))) == ErrorCode::ProxySignInNeeded);
    }
    CHECK(fixture.proxy.usersRefused() == QStringList{QStringLiteral("ana:old")});
}

TEST_CASE("a proxy's password goes to that proxy only")
{
    ProxyFixture fixture;
    fixture.proxy.demandSignIn(QStringLiteral("ana"), QStringLiteral("right"));
    fixture.signIns->set(QStringLiteral("proxy.elsewhere:3128"),
                         {QStringLiteral("ana"), QStringLiteral("right")});
    HttpClient http(fixture.through());
    CHECK(codeOf(await(http.send(fixture.get()))) == ErrorCode::ProxySignInNeeded);
    CHECK(fixture.proxy.usersRefused().isEmpty());
}

TEST_CASE("a proxy that refuses, fails, hangs or closes is said to be the proxy's doing")
{
    for (const auto& [manner, code] :
         {std::pair{Manner::Forbid, ErrorCode::ProxyFailed},
          std::pair{Manner::BadGateway, ErrorCode::ProxyFailed},
          std::pair{Manner::Close, ErrorCode::TimedOut}, std::pair{Manner::Hang, ErrorCode::TimedOut}}) {
        ProxyFixture fixture;
        fixture.proxy.setManner(manner);
        HttpClient http(fixture.through(2'500));
        CAPTURE(static_cast<int>(manner));
        CHECK(errorName(codeOf(await(http.send(fixture.get())))).toStdString() ==
              errorName(code).toStdString());
        // A write cannot have arrived, and is not taken for unknown.
        const ErrorCode write = codeOf(await(http.send(fixture.write("POST", "{}"))));
        CHECK((write == ErrorCode::ProxyFailed || write == ErrorCode::Offline));
        CHECK(fixture.server.connections() == 0);
    }
}

TEST_CASE("a proxy that is not there is said to be")
{
    ProxyFixture fixture;
    HttpOptions options = fixture.options();
    options.proxy.fixed = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), 1);
    HttpClient http(options);
    CHECK(codeOf(await(http.send(fixture.get()))) == ErrorCode::ProxyFailed);
    options.proxy.fixed = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("nowhere.invalid"), 3128);
    HttpClient other(options);
    CHECK(codeOf(await(other.send(fixture.get()))) == ErrorCode::ProxyFailed);
}

TEST_CASE("a write whose tunnel dies arrives once at most, and its outcome is unknown once a byte has left")
{
    for (const qint64 bytes : {0, 100, 700, 3'000, 60'000, 150'000}) {
        ProxyFixture fixture;
        fixture.answerEverything();
        fixture.proxy.cutAfter(bytes);
        HttpClient http(fixture.through());
        CAPTURE(bytes);
        const ErrorCode code = codeOf(await(http.send(fixture.write("POST", QByteArray(200'000, 'x')))));
        CAPTURE(errorName(code).toStdString());
        CHECK((code == ErrorCode::ConnectionLost || code == ErrorCode::Offline ||
               code == ErrorCode::TlsFailed || code == ErrorCode::ProxyFailed));
        fixture.letPass();
        CHECK(fixture.server.arrivals("POST", "/x") <= 1);
    }
}

TEST_CASE("a write that the server takes and never answers arrives once through a proxy too")
{
    ProxyFixture fixture;
    fixture.proxy.demandSignIn(QStringLiteral("ana"), QStringLiteral("right"));
    fixture.signIns->set(fixture.proxy.address(), {QStringLiteral("ana"), QStringLiteral("right")});
    for (const bool reset : {false, true}) {
        fixture.server.setHandler([reset](QSslSocket& socket, const RawRequest& request) {
            if (request.path == "/settle") {
                RawTlsServer::answer(socket, 200, "{}");
            } else if (reset) {
                socket.abort();
            } else {
                socket.disconnectFromHost();
            }
        });
        HttpClient http(fixture.through());
        const int before = fixture.server.arrivals("POST", "/x");
        CHECK(codeOf(await(http.send(fixture.write("POST", "{}")))) == ErrorCode::ConnectionLost);
        fixture.letPass();
        CHECK(fixture.server.arrivals("POST", "/x") == before + 1);
    }
}

TEST_CASE("the profile's proxy is an address, perhaps with a user, and never with a password")
{
    const auto parse = [](const char* proxy) {
        return parsePortalProfile(QByteArray("{\"proxy\": \"") + proxy + "\"}", PortalProfile());
    };
    for (const char* fine :
         {"", "system", "none", "http://proxy.example:3128", "http://ana@proxy.example:3128"}) {
        CHECK(parse(fine).ok());
    }
    for (const char* wrong : {"proxy.example:3128", "https://proxy.example:3128", "http://proxy.example",
                              "socks5://proxy.example:1080", "http://ana:hidden@proxy.example:3128"}) {
        const auto profile = parse(wrong);
        CHECK(codeOf(profile) == ErrorCode::InvalidProfile);
        CHECK_FALSE(profile.error().arguments.join(u' ').contains(QStringLiteral("hidden")));
        CHECK_FALSE(fixedProxy(QString::fromLatin1(wrong)).ok());
    }
    CHECK(fixedProxy(QStringLiteral("http://ana@proxy.example:3128")).value()->user().isEmpty());
}
