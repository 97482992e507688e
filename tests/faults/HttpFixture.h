#pragma once

#include "base/Clock.h"
#include "portal/PortalFactory.h"
#include "portal/deskpro/DeskproClient.h"
#include "portal/http/HttpClient.h"
#include "portal/http/TlsPolicy.h"
#include "support/Await.h"
#include "support/RawTlsServer.h"

namespace caredesk::test {

/// A raw server with a certificate of an authority of our own, and what it takes to talk to it.
struct HttpFixture
{
    TestCertificates certificates;
    RawTlsServer server{certificates.good()};
    SystemClock clock;

    HttpOptions options(int idleTimeoutMs = 20'000) const
    {
        HttpOptions result;
        result.tls = tlsPolicy({certificates.caPath()}).value();
        result.idleTimeoutMs = idleTimeoutMs;
        return result;
    }

    PortalProfile profile() const
    {
        PortalProfile result;
        result.baseUrl = server.url();
        result.caFile = certificates.caPath();
        return result;
    }

    /// Signed in, without asking.
    std::unique_ptr<DeskproClient> deskpro(int idleTimeoutMs = 20'000) const
    {
        auto client = std::make_unique<DeskproClient>(profile(), options(idleTimeoutMs), clock);
        Account account;
        account.person = {QStringLiteral("11"), QStringLiteral("Ana"), QStringLiteral("ana@azul.example")};
        client->resume(QStringLiteral("1:secret"), account);
        return client;
    }

    HttpRequest get(const QString& path = QStringLiteral("/x")) const
    {
        HttpRequest request;
        request.url = server.url();
        request.url.setPath(path);
        return request;
    }

    HttpRequest write(const QByteArray& method, const QByteArray& body) const
    {
        HttpRequest request = get();
        request.method = method;
        request.contentType = "application/json";
        request.body = std::make_unique<UploadDevice>(body);
        return request;
    }

    /// Turns the event loop until whatever would still come has had the time to: a fresh request on the same
    /// loop has gone there and back.
    void letPass() const
    {
        HttpClient other(options());
        HttpRequest request = get(QStringLiteral("/settle"));
        await(other.send(std::move(request)));
    }
};

template <typename T>
ErrorCode codeOf(const Result<T>& result)
{
    REQUIRE_FALSE(result.ok());
    return result.error().code;
}

} // namespace caredesk::test
