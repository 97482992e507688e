#include "portal/http/HttpJob.h"

#include "base/Clock.h"
#include "base/Log.h"
#include "portal/http/CertificateStrength.h"
#include "portal/http/TlsPolicy.h"

#include <QAuthenticator>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace caredesk {

namespace {

constexpr qint64 chunkBytes = 64ll * 1024;
/// What may lie unread between the socket and a sink that writes to disk.
constexpr qint64 sinkBufferBytes = 1024ll * 1024;

/// True when the code says that no (whole) answer came, and not what the answer's status was.
bool isTransportFailure(QNetworkReply::NetworkError code)
{
    return (code > QNetworkReply::NoError && code < QNetworkReply::ContentAccessDenied) ||
           code == QNetworkReply::ContentReSendError || code == QNetworkReply::ProtocolFailure;
}

ErrorCode errorCodeFrom(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::HostNotFoundError: return ErrorCode::HostNotFound;
    case QNetworkReply::ConnectionRefusedError: return ErrorCode::ConnectionRefused;
    case QNetworkReply::TimeoutError: return ErrorCode::TimedOut;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError: return ErrorCode::Offline;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError: return ErrorCode::ProxyFailed;
    case QNetworkReply::ProtocolUnknownError: return ErrorCode::InvalidUrl;
    default: return ErrorCode::ConnectionLost;
    }
}

} // namespace

HttpJob::HttpJob(QNetworkReply* reply, HttpRequest request, const QByteArray& requestId,
                 HttpJobOptions options, QObject* parent)
    : Job<HttpAnswer>(parent)
    , m_reply(reply)
    , m_request(std::move(request))
    , m_requestId(requestId)
    , m_options(std::move(options))
    , m_started(SystemClock().monotonic())
{
    m_reply->setParent(this);
    if (m_request.sink) {
        m_reply->setReadBufferSize(sinkBufferBytes);
    }
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_options.idleTimeoutMs);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        stop(Error{ErrorCode::TimedOut, {m_request.url.host()}});
    });
    m_silence.start();

    connect(m_reply, &QNetworkReply::encrypted, this, [this] { onEncrypted(); });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_sslErrors = errors; });
    connect(m_reply->manager(), &QNetworkAccessManager::proxyAuthenticationRequired, this,
            [this](const QNetworkProxy& proxy) { onProxyAsks(proxy); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { onHead(); });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] { onBytes(); });
    connect(m_reply, &QNetworkReply::finished, this, [this] { onEnd(); });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 done, qint64 total) {
        m_silence.start();
        if (m_request.body && total > 0) {
            Q_EMIT progress(done, total);
        }
    });
    if (m_request.body) {
        connect(m_request.body.get(), &UploadDevice::failed, this, [this](const QString& path) {
            stop(Error{ErrorCode::FileUnreadable, {path}});
        });
    }
    setAbortHandler([this] { stop(Error{ErrorCode::Cancelled}); });
    // A reply that is aborted before its own start (queued likewise, before this) starts nevertheless.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_begun = true;
            if (m_stopped) {
                m_reply->abort();
            }
        },
        Qt::QueuedConnection);
}

HttpJob::~HttpJob()
{
    m_reply->disconnect(this);
    m_reply->abort();
    // Before the body that it reads from.
    delete m_reply;
}

/// The handshake is done, and nothing of the request has left yet. Platforms differ in what they call weak.
void HttpJob::onEncrypted()
{
    m_silence.start();
    m_encrypted = true;
    const auto chain = m_reply->sslConfiguration().peerCertificateChain();
    for (const QSslCertificate& certificate : chain) {
        if (const QString weakness = weaknessOf(certificate); !weakness.isEmpty()) {
            stop(Error{ErrorCode::CertificateWeak, {m_request.url.host()}, weakness});
            return;
        }
    }
    if (!m_options.onlyAuthorities.isEmpty() && !leadsTo(chain, m_options.onlyAuthorities)) {
        const QString issuer = chain.isEmpty() ? QString() : chain.last().issuerDisplayName();
        stop(Error{ErrorCode::CertificateUntrusted, {m_request.url.host()}, issuer});
    }
}

/// Nobody answers here: the person is asked by whoever shows the error.
void HttpJob::onProxyAsks(const QNetworkProxy& proxy)
{
    m_askingProxy = proxy;
    if (m_options.proxy.signIns && !proxy.user().isEmpty()) {
        m_options.proxy.signIns->removeRefused(proxyAddress(proxy), {proxy.user(), proxy.password()});
    }
}

void HttpJob::onHead()
{
    m_silence.start();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200 || m_headSeen) {
        return;
    }
    m_headSeen = true;
    m_answer.status = status;
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto& [name, value] : pairs) {
        m_answer.headers.append({name, value});
    }
    m_answer.date = millisecondsFromHttpDate(m_answer.header("Date"));
    const qint64 now = m_answer.date > 0 ? m_answer.date : SystemClock().now();
    m_answer.retryAfterSeconds = secondsFromRetryAfter(m_answer.header("Retry-After"), now);
    m_sinking = m_request.sink && m_answer.isSuccess();
    if (m_sinking) {
        if (const auto error = m_request.sink->begin(m_answer)) {
            stop(*error);
        }
    } else if (m_answer.header("Content-Length").toLongLong() > m_request.maxAnswerBytes) {
        stop(Error{ErrorCode::AnswerTooLarge, {m_request.url.host()}});
    }
}

