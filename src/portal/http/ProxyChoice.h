#pragma once

#include "base/Result.h"
#include "portal/http/ProxySignIns.h"

#include <QNetworkProxy>
#include <QNetworkProxyFactory>

#include <memory>
#include <optional>

namespace caredesk {

/// Through which proxy requests go, and as whom. The system may have to ask the network (a script of its
/// administrator): network thread.
struct ProxySettings
{
    /// Nothing: as the system is set up. This computer itself is never reached through the system's proxy.
    std::optional<QNetworkProxy> fixed = std::nullopt;
    std::shared_ptr<ProxySignIns> signIns = {}; ///< May be null.

    QNetworkProxy proxyFor(const QNetworkProxyQuery& query) const;
};

/// `setting` of a portal profile: "system" (also when empty), "none" or http://host:port, where a user may
/// stand before the host. Error: InvalidProfile with {"proxy", setting}.
Result<std::optional<QNetworkProxy>> fixedProxy(const QString& setting);

/// What QNetworkAccessManager asks before each connection.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(ProxySettings settings)
        : m_settings(std::move(settings))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        return {m_settings.proxyFor(query)};
    }

private:
    ProxySettings m_settings;
};

} // namespace caredesk
