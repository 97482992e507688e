#include "domain/Account.h"

#include <QCryptographicHash>

namespace caredesk {

QUrl canonicalPortalUrl(const QUrl& url)
{
    QUrl canonical;
    canonical.setScheme(url.scheme().toLower());
    canonical.setHost(url.host().toLower());
    if (url.port(443) != 443) {
        canonical.setPort(url.port());
    }
    QString path = url.path();
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    canonical.setPath(path);
    return canonical;
}

QString accountFolderName(const QUrl& portal, const QString& login)
{
    const QString key = canonicalPortalUrl(portal).toString() + u'\n' + login.trimmed().toCaseFolded();
    return QString::fromLatin1(
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace caredesk
