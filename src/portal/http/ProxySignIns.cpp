#include "portal/http/ProxySignIns.h"

#include <QNetworkProxy>

namespace caredesk {

std::optional<ProxySignIn> ProxySignIns::find(const QString& proxy) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_signIns.constFind(proxy);
    return found == m_signIns.cend() ? std::nullopt : std::optional(*found);
}

void ProxySignIns::set(const QString& proxy, const ProxySignIn& signIn)
{
    const QMutexLocker lock(&m_mutex);
    m_signIns.insert(proxy, signIn);
}

void ProxySignIns::remove(const QString& proxy)
{
    const QMutexLocker lock(&m_mutex);
    m_signIns.remove(proxy);
}

void ProxySignIns::removeRefused(const QString& proxy, const ProxySignIn& refused)
{
    const QMutexLocker lock(&m_mutex);
    if (m_signIns.value(proxy) == refused) {
        m_signIns.remove(proxy);
    }
}

QString proxyAddress(const QNetworkProxy& proxy)
{
    return proxy.hostName().toLower() + u':' + QString::number(proxy.port());
}

} // namespace caredesk
