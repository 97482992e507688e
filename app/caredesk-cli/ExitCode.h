#pragma once

#include "base/Error.h"

namespace caredesk {

/// What the program tells the shell (the table is in docs/admin-guide.md).
enum class ExitCode {
    Done = 0,
    Usage = 2,
    NotSignedIn = 3,
    NotDelivered = 4, ///< Not reachable, or something waits or is unknown; it is kept.
    Refused = 5,      ///< By the portal or by a rule.
    LocalStore = 6,
};

ExitCode exitCodeFor(ErrorCode code);

} // namespace caredesk
