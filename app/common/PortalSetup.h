#pragma once

#include "base/Result.h"
#include "common/CommandLine.h"
#include "domain/PortalAddress.h"
#include "portal/PortalProfile.h"

namespace caredesk {

/// The portal profile of this start: --portal-profile, else the administrator's file, else the person's, each
/// over the built-in one; then --portal, --backend and --ca over it. Reads files: before the first window.
/// Errors: those of loadPortalProfile(); InvalidUrl and InsecureUrl for --portal.
Result<PortalProfile> setUpPortal(const CommonOptions& options);

} // namespace caredesk
