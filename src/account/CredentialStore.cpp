#include "account/CredentialStore.h"

#include "domain/Account.h"

namespace caredesk {

QString credentialKey(const QUrl& portal, const QString& login)
{
    return QStringLiteral("CareDesk/%1/%2")
        .arg(canonicalPortalUrl(portal).toString(), login.trimmed().toCaseFolded());
}

} // namespace caredesk
