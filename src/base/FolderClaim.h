#pragma once

#include "base/FileLock.h"

#include <QMutex>

#include <functional>

namespace caredesk {

/// This program's claim on an account folder, for all that it has open in it: shared with other programs
/// while they work side by side, and alone for what must not happen under another one (a store's file is
/// replaced, the folder removed). The kernel frees it when the program ends. Any thread.
class FolderClaim
{
public:
    explicit FolderClaim(const QString& folder);

    /// Claims the folder along with others. Errors: StoreBusy while another program has it alone;
    /// FileWriteFailed, DiskFull.
    Outcome share();
    /// Calls `work` while no other program has a claim; StoreBusy, and nothing is called, when one has.
    /// Shared again afterwards. What `work` throws goes through.
    Outcome whileAlone(const std::function<void()>& work);
    /// Alone until share() or the end. StoreBusy when another program has a claim.
    Outcome takeAlone();

private:
    Outcome becomeAlone();
    Outcome becomeShared();

    QMutex m_mutex;
    FileLock m_claim;
    /// Whoever wants to be alone holds this first: so that two who try at once, and let go of their share for
    /// it, cannot overtake each other.
    FileLock m_turn;
};

} // namespace caredesk
