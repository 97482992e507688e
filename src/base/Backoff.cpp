#include "base/Backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace caredesk {

qint64 Backoff::delayMs(int attempt, QRandomGenerator& random) const
{
    const int doublings = std::clamp(attempt - 1, 0, 30);
    const qint64 step = std::min(maxMs, firstMs << doublings);
    const qint64 least = step / 2;
    return least + static_cast<qint64>(random.generateDouble() * static_cast<double>(step - least));
}

} // namespace caredesk
