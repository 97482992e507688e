#include "faults/HttpFixture.h"
#include "portal/http/CertificateStrength.h"
#include "support/OpensslServer.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>

#include <catch2/catch.hpp>

#include <optional>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const char* const password = "s3cret-Passw0rd";

constexpr std::optional<ErrorCode> accepted;

/// The authorities and servers of one world: a root, an intermediate below it, an expired root, a foreign
/// one.
class Authorities
{
public:
    Authorities()
    {
        certificates.writeFile(QStringLiteral("any.cnf"),
                               "[leaf]\nsubjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n"
                               "[other]\nsubjectAltName=DNS:portal.example\nbasicConstraints=CA:FALSE\n"
                               "[ca]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n");
        const QByteArray body = R"({"data":{"is_deskpro":true,"version":"2024.1"}})";
        REQUIRE(QDir(certificates.path({})).mkpath(QStringLiteral("api/v2/helpdesk")));
        certificates.writeFile(QStringLiteral("api/v2/helpdesk/discover"),
                               "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
                               "Content-Length: " +
                                   QByteArray::number(body.size()) + "\r\n\r\n" + body);
        authority(QStringLiteral("middle"), QStringLiteral("ca"), 0, 30);
        root(QStringLiteral("foreign"));
        expiredRoot();
        leaf(QStringLiteral("good"), QStringLiteral("ca"));
        leaf(QStringLiteral("other"), QStringLiteral("ca"), QStringLiteral("-extensions other"));
        leaf(QStringLiteral("expired"), QStringLiteral("ca"), QStringLiteral("-extensions leaf"), -30, -1);
        leaf(QStringLiteral("early"), QStringLiteral("ca"), QStringLiteral("-extensions leaf"), 2, 30);
        leaf(QStringLiteral("below"), QStringLiteral("middle"));
        leaf(QStringLiteral("stranger"), QStringLiteral("foreign"));
        leaf(QStringLiteral("orphan"), QStringLiteral("old"));
        leaf(QStringLiteral("sha1"), QStringLiteral("ca"), QStringLiteral("-extensions leaf -md sha1"));
        leaf(QStringLiteral("short"), QStringLiteral("ca"), QStringLiteral("-extensions leaf"), -1, 30,
             QStringLiteral("rsa:1024"));
        leaf(QStringLiteral("revoked"), QStringLiteral("ca"));
        certificates.openssl(QStringLiteral(
            "req -x509 -newkey rsa:2048 -nodes -keyout own.key -out own.pem -days 7 -subj /CN=localhost "
            "-addext subjectAltName=DNS:localhost -addext basicConstraints=CA:FALSE"));
        certificates.openssl(QStringLiteral("ca -config ca.cnf -revoke revoked.pem"));
        staple(QStringLiteral("good"));
        staple(QStringLiteral("revoked"));
    }

    TestCertificates certificates;

private:
    static QString time(int days)
    {
        return QDateTime::currentDateTimeUtc().addDays(days).toString(QStringLiteral("yyyyMMddhhmmss'Z'"));
    }

    void request(const QString& name, const QString& key = QStringLiteral("rsa:2048"))
    {
        certificates.openssl(
            QStringLiteral("req -newkey %2 -nodes -keyout %1.key -out %1.csr -subj /CN=%1").arg(name, key));
    }

    void sign(const QString& name, const QString& issuer, const QString& how, int from, int until)
    {
        certificates.openssl(
            QStringLiteral("ca -batch -notext -config ca.cnf -cert %2.pem -keyfile %2.key -in %1.csr "
                           "-out %1.pem -startdate %4 -enddate %5 -extfile any.cnf %3")
                .arg(name, issuer, how, time(from), time(until)));
    }

    void leaf(const QString& name, const QString& issuer,
              const QString& how = QStringLiteral("-extensions leaf"), int from = -1, int until = 30,
              const QString& key = QStringLiteral("rsa:2048"))
    {
        request(name, key);
        sign(name, issuer, how, from, until);
    }

    void authority(const QString& name, const QString& issuer, int from, int until)
    {
        request(name);
        sign(name, issuer, QStringLiteral("-extensions ca"), from, until);
    }

    void root(const QString& name)
    {
        certificates.openssl(
            QStringLiteral(
                "req -x509 -newkey rsa:2048 -nodes -keyout %1.key -out %1.pem -days 30 -subj /CN=%1")
                .arg(name));
    }

