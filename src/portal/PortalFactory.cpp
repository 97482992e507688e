#include "portal/PortalFactory.h"

#include "portal/PortalProbe.h"
#include "portal/deskpro/DeskproClient.h"
#include "portal/http/TlsPolicy.h"
#include "portal/requesttracker/RequestTrackerClient.h"

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

} // namespace

Result<std::unique_ptr<PortalClient>> makePortalClient(const QString& backend, const PortalProfile& profile,
                                                       const Clock& clock)
{
    const auto options = httpOptions(profile);
    if (!options) {
        return options.error();
    }
    if (backend == QLatin1String("deskpro")) {
        return std::unique_ptr<PortalClient>(std::make_unique<DeskproClient>(profile, *options, clock));
    }
    if (backend == QLatin1String("requesttracker")) {
        return std::unique_ptr<PortalClient>(
            std::make_unique<RequestTrackerClient>(profile, *options, clock));
    }
    return Error{ErrorCode::Unsupported, {backend}};
}

Job<ProbeResult>* probePortal(const PortalProfile& profile, QObject* parent)
{
    const auto options = httpOptions(profile);
    if (!options) {
        return finishedJob<ProbeResult>(options.error(), parent);
    }
    return new PortalProbe(profile.backend, canonicalPortalUrl(profile.baseUrl), *options, parent);
}

} // namespace caredesk