void HttpJob::onBytes()
{
    m_silence.start();
    // Piece by piece: a compressed answer is unpacked only as far as it is read.
    while (!m_stopped) {
        const QByteArray bytes = m_reply->read(chunkBytes);
        if (bytes.isEmpty()) {
            return;
        }
        if (!m_headSeen) {
            onHead();
        }
        if (!takes(bytes)) {
            return;
        }
    }
}

bool HttpJob::takes(const QByteArray& bytes)
{
    m_received += bytes.size();
    if (m_sinking) {
        if (const auto error = m_request.sink->write(bytes)) {
            stop(*error);
            return false;
        }
        const qint64 length = m_answer.header("Content-Length").toLongLong();
        Q_EMIT progress(m_received, length > 0 ? length : -1);
        return true;
    }
    if (m_received > m_request.maxAnswerBytes) {
        m_answer.body.clear();
        stop(Error{ErrorCode::AnswerTooLarge, {m_request.url.host()}});
        return false;
    }
    m_answer.body.append(bytes);
    return true;
}

void HttpJob::stop(const Error& error)
{
    if (m_stopped || m_reply->isFinished()) {
        return;
    }
    m_stopped = error;
    m_silence.stop();
    // Aborting emits finished() at once; onEnd() takes it from here.
    if (m_begun) {
        m_reply->abort();
    }
}

void HttpJob::onEnd()
{
    m_silence.stop();
    if (!m_stopped) {
        onHead();
        onBytes();
    }
    const Result<HttpAnswer> result = outcome();
    log(result);
    finish(result);
}

bool HttpJob::isCut() const
{
    // Qt takes the length of a packed answer away; what is cut there does not parse.
    const QByteArray announced = m_answer.header("Content-Length");
    const bool hasBody = m_request.method != "HEAD" && m_answer.status != 204 && m_answer.status != 304;
    return hasBody && !announced.isEmpty() && announced.toLongLong() != m_received;
}

Result<HttpAnswer> HttpJob::outcome()
{
    if (m_stopped) {
        const bool ambiguous = m_stopped->code == ErrorCode::TimedOut;
        if (ambiguous && m_request.body && m_request.body->bytesTaken() == 0) {
            return Error{ErrorCode::Offline, m_stopped->arguments, m_stopped->detail};
        }
        return *m_stopped;
    }
    const auto code = m_reply->error();
    if (m_answer.status == 0 || isTransportFailure(code)) {
        return transportError();
    }
    if (isCut() || (m_answer.status < 400 && code != QNetworkReply::NoError)) {
        return Error{ErrorCode::ConnectionLost, {m_request.url.host()}, m_reply->errorString()};
    }
    return m_answer;
}

Error HttpJob::transportError() const
{
    const QString host = m_request.url.host();
    if (!m_sslErrors.isEmpty()) {
        return tlsError(m_sslErrors, m_reply->request().sslConfiguration().caCertificates(), host);
    }
    if (m_reply->error() == QNetworkReply::ProxyAuthenticationRequiredError) {
        return proxySignInError();
    }
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError) {
        return handshakeError(m_reply->errorString(), host);
    }
    if (isProxysDoing()) {
        return Error{ErrorCode::ProxyFailed, {host}, m_reply->errorString()};
    }
    const Error error{errorCodeFrom(m_reply->error()), {host}, m_reply->errorString()};
    if (error.code == ErrorCode::ConnectionLost && m_request.body && m_request.body->bytesTaken() == 0) {
        return Error{ErrorCode::Offline, error.arguments, error.detail};
    }
    return error;
}

/// What the proxy answers to CONNECT comes as many an error, one for each status. A connection that was
/// closed says nothing: it may be one that was used before.
bool HttpJob::isProxysDoing() const
{
    const auto code = m_reply->error();
    const bool otherwise =
        m_encrypted || m_answer.status != 0 || code == QNetworkReply::RemoteHostClosedError ||
        code == QNetworkReply::TimeoutError || code == QNetworkReply::OperationCanceledError;
    if (otherwise || (m_request.body && m_request.body->bytesTaken() > 0)) {
        return false;
    }
    return m_options.proxy.proxyFor(QNetworkProxyQuery(m_request.url)).type() != QNetworkProxy::NoProxy;
}

Error HttpJob::proxySignInError() const
{
    if (!m_askingProxy) {
        return Error{ErrorCode::ProxySignInNeeded, {}, m_reply->errorString()};
    }
    const bool refused = !m_askingProxy->user().isEmpty();
    return Error{refused ? ErrorCode::ProxySignInWrong : ErrorCode::ProxySignInNeeded,
                 {proxyAddress(*m_askingProxy)},
                 m_reply->errorString()};
}

void HttpJob::log(const Result<HttpAnswer>& result) const
{
    const QString end = result ? QString::number(result->status)
                               : errorName(result.error().code) + u' ' + redacted(result.error().detail);
    qCInfo(lcPortal).noquote() << m_requestId << m_request.method << redacted(m_request.url.toString()) << end
                               << m_received << "bytes" << SystemClock().monotonic() - m_started << "ms";
}

} // namespace caredesk
