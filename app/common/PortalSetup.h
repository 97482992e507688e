#pragma once

#include "base/Result.h"
#include "common/CommandLine.h"
#include "common/Installation.h"
#include "domain/PortalAddress.h"
#include "portal/PortalProfile.h"

namespace caredesk {

/// The portal profile of this start: --portal-profile, else the administrator's file, else the person's, each
/// over the built-in one. What was given at installing comes over it, and over that --portal, --backend and
/// --ca. Reads files: before the first window. Errors: those of loadPortalProfile(); InvalidUrl and
/// InsecureUrl for an address.
Result<PortalProfile> setUpPortal(const CommonOptions& options, const Installation& installed);

} // namespace caredesk
