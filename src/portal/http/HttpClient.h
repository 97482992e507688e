#pragma once

#include "base/Job.h"
#include "portal/http/HttpMessage.h"
#include "portal/http/ProxyChoice.h"
#include "portal/http/TlsPolicy.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;
class QNetworkRequest;

namespace caredesk {

struct HttpOptions
{
    TlsPolicy tls = {};
    ProxySettings proxy = {};
    /// Without any byte in either direction for this long a request ends as TimedOut.
    int idleTimeoutMs = 30'000;
    QByteArray acceptLanguage = QByteArrayLiteral("es, en;q=0.8");
};

/// HTTPS requests, each answered by a job. Lives in the network thread: make it there.
///
/// Every answer of the server is a value, whatever its status; errors are what kept an answer from coming.
/// Redirects are answers too. No cookies, no cache, no credentials of its own. What is logged is redacted and
/// never a body.
///
/// A request with `body` leaves once: it is read from a device that cannot be rewound, over HTTP/1.1, on a
/// connection that is fresh or was used a moment ago (a connection that the server has dropped meanwhile
/// would turn a send into an unknown outcome). ConnectionLost or TimedOut then mean that it may have arrived;
/// Offline that it cannot have.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(HttpOptions options, QObject* parent = nullptr);
    ~HttpClient() override;

    /// Errors: HostNotFound, ConnectionRefused, Offline, TimedOut, ConnectionLost, ProxyFailed, ProxySignIn…,
    /// Certificate…,
    /// TlsFailed, InsecureUrl, InvalidUrl, AnswerTooLarge, FileUnreadable, and what the request's sink
    /// reports.
    Job<HttpAnswer>* send(HttpRequest request);

    /// "CareDesk/<version> (<os>)".
    static QByteArray userAgent();

private:
    QNetworkRequest dressed(const HttpRequest& request, const QByteArray& requestId) const;
    QNetworkAccessManager& writer();
    std::unique_ptr<QNetworkAccessManager> makeManager() const;

    HttpOptions m_options;
    std::unique_ptr<QNetworkAccessManager> m_reader;
    std::unique_ptr<QNetworkAccessManager> m_writer;
    qint64 m_lastWrite = 0;
    int m_writing = 0;
};

/// An https address with a host. Errors: InvalidUrl, InsecureUrl with {url}.
Outcome checkPortalUrl(const QUrl& url);

} // namespace caredesk
