#pragma once

#include "sync/Answer.h"
#include "sync/ProxyService.h"
#include "sync/SessionOptions.h"

#include <QSet>

namespace caredesk {

class NetworkThread;

/// ProxyService over the network thread, which knows the proxy, and the keychain, which knows the password.
class ProxySession final : public ProxyService
{
    Q_OBJECT

public:
    /// `options` and `network` outlive it; options.profile may change meanwhile, and has proxySignIns.
    ProxySession(const SessionOptions& options, NetworkThread& network, QObject* parent = nullptr);

    Job<ProxyInfo>* find() override;
    Job<Done>* signIn(const QString& user, const QString& password, bool keep) override;
    Job<Done>* forget() override;

private:
    Job<QString>* address();
    void readKept(const QString& address, const Answer<ProxyInfo>& answer);
    ProxyInfo info(const QString& address) const;
    QString keyOf(const QString& address) const;
    QString userOfProfile() const;

    const SessionOptions& m_options;
    NetworkThread& m_network;
    QSet<QString> m_read; ///< Proxies whose entry in the keychain was looked for.
    QSet<QString> m_kept;
};

} // namespace caredesk
