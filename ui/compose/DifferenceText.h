#pragma once

#include "domain/Operation.h"

#include <QString>

namespace caredesk {

/// Both sides of what the portal has otherwise than it was sent, part by part in the same order.
QString sentSide(const QList<WriteDifference>& differences);
QString storedSide(const QList<WriteDifference>& differences);
/// "Subject, Attached file": what differs, for one line of a list.
QString differingParts(const QList<WriteDifference>& differences);

} // namespace caredesk
