#include "domain/PortalAddress.h"

#include "domain/Account.h"

namespace caredesk {

Result<QUrl> portalUrlFromText(const QString& typed)
{
    const QString text = typed.trimmed();
    const bool hasScheme = text.contains(QStringLiteral("://"));
    const QUrl url(hasScheme ? text : u"https://" + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        return Error{ErrorCode::InvalidUrl, {text}};
    }
    const QString scheme = url.scheme().toLower();
    if (scheme != QStringLiteral("https")) {
        return Error{scheme == QStringLiteral("http") ? ErrorCode::InsecureUrl : ErrorCode::InvalidUrl,
                     {text}};
    }
    return canonicalPortalUrl(url);
}

} // namespace caredesk