    void expiredRoot()
    {
        request(QStringLiteral("old"));
        certificates.openssl(
            QStringLiteral(
                "ca -batch -notext -config ca.cnf -selfsign -keyfile old.key -in old.csr -out old.pem "
                "-startdate %1 -enddate %2 -extfile any.cnf -extensions ca")
                .arg(time(-60), time(-1)));
    }

    /// The authority's answer about a certificate, as a server staples it.
    void staple(const QString& name)
    {
        certificates.openssl(
            QStringLiteral("ocsp -issuer ca.pem -cert %1.pem -no_nonce -reqout %1.req").arg(name));
        certificates.openssl(
            QStringLiteral("ocsp -index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key -ndays 2 "
                           "-reqin %1.req -respout %1.der")
                .arg(name));
    }
};

struct Row
{
    const char* what;
    const char* server;                ///< Arguments of openssl s_server.
    const char* caFile;                ///< Empty: the profile names none.
    std::optional<ErrorCode> expected; ///< Nothing: the portal is found.
    bool stapled = false;              ///< The profile demands a stapled status.
};

const Row matrix[] = {
    {"good", "-cert good.pem -key good.key", "ca.pem", accepted},
    {"good, TLS 1.2 only", "-cert good.pem -key good.key -tls1_2", "ca.pem", accepted},
    {"good, TLS 1.3 only", "-cert good.pem -key good.key -tls1_3", "ca.pem", accepted},
    {"below an intermediate that is sent", "-cert below.pem -key below.key -cert_chain middle.pem", "ca.pem",
     accepted},
    {"the name chosen by SNI",
     "-cert other.pem -key other.key -servername localhost -cert2 good.pem -key2 good.key", "ca.pem",
     accepted},
    {"expired", "-cert expired.pem -key expired.key", "ca.pem", ErrorCode::CertificateExpired},
    {"not yet valid", "-cert early.pem -key early.key", "ca.pem", ErrorCode::CertificateNotYetValid},
    {"another host", "-cert other.pem -key other.key", "ca.pem", ErrorCode::CertificateWrongHost},
    {"self-signed", "-cert own.pem -key own.key", "ca.pem", ErrorCode::CertificateSelfSigned},
    {"unknown root, which is sent", "-cert stranger.pem -key stranger.key -cert_chain foreign.pem", "ca.pem",
     ErrorCode::CertificateUntrusted},
    {"unknown root, which is not sent", "-cert stranger.pem -key stranger.key", "ca.pem",
     ErrorCode::CertificateIncomplete},
    {"missing intermediate", "-cert below.pem -key below.key", "ca.pem", ErrorCode::CertificateIncomplete},
    {"root of our own, not named", "-cert good.pem -key good.key -cert_chain ca.pem", "",
     ErrorCode::CertificateUntrusted},
    {"another root of our own named", "-cert good.pem -key good.key -cert_chain ca.pem", "foreign.pem",
     ErrorCode::CertificateUntrusted},
    {"root of our own, expired", "-cert orphan.pem -key orphan.key", "old.pem",
     ErrorCode::CertificateAuthorityExpired},
    {"root of our own, expired, which is sent", "-cert orphan.pem -key orphan.key -cert_chain old.pem",
     "old.pem", ErrorCode::CertificateAuthorityExpired},
    {"RSA with 1024 bits", "-cert short.pem -key short.key -cipher DEFAULT@SECLEVEL=0", "ca.pem",
     ErrorCode::CertificateWeak},
    {"signature over SHA-1", "-cert sha1.pem -key sha1.key -cipher DEFAULT@SECLEVEL=0", "ca.pem",
     ErrorCode::CertificateWeak},
    {"TLS 1.0 only", "-cert good.pem -key good.key -tls1 -cipher DEFAULT@SECLEVEL=0", "ca.pem",
     ErrorCode::TlsTooOld},
    {"TLS 1.1 only", "-cert good.pem -key good.key -tls1_1 -cipher DEFAULT@SECLEVEL=0", "ca.pem",
     ErrorCode::TlsTooOld},
    {"no cipher in common", "-cert good.pem -key good.key -tls1_2 -cipher PSK", "ca.pem",
     ErrorCode::TlsFailed},
    {"revoked, and nobody asks",
     "-cert revoked.pem -key revoked.key -cert_chain ca.pem -status_file revoked.der", "ca.pem", accepted},
    {"revoked", "-cert revoked.pem -key revoked.key -cert_chain ca.pem -status_file revoked.der", "ca.pem",
     ErrorCode::CertificateRevoked, true},
    {"not revoked, and shown", "-cert good.pem -key good.key -cert_chain ca.pem -status_file good.der",
     "ca.pem", accepted, true},
    {"a status is demanded and not shown", "-cert good.pem -key good.key", "ca.pem",
     ErrorCode::CertificateStatusUnknown, true},
};

