#include "portal/PortalFactory.h"

#include "portal/deskpro/DeskproClient.h"
#include "portal/deskpro/DeskproProbe.h"
#include "portal/http/HttpClient.h"
#include "portal/http/TlsPolicy.h"

namespace caredesk {

namespace {

/// Nothing: the system's.
Result<std::optional<QNetworkProxy>> proxyFrom(const QString& setting)
{
    if (setting.isEmpty() || setting == QLatin1String("system")) {
        return std::optional<QNetworkProxy>();
    }
    if (setting == QLatin1String("none")) {
        return std::optional(QNetworkProxy(QNetworkProxy::NoProxy));
    }
    const QUrl url(setting);
    if (url.scheme() != QLatin1String("http") || url.host().isEmpty() || url.port() <= 0) {
        return Error{ErrorCode::InvalidProfile, {QStringLiteral("proxy")}, setting};
    }
    return std::optional(QNetworkProxy(QNetworkProxy::HttpProxy, url.host(), static_cast<quint16>(url.port()),
                                       url.userName(), url.password()));
}

Result<HttpOptions> httpOptions(const PortalProfile& profile)
{
    if (const Outcome address = checkPortalUrl(profile.baseUrl); !address) {
        return address.error();
    }
    const auto proxy = proxyFrom(profile.proxy);
    if (!proxy) {
        return proxy.error();
    }
    const auto tls = tlsConfiguration(profile.caFile);
    if (!tls) {
        return tls.error();
    }
    HttpOptions options;
    options.tls = *tls;
    options.proxy = *proxy;
    return options;
}

/// Holds the client for as long as the probe takes.
class PortalProbe final : public Job<ProbeResult>
{
public:
    PortalProbe(const PortalProfile& profile, const HttpOptions& options, QObject* parent)
        : Job<ProbeResult>(parent)
        , m_http(std::make_unique<HttpClient>(options))
    {
        auto* probe = new DeskproProbe(*m_http, canonicalPortalUrl(profile.baseUrl), this);
        probe->then(this, [this](const Result<ProbeResult>& result) { finish(result); });
        setAbortHandler([probe = QPointer<JobBase>(probe)] {
            if (probe) {
                probe->abort();
            }
        });
    }
    ~PortalProbe() override { qDeleteAll(findChildren<JobBase*>(Qt::FindDirectChildrenOnly)); }

private:
    std::unique_ptr<HttpClient> m_http;
};

} // namespace

Result<std::unique_ptr<PortalClient>> makePortalClient(const QString& backend, const PortalProfile& profile,
                                                       const Clock& clock)
{
    if (backend != QLatin1String("deskpro")) {
        return Error{ErrorCode::Unsupported, {backend}};
    }
    const auto options = httpOptions(profile);
    if (!options) {
        return options.error();
    }
    return std::unique_ptr<PortalClient>(std::make_unique<DeskproClient>(profile, *options, clock));
}

Job<ProbeResult>* probePortal(const PortalProfile& profile, QObject* parent)
{
    if (profile.backend == QLatin1String("requesttracker")) {
        return finishedJob<ProbeResult>(Error{ErrorCode::Unsupported, {profile.backend}}, parent);
    }
    const auto options = httpOptions(profile);
    return options ? new PortalProbe(profile, *options, parent)
                   : finishedJob<ProbeResult>(options.error(), parent);
}

} // namespace caredesk
