#pragma once

#include "portal/PortalClient.h"
#include "portal/PortalProfile.h"

#include <memory>

namespace caredesk {

class Clock;

/// Makes the adapter for `backend`: "deskpro" or "requesttracker". Call it in the network thread.
Result<std::unique_ptr<PortalClient>> makePortalClient(const QString& backend, const PortalProfile& profile,
                                                       const Clock& clock);

/// Finds out which backend answers at `profile.baseUrl`: any that we know when the profile says "auto", else
/// whether it is the one that it names. Network thread. Errors
/// tell apart: no such host, refused, certificate (each kind), NotAPortal, InsecureUrl, InvalidUrl.
Job<ProbeResult>* probePortal(const PortalProfile& profile, QObject* parent = nullptr);

/// The proxy on the way to `profile.baseUrl`, as "host:port"; empty: none. Network thread (the system may
/// have to ask).
QString proxyInUse(const PortalProfile& profile);

} // namespace caredesk
