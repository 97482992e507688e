#include "portal/http/RedirectPolicy.h"

#include "portal/http/HttpClient.h"

namespace caredesk {

std::optional<QUrl> redirectTarget(const QUrl& from, const QByteArray& location)
{
    if (location.isEmpty()) {
        return std::nullopt;
    }
    const QUrl target = from.resolved(QUrl::fromEncoded(location));
    return checkPortalUrl(target) ? std::optional(target) : std::nullopt;
}

bool carriesCredentials(const QUrl& target, const QUrl& portal)
{
    return target.scheme() == portal.scheme() && target.host() == portal.host() &&
           target.port(443) == portal.port(443);
}

} // namespace caredesk
