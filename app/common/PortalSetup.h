#pragma once

#include "base/Result.h"
#include "common/CommandLine.h"
#include "portal/PortalProfile.h"

namespace caredesk {

/// The portal profile of this start: --portal-profile, else the administrator's file, else the person's, each
/// over the built-in one; then --portal, --backend and --ca over it. Reads files: before the first window.
/// Errors: those of loadPortalProfile(); InvalidUrl and InsecureUrl for --portal.
Result<PortalProfile> setUpPortal(const CommonOptions& options);

/// "https://…" from what a person typed; a missing scheme is https. Errors: InsecureUrl, InvalidUrl {as
/// typed}.
Result<QUrl> portalUrlFromText(const QString& typed);

} // namespace caredesk
