#pragma once

#include "base/Job.h"
#include "portal/http/HttpMessage.h"
#include "portal/http/ProxyChoice.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

#include <optional>

class QNetworkReply;

namespace caredesk {

/// What a request is told beside itself.
struct HttpJobOptions
{
    int idleTimeoutMs = 30'000;
    ProxySettings proxy = {};
    /// See TlsPolicy.
    QList<QSslCertificate> onlyAuthorities = {};
};

/// One request under way: feeds its answer into memory or a sink within limits, watches for silence, and says
/// how it ended. Made by HttpClient.
class HttpJob final : public Job<HttpAnswer>
{
public:
    /// Takes over `reply` and, for a write, its body.
    HttpJob(QNetworkReply* reply, HttpRequest request, const QByteArray& requestId, HttpJobOptions options,
            QObject* parent);
    ~HttpJob() override;

private:
    void onEncrypted();
    void onProxyAsks(const QNetworkProxy& proxy);
    void onHead();
    void onBytes();
    void onEnd();
    void stop(const Error& error);
    bool takes(const QByteArray& bytes);
    bool isCut() const;
    Result<HttpAnswer> outcome();
    Error transportError() const;
    Error proxySignInError() const;
    bool isProxysDoing() const;
    void log(const Result<HttpAnswer>& result) const;

    QNetworkReply* m_reply;
    HttpRequest m_request;
    QByteArray m_requestId;
    HttpJobOptions m_options;
    QTimer m_silence;
    HttpAnswer m_answer;
    QList<QSslError> m_sslErrors;
    std::optional<QNetworkProxy> m_askingProxy;
    std::optional<Error> m_stopped;
    qint64 m_received = 0;
    qint64 m_started = 0;
    bool m_begun = false;
    bool m_headSeen = false;
    bool m_encrypted = false;
    bool m_sinking = false;
};

} // namespace caredesk
