#pragma once

#include "base/Result.h"

#include <QUrl>

namespace caredesk {

/// "https://…", canonical, from what a person typed; a missing scheme is https. Errors: InsecureUrl,
/// InvalidUrl {as typed}.
Result<QUrl> portalUrlFromText(const QString& typed);

} // namespace caredesk