PortalProfile profileFor(const Authorities& authorities, int port, const QString& caFile, bool stapled)
{
    PortalProfile profile;
    profile.baseUrl = QUrl(QStringLiteral("https://localhost:%1").arg(port));
    profile.caFile = caFile.isEmpty() ? QString() : authorities.certificates.path(caFile);
    profile.requireStapledStatus = stapled;
    return profile;
}

ErrorCode signInTo(const PortalProfile& profile)
{
    const SystemClock clock;
    auto client = makePortalClient(QStringLiteral("deskpro"), profile, clock);
    REQUIRE(client.ok());
    return codeOf(await((*client.value()).signIn(QStringLiteral("ana"), QString::fromLatin1(password))));
}

} // namespace

TEST_CASE("servers are accepted or refused as their certificates deserve, and a refused one is sent nothing")
{
    const Authorities authorities;
    for (const Row& row : matrix) {
        INFO(row.what);
        const QString arguments =
            QString::fromLatin1(row.server) + (row.expected ? QString() : QStringLiteral(" -HTTP"));
        OpensslServer server(authorities.certificates.path({}), arguments);
        const PortalProfile profile =
            profileFor(authorities, server.port(), QString::fromLatin1(row.caFile), row.stapled);
        const auto probed = await(probePortal(profile));
        if (!row.expected) {
            CHECK(probed.ok());
            continue;
        }
        CHECK(errorName(codeOf(probed)) == errorName(*row.expected));
        CHECK(probed.error().arguments == QStringList{QStringLiteral("localhost")});
        CHECK(errorName(signInTo(profile)) == errorName(*row.expected));
        const QByteArray heard = server.output();
        CHECK_FALSE(heard.contains("HTTP/1.1"));
        CHECK_FALSE(heard.contains("api/v2"));
        CHECK_FALSE(heard.contains(password));
    }
}

TEST_CASE("what reaches the server of the matrix inside TLS would have been seen")
{
    const Authorities authorities;
    OpensslServer server(authorities.certificates.path({}), QStringLiteral("-cert good.pem -key good.key"));
    const PortalProfile profile = profileFor(authorities, server.port(), QStringLiteral("ca.pem"), false);
    const SystemClock clock;
    auto client = makePortalClient(QStringLiteral("deskpro"), profile, clock);
    REQUIRE(client.ok());
    auto* job = (*client.value()).signIn(QStringLiteral("ana"), QString::fromLatin1(password));
    CHECK(waitUntil([&server] { return server.output().contains(password); }));
    job->abort();
}

TEST_CASE("a server that speaks plain http on the port is said to, and hears no password")
{
    QTcpServer plain;
    QByteArray heard;
    REQUIRE(plain.listen(QHostAddress::LocalHost));
    QObject::connect(&plain, &QTcpServer::newConnection, &plain, [&plain, &heard] {
        QTcpSocket* socket = plain.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, &heard] {
            heard += socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    PortalProfile profile;
    profile.baseUrl = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort()));
    CHECK(codeOf(await(probePortal(profile))) == ErrorCode::NotTls);
    CHECK(signInTo(profile) == ErrorCode::NotTls);
    CHECK_FALSE(heard.isEmpty());
    CHECK_FALSE(heard.contains(password));
    CHECK_FALSE(heard.contains("POST"));
}

TEST_CASE("a weak certificate is known without the platform's help")
{
    const Authorities authorities;
    const auto weakness = [&authorities](const char* name) {
        return weaknessOf(
            QSslCertificate::fromPath(authorities.certificates.path(QString::fromLatin1(name))).value(0));
    };
    CHECK(weakness("good.pem").isEmpty());
    CHECK(weakness("ca.pem").isEmpty());
    CHECK(weakness("short.pem").contains(QStringLiteral("1024")));
    CHECK_FALSE(weakness("sha1.pem").isEmpty());
    CHECK(weaknessOf(QSslCertificate()).isEmpty());
}

TEST_CASE("each reason to refuse a connection has a name of its own")
{
    QStringList names;
    for (const Row& row : matrix) {
        if (row.expected && !names.contains(errorName(*row.expected))) {
            names.append(errorName(*row.expected));
            CHECK(isTlsFailure(*row.expected));
        }
    }
    CHECK(names.size() == 12);
}
