#pragma once

#include <QtGlobal>

class QRandomGenerator;

namespace caredesk {

/// How long to wait before the next try: exponential with full jitter between half and the whole of the step,
/// so that a floor full of workstations does not come back in the same second.
struct Backoff
{
    qint64 firstMs = 2'000;
    qint64 maxMs = 5 * 60'000;

    /// `attempt` counts from 1 (the first failed try). Milliseconds.
    qint64 delayMs(int attempt, QRandomGenerator& random) const;
};

} // namespace caredesk
