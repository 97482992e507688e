#pragma once

#include "base/Job.h"

#include <QObject>
#include <QString>

namespace caredesk {

/// The proxy on the way to the portal, for Settings and for who asks to sign in to it.
struct ProxyInfo
{
    QString address = {};  ///< "host:port"; empty: there is none on the way.
    QString user = {};     ///< Who signs in to it; without a sign-in, the one that the portal profile names.
    bool signedIn = false; ///< A password is known in this session.
    bool kept = false;     ///< It rests in the keychain.

    bool operator==(const ProxyInfo&) const = default;
};

/// Signing in to the network's proxy, which is another one than signing in to the portal. The password is
/// handed to that proxy only, and rests in the keychain only. Main thread.
class ProxyService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Which proxy it is now. A sign-in to it that the keychain keeps is known from then on.
    virtual Job<ProxyInfo>* find() = 0;
    /// From the next request on. `keep`: in the keychain too; KeychainUnavailable then tells that it holds
    /// for this session only. Error: NotFound when there is no proxy on the way.
    virtual Job<Done>* signIn(const QString& user, const QString& password, bool keep) = 0;
    /// Here and in the keychain.
    virtual Job<Done>* forget() = 0;
};

} // namespace caredesk
