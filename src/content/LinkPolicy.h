#pragma once

#include "content/Document.h"

namespace caredesk {

/// The address as CareDesk is willing to open it (https, mailto without headers, tel), or empty. An https
/// address with a user name in it is refused: it only ever serves to pass for another host.
QString allowedLink(const QString& address);

/// Where `link` leads, when its text `shown` is an address of its own that names another place: a host, a
/// mailbox, a number. Empty when the text tells no lie.
QString hiddenTarget(const QString& shown, const QString& link);

/// `spans` with the https addresses in their plain text made links.
QList<Span> withLinksFound(const QList<Span>& spans);

} // namespace caredesk
