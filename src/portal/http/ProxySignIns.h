#pragma once

#include <QHash>
#include <QMutex>
#include <QString>

#include <optional>

class QNetworkProxy;

namespace caredesk {

/// Who one is to a proxy of the network.
struct ProxySignIn
{
    QString user = {};
    QString password = {};

    bool operator==(const ProxySignIn&) const = default;
};

/// The sign-ins to proxies that are known in this session, by "host:port". In memory only; any thread.
class ProxySignIns
{
public:
    std::optional<ProxySignIn> find(const QString& proxy) const;
    void set(const QString& proxy, const ProxySignIn& signIn);
    void remove(const QString& proxy);
    /// Forgets what the proxy did not accept, unless another sign-in has come meanwhile. Tried again and
    /// again, it would lock the person out where the proxy asks a directory.
    void removeRefused(const QString& proxy, const ProxySignIn& refused);

private:
    mutable QMutex m_mutex;
    QHash<QString, ProxySignIn> m_signIns;
};

/// "host:port".
QString proxyAddress(const QNetworkProxy& proxy);

} // namespace caredesk
