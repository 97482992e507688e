#pragma once

#include "base/Backoff.h"
#include "base/Error.h"

#include <QList>

class QRandomGenerator;

namespace caredesk {

/// What the failure of a request means for the operation behind it.
enum class Verdict {
    TryLater, ///< Nothing arrived, and a later try may work.
    Unknown,  ///< It may have arrived.
    SignIn,   ///< 401: the queue waits for the person.
    Conflict, ///< The portal has a newer word on it.
    Failed,   ///< The portal or a rule refused it: the person mends it.
    Stopped,  ///< We stopped it ourselves.
};

/// When and how often things are tried. Pure: it knows no time of its own.
class RetryPolicy
{
public:
    /// `lookupDelays`: seconds after a lost write at which it is looked for, ascending (PortalProfile).
    explicit RetryPolicy(QList<int> lookupDelays);

    /// A write (create, reply, state, callback) failed. A 5xx, an answer that makes no sense and a lost
    /// connection all leave open whether the portal had committed before.
    static Verdict judgeWrite(const Error& error);
    /// A read or an upload failed: repeating it does no harm.
    static Verdict judgeRead(const Error& error);
    /// True when the failure is the network's, so that its return is a reason to try at once.
    static bool isNetworkFailure(ErrorCode code);

    /// Milliseconds until try number `attempt` + 1, at least what the portal asked for.
    qint64 retryDelayMs(int attempt, const Error& error, QRandomGenerator& random) const;
    /// The same after a look that failed. Looking does no harm, and all that follows in the ticket waits for
    /// it: never more than about half a minute, but for what the portal asked for.
    qint64 lookRetryDelayMs(int attempt, const Error& error, QRandomGenerator& random) const;
    /// How often a lost write is looked for before it is sent again.
    int lookupsNeeded() const { return static_cast<int>(m_lookupDelays.size()); }
    /// Milliseconds from look number `done` (0: from the loss itself) to the next one.
    qint64 lookupDelayMs(int done) const;
    /// Milliseconds until the next poll: 15 s while somebody looks, else 90 s, a fifth of it by chance.
    static qint64 pollDelayMs(bool looking, QRandomGenerator& random);

private:
    QList<int> m_lookupDelays;
    Backoff m_backoff = {};
};

} // namespace caredesk
