#include "portal/PortalFactory.h"

#include "portal/PortalProbe.h"
#include "portal/deskpro/DeskproClient.h"
#include "portal/http/TlsPolicy.h"
#include "portal/requesttracker/RequestTrackerClient.h"

namespace caredesk {

namespace {

Result<HttpOptions> httpOptions(const PortalProfile& profile)
{
    if (const Outcome address = checkPortalUrl(profile.baseUrl); !address) {
        return address.error();
    }
    const auto proxy = fixedProxy(profile.proxy);
    if (!proxy) {
        return proxy.error();
    }
    const auto tls = tlsPolicy({profile.caFile, profile.trustOnlyCaFile, profile.requireStapledStatus});
    if (!tls) {
        return tls.error();
    }
    HttpOptions options;
    options.tls = *tls;
    options.proxy = {*proxy, profile.proxySignIns};
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

QString proxyInUse(const PortalProfile& profile)
{
    const auto fixed = fixedProxy(profile.proxy);
    if (!fixed) {
        return {};
    }
    const ProxySettings settings{*fixed, nullptr};
    const QNetworkProxy proxy = settings.proxyFor(QNetworkProxyQuery(profile.baseUrl));
    return proxy.type() == QNetworkProxy::NoProxy ? QString() : proxyAddress(proxy);
}

} // namespace caredesk
