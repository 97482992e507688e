#include "portal/http/HttpClient.h"

#include "base/Clock.h"
#include "portal/http/HttpJob.h"
#include "portal/http/ProxyChoice.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSysInfo>
#include <QUuid>

namespace caredesk {

namespace {

/// Servers drop idle connections after a few seconds; one used this recently is still there.
constexpr qint64 freshConnectionMs = 2'000;

} // namespace

HttpClient::HttpClient(HttpOptions options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_reader(makeManager())
{
}

HttpClient::~HttpClient()
{
    // Requests under way hold replies of the managers.
    const auto jobs = findChildren<JobBase*>(Qt::FindDirectChildrenOnly);
    qDeleteAll(jobs);
}

Job<HttpAnswer>* HttpClient::send(HttpRequest request)
{
    if (const Outcome address = checkPortalUrl(request.url); !address) {
        return finishedJob<HttpAnswer>(address.error(), this);
    }
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    QNetworkRequest dress = dressed(request, id);
    HttpJobOptions options{m_options.idleTimeoutMs, m_options.proxy, m_options.tls.onlyAuthorities};
    if (!request.body) {
        QNetworkReply* reply = request.question.isEmpty()
                                   ? m_reader->sendCustomRequest(dress, request.method)
                                   : m_reader->sendCustomRequest(dress, request.method, request.question);
        return new HttpJob(reply, std::move(request), id, std::move(options), this);
    }
    QNetworkReply* reply = writer().sendCustomRequest(dress, request.method, request.body.get());
    auto* job = new HttpJob(reply, std::move(request), id, std::move(options), this);
    ++m_writing;
    connect(job, &QObject::destroyed, this, [this] { --m_writing; });
    connect(job, &JobBase::finished, this, [this] { m_lastWrite = SystemClock().monotonic(); });
    return job;
}

QByteArray HttpClient::userAgent()
{
    return "CareDesk/" CAREDESK_VERSION " (" + QSysInfo::productType().toLatin1() + ' ' +
           QSysInfo::productVersion().toLatin1() + ')';
}

QNetworkRequest HttpClient::dressed(const HttpRequest& request, const QByteArray& requestId) const
{
    QNetworkRequest dress(request.url);
    dress.setSslConfiguration(m_options.tls.configuration);
    dress.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    dress.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    dress.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    dress.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    dress.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    dress.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    dress.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // HttpJob counts what it unpacks.
    dress.setDecompressedSafetyCheckThreshold(-1);
    dress.setHeader(QNetworkRequest::UserAgentHeader, userAgent());
    dress.setRawHeader("Accept-Language", m_options.acceptLanguage);
    dress.setRawHeader("X-Request-Id", requestId);
    if (!request.contentType.isEmpty()) {
        dress.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    }
    if (request.body) {
        dress.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        dress.setHeader(QNetworkRequest::ContentLengthHeader, request.body->totalBytes());
    }
    for (const auto& [name, value] : request.headers) {
        dress.setRawHeader(name, value);
    }
    return dress;
}

QNetworkAccessManager& HttpClient::writer()
{
    const bool stale = SystemClock().monotonic() - m_lastWrite > freshConnectionMs;
    if (!m_writer || (m_writing == 0 && stale)) {
        m_writer = makeManager();
    }
    return *m_writer;
}

std::unique_ptr<QNetworkAccessManager> HttpClient::makeManager() const
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new ProxyChoice(m_options.proxy));
    return manager;
}

Outcome checkPortalUrl(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty()) {
        return Error{ErrorCode::InvalidUrl, {url.toDisplayString()}, url.errorString()};
    }
    if (url.scheme() != QLatin1String("https")) {
        return Error{ErrorCode::InsecureUrl, {url.toDisplayString()}};
    }
    return Done{};
}

} // namespace caredesk
