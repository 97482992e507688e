#pragma once

#include "base/Error.h"

#include <optional>

namespace caredesk {

enum class ConnectionState { Unknown, Online, Offline, SignInNeeded, Refused };

/// The truth about the connection, for the one line that tells it. Times are UTC ms, 0: never.
struct SyncStatus
{
    ConnectionState connection = ConnectionState::Unknown;
    bool syncing = false;
    bool firstSync = false; ///< The first pull of this account is not complete yet.
    int fetched = 0;        ///< Of the running pull: heads or conversations so far…
    int total = -1;         ///< …and in all; -1 unknown.
    qint64 lastSynced = 0;
    qint64 offlineSince = 0;
    int waiting = 0;                           ///< Operations queued or being sent.
    int unknown = 0;                           ///< Being verified.
    int failed = 0;                            ///< Failed or in conflict: the person must decide.
    bool sentElsewhere = false;                ///< Another CareDesk on this account does the sending.
    std::optional<Error> error = std::nullopt; ///< Why it is not Online.

    bool operator==(const SyncStatus&) const = default;
};

} // namespace caredesk
