#include "domain/OperationOrder.h"

namespace caredesk {

namespace {

bool startsTicket(const Operation& operation)
{
    return operation.kind == OperationKind::Create || operation.kind == OperationKind::Callback;
}

const QString& nameOfTicket(const Operation& operation)
{
    return startsTicket(operation) || operation.ticketId.isEmpty() ? operation.uuid : operation.ticketId;
}

/// `made` is a ticket that the portal has by now, and `other` names it as the portal does.
bool isMadeBy(const Operation& made, const Operation& other)
{
    return startsTicket(made) && hasArrived(made) && made.serverTicketId == nameOfTicket(other);
}

} // namespace

bool isSameTicket(const Operation& a, const Operation& b)
{
    return nameOfTicket(a) == nameOfTicket(b) || isMadeBy(a, b) || isMadeBy(b, a);
}

bool mustGoBefore(const Operation& candidate, bool queuedBefore, const Operation& operation)
{
    if (operation.kind == OperationKind::Create) {
        return false;
    }
    return (queuedBefore || candidate.kind == OperationKind::Create) && isSameTicket(candidate, operation);
}

const Operation* heldBackBy(const QList<Operation>& outbox, const Operation& operation)
{
    bool before = true;
    for (const Operation& candidate : outbox) {
        if (candidate.uuid == operation.uuid) {
            before = false;
        } else if (needsPerson(candidate) && mustGoBefore(candidate, before, operation)) {
            return &candidate;
        }
    }
    return nullptr;
}

} // namespace caredesk
