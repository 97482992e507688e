#pragma once

#include "base/FileLock.h"

#include <QMutex>

#include <functional>

namespace caredesk {

/// This program's claim on an account folder, or on one store in it: shared with other programs while they
/// work side by side, and alone for what must not happen under another one (the folder is removed, the
/// store's file replaced). The kernel frees it when the program ends. Any thread.
class FolderClaim
{
public:
    /// Claims of one name exclude each other. The lock files are named after it.
    explicit FolderClaim(const QString& folder, const QString& name = QStringLiteral("claim"));

    /// Claims the folder along with others. Errors: StoreBusy while another program has it alone;
    /// FileWriteFailed, DiskFull.
    Outcome share();
    /// Lets others have it alone: who waits for a claim must not hold up those who could go on.
    void letGo();
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
