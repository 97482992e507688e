#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace caredesk {

/// Where an answer's Location leads from `from`. Nothing for what is no https address: a redirect never
/// leaves TLS.
std::optional<QUrl> redirectTarget(const QUrl& from, const QByteArray& location);

/// Whether a request for `target` may carry the credentials of `portal`: same scheme, host and port.
bool carriesCredentials(const QUrl& target, const QUrl& portal);

} // namespace caredesk
