#include "faults/HttpFixture.h"

#include <QFile>
#include <QScopeGuard>
#include <QSslConfiguration>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

struct TrustCase
{
    const char* what;
    ServerCertificate certificate;
    ErrorCode error;
};

QList<TrustCase> trustCases(const TestCertificates& ours, const TestCertificates& theirs)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString here = QStringLiteral("IP:127.0.0.1");
    return {
        {"expired", ours.issue(here, now.addDays(-30), now.addDays(-1)), ErrorCode::CertificateExpired},
        {"not yet valid", ours.issue(here, now.addDays(2), now.addDays(30)),
         ErrorCode::CertificateNotYetValid},
        {"another host", ours.issue(QStringLiteral("DNS:portal.example"), now.addDays(-1), now.addDays(30)),
         ErrorCode::CertificateWrongHost},
        {"self-signed", ours.selfSigned(), ErrorCode::CertificateSelfSigned},
        {"unknown authority", theirs.good(), ErrorCode::CertificateIncomplete},
    };
}

} // namespace

TEST_CASE("each kind of wrong certificate is told apart, and nothing is sent to it")
{
    const TestCertificates ours;
    const TestCertificates theirs;
    for (const TrustCase& trust : trustCases(ours, theirs)) {
        INFO(trust.what);
        RawTlsServer server(trust.certificate);
        PortalProfile profile;
        profile.baseUrl = server.url();
        profile.caFile = ours.caPath();
        const auto probed = await(probePortal(profile));
        CHECK(codeOf(probed) == trust.error);
        CHECK(probed.error().arguments.value(0) == QStringLiteral("127.0.0.1"));

        const SystemClock clock;
        auto client = makePortalClient(QStringLiteral("deskpro"), profile, clock);
        REQUIRE(client.ok());
        const auto signIn = await((*client.value()).signIn(QStringLiteral("ana"), QStringLiteral("secret")));
        CHECK(codeOf(signIn) == trust.error);
        CHECK(server.requests().isEmpty());
        CHECK(server.connections() > 0);
    }
}

TEST_CASE("an authority of one's own is trusted when the profile names it, and only then")
{
    HttpFixture fixture;
    fixture.server.setHandler([](QSslSocket& socket, const RawRequest&) {
        RawTlsServer::answer(socket, 200, R"({"data":{"is_deskpro":true,"version":"2024.1"}})",
                             "Date: Mon, 16 Mar 2026 20:00:00 GMT\r\n");
    });
    const auto trusted = await(probePortal(fixture.profile()));
    REQUIRE(trusted.ok());
    CHECK(trusted->backend == QStringLiteral("deskpro"));
    CHECK(trusted->version == QStringLiteral("2024.1"));
    CHECK(trusted->serverTime == 1'773'691'200'000);

    PortalProfile without = fixture.profile();
    without.caFile.clear();
    CHECK(codeOf(await(probePortal(without))) == ErrorCode::CertificateIncomplete);
}

TEST_CASE("a profile that trusts its own authority only refuses what the system would trust")
{
    const TestCertificates ours;
    const TestCertificates theirs;
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    const auto restore = qScopeGuard([&before] { QSslConfiguration::setDefaultConfiguration(before); });
    QSslConfiguration system = before;
    REQUIRE(system.addCaCertificates(theirs.caPath()));
    QSslConfiguration::setDefaultConfiguration(system);

    RawTlsServer server(theirs.good());
    server.setHandler([](QSslSocket& socket, const RawRequest&) {
        RawTlsServer::answer(socket, 200, R"({"data":{"is_deskpro":true,"version":"2024.1"}})");
    });
    PortalProfile profile;
    profile.baseUrl = server.url();
    profile.caFile = ours.caPath();
    profile.trustOnlyCaFile = true;
    CHECK(codeOf(await(probePortal(profile))) == ErrorCode::CertificateUntrusted);
    CHECK(server.connections() > 0);
    CHECK(server.requests().isEmpty());

    profile.trustOnlyCaFile = false;
    CHECK(await(probePortal(profile)).ok());
}

TEST_CASE("a profile that trusts its own authority only has to name one")
{
    PortalProfile profile;
    profile.baseUrl = QUrl(QStringLiteral("https://127.0.0.1:1"));
    profile.trustOnlyCaFile = true;
    const auto result = await(probePortal(profile));
    CHECK(codeOf(result) == ErrorCode::InvalidProfile);
    CHECK(result.error().arguments.value(0) == QStringLiteral("trustOnlyCaFile"));
}

TEST_CASE("a verified chain leads to an authority that it came by, above the server's own certificate")
{
    const TestCertificates ours;
    const TestCertificates theirs;
    const auto authority = QSslCertificate::fromPath(ours.caPath());
    const auto other = QSslCertificate::fromPath(theirs.caPath());
    const QSslCertificate server(ours.good().chain.first());
    CHECK(leadsTo({server, authority.first()}, authority));
    CHECK_FALSE(leadsTo({server, other.first()}, authority));
    CHECK_FALSE(leadsTo({authority.first()}, authority));
    CHECK_FALSE(leadsTo({server}, authority));
    CHECK_FALSE(leadsTo({}, authority));
}

TEST_CASE("a CA file that is missing, or holds no certificate, is said to be so")
{
    const QTemporaryDir folder;
    PortalProfile profile;
    profile.baseUrl = QUrl(QStringLiteral("https://127.0.0.1:1"));
    profile.caFile = folder.filePath(QStringLiteral("ca.pem"));
    CHECK(await(probePortal(profile)).error().code == ErrorCode::FileNotFound);

    QFile file(profile.caFile);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN CERTIFICATE-----\nnot base64\n-----END CERTIFICATE-----\n");
    file.close();
    const auto result = await(probePortal(profile));
    CHECK(codeOf(result) == ErrorCode::InvalidProfile);
    CHECK(result.error().arguments.value(0) == QStringLiteral("caFile"));

    profile.caFile = folder.path();
    CHECK(codeOf(await(probePortal(profile))) == ErrorCode::FileUnreadable);
}

TEST_CASE("addresses that cannot be a portal's are refused before anything is sent")
{
    const auto probeOf = [](const char* address) {
        PortalProfile profile;
        profile.baseUrl = QUrl(QString::fromLatin1(address));
        return codeOf(await(probePortal(profile)));
    };
    CHECK(probeOf("http://127.0.0.1:1") == ErrorCode::InsecureUrl);
    CHECK(probeOf("ftp://127.0.0.1") == ErrorCode::InsecureUrl);
    CHECK(probeOf("https://") == ErrorCode::InvalidUrl);
    CHECK(probeOf("") == ErrorCode::InvalidUrl);
    CHECK(probeOf("https://nowhere.invalid") == ErrorCode::HostNotFound);
    CHECK(probeOf("https://127.0.0.1:1") == ErrorCode::ConnectionRefused);
}
