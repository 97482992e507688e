#pragma once

#include "portal/PortalFactory.h"
#include "portal/PortalProfile.h"
#include "storage/StoreOptions.h"

#include <QString>

#include <functional>
#include <memory>

namespace caredesk {

class Clock;
class CredentialStore;

/// What the composition root decides for a Session.
struct SessionOptions
{
    QString profileDirectory = {}; ///< Where the account folders are.
    PortalProfile profile = {};
    QString backend = {}; ///< "deskpro" or "requesttracker"; empty or "auto": as the profile says.
    /// Where tokens rest. Never null; makeMemoryStore() where there is nothing better.
    std::shared_ptr<CredentialStore> credentials = {};
    /// False: nothing is written to, or removed from, `credentials` (one call of the CLI with a password).
    bool storeCredentials = true;
    /// Polls by itself, prefetches and sweeps. False for one call of the CLI: it delivers by itself and pulls
    /// when asked.
    bool background = true;
    std::shared_ptr<const Clock> clock = {}; ///< Never null.

    /// Tests: changes how an account's stores are opened.
    std::function<void(StoreOptions&)> adjustStores = {};
    /// Tests: other portals than the real ones. Called in the network thread.
    std::function<Result<std::unique_ptr<PortalClient>>(const QString& backend, const PortalProfile& profile,
                                                        const Clock& clock)>
        makeClient = makePortalClient;
    std::function<Job<ProbeResult>*(const PortalProfile& profile, QObject* parent)> probe = probePortal;
};

} // namespace caredesk
