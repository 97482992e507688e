#include "base/FolderClaim.h"

#include <QMutexLocker>
#include <QScopeGuard>

namespace caredesk {

namespace {

Outcome outcomeOf(const Result<bool>& locked)
{
    if (!locked) {
        return locked.error();
    }
    return *locked ? Outcome(Done{}) : Outcome(ErrorCode::StoreBusy);
}

} // namespace

FolderClaim::FolderClaim(const QString& folder, const QString& name)
    : m_claim(folder + u'/' + name + QStringLiteral(".lock"))
    , m_turn(folder + u'/' + name + QStringLiteral("-alone.lock"))
{
}

Outcome FolderClaim::share()
{
    const QMutexLocker locker(&m_mutex);
    return becomeShared();
}

void FolderClaim::letGo()
{
    const QMutexLocker locker(&m_mutex);
    m_claim.unlock();
    m_turn.unlock();
}

Outcome FolderClaim::whileAlone(const std::function<void()>& work)
{
    const QMutexLocker locker(&m_mutex);
    if (const Outcome alone = becomeAlone(); !alone) {
        return alone;
    }
    const auto sharing = qScopeGuard([this] { becomeShared(); });
    work();
    return Done{};
}

Outcome FolderClaim::takeAlone()
{
    const QMutexLocker locker(&m_mutex);
    return becomeAlone();
}

Outcome FolderClaim::becomeAlone()
{
    if (const Outcome turn = outcomeOf(m_turn.tryLock()); !turn) {
        return turn;
    }
    const Outcome alone = outcomeOf(m_claim.tryLock(FileLock::Mode::Alone));
    if (!alone) {
        becomeShared();
    }
    return alone;
}

Outcome FolderClaim::becomeShared()
{
    if (m_claim.isHeld() && !m_claim.isInPlace()) {
        m_claim.unlock();
    }
    const Outcome shared = outcomeOf(m_claim.tryLock(FileLock::Mode::Shared));
    m_turn.unlock();
    return shared;
}

} // namespace caredesk
