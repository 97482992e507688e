#pragma once

#include "domain/Operation.h"

namespace caredesk {

/// Both are about the same ticket, also while one of them still names it by the UUID of its create.
bool isSameTicket(const Operation& a, const Operation& b);

/// Whether `candidate` must be done before `operation` may start: inside a ticket strictly one after the
/// other. A create goes before everything of its ticket wherever it stands, since it may have been taken
/// back, mended, and queued again. `queuedBefore`: the candidate stands before it in the outbox.
bool mustGoBefore(const Operation& candidate, bool queuedBefore, const Operation& operation);

/// What the person must decide on before `operation` can go, or null. `outbox`: in its order.
const Operation* heldBackBy(const QList<Operation>& outbox, const Operation& operation);

} // namespace caredesk
