#include "portal/http/ProxyChoice.h"

#include <QHostAddress>
#include <QUrl>

namespace caredesk {

namespace {

bool isThisComputer(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QNetworkProxy systemProxy(const QNetworkProxyQuery& query)
{
    if (isThisComputer(query.peerHostName())) {
        return QNetworkProxy(QNetworkProxy::NoProxy);
    }
    return QNetworkProxyFactory::systemProxyForQuery(query).value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

} // namespace

QNetworkProxy ProxySettings::proxyFor(const QNetworkProxyQuery& query) const
{
    QNetworkProxy proxy = fixed ? *fixed : systemProxy(query);
    if (proxy.type() == QNetworkProxy::NoProxy || !signIns) {
        return proxy;
    }
    if (const auto signIn = signIns->find(proxyAddress(proxy))) {
        proxy.setUser(signIn->user);
        proxy.setPassword(signIn->password);
    }
    return proxy;
}

Result<std::optional<QNetworkProxy>> fixedProxy(const QString& setting)
{
    if (setting.isEmpty() || setting == QLatin1String("system")) {
        return std::optional<QNetworkProxy>();
    }
    if (setting == QLatin1String("none")) {
        return std::optional(QNetworkProxy(QNetworkProxy::NoProxy));
    }
    const QUrl url(setting);
    if (url.scheme() != QLatin1String("http") || url.host().isEmpty() || url.port() <= 0 ||
        !url.password().isEmpty()) {
        return Error{ErrorCode::InvalidProfile, {QStringLiteral("proxy"), url.toDisplayString()}};
    }
    return std::optional(
        QNetworkProxy(QNetworkProxy::HttpProxy, url.host(), static_cast<quint16>(url.port())));
}

} // namespace caredesk
