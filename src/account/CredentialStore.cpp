#include "account/CredentialStore.h"

#include "domain/Account.h"

namespace caredesk {

QString credentialKey(const QUrl& portal, const QString& login)
{
    return QStringLiteral("CareDesk/%1/%2")
        .arg(canonicalPortalUrl(portal).toString(), login.trimmed().toCaseFolded());
}

QString proxyCredentialKey(const QString& proxy, const QString& user)
{
    return user.isEmpty() ? QStringLiteral("CareDesk/proxy/%1").arg(proxy)
                          : QStringLiteral("CareDesk/proxy/%1/%2").arg(proxy, user);
}

} // namespace caredesk
