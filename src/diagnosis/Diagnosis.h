#pragma once

#include "base/Job.h"

#include <QList>

namespace caredesk {

enum class Check { NameResolution, Proxy, TlsChain, Clock, Portal, Rights, Keychain, Store, Disk };

/// One line of `doctor`. The words come from the code and are made where it is shown.
struct CheckResult
{
    Check check = Check::NameResolution;
    bool ok = false;
    bool skipped = false; ///< It could not be tried because an earlier one failed.
    Error error = {};     ///< When not ok: what is wrong; ErrorText says what to do.
    QString detail = {};  ///< "TLS 1.3, expires 2027-01-02"; no secret.

    bool operator==(const CheckResult&) const = default;
};

} // namespace caredesk
