#include "domain/Operation.h"

#include <array>

namespace caredesk {

bool needsPerson(const Operation& operation)
{
    return operation.state == OperationState::Failed || operation.state == OperationState::Conflict;
}

bool hasArrived(const Operation& operation)
{
    return !operation.serverTicketId.isEmpty();
}

bool arrivedOtherwise(const Operation& operation)
{
    return operation.state == OperationState::Conflict && hasArrived(operation);
}

bool isLookRefused(const Operation& operation)
{
    if (operation.state != OperationState::Unknown || !operation.error) {
        return false;
    }
    const ErrorCode code = operation.error->code;
    return code == ErrorCode::NotAllowed || code == ErrorCode::ApiNotOpen || code == ErrorCode::NotFound ||
           code == ErrorCode::Rejected || code == ErrorCode::Conflict;
}

QString operationStateName(OperationState state)
{
    switch (state) {
    case OperationState::Queued: return QStringLiteral("queued");
    case OperationState::Sending: return QStringLiteral("sending");
    case OperationState::Unknown: return QStringLiteral("unknown");
    case OperationState::Arrived: return QStringLiteral("arrived");
    case OperationState::Failed: return QStringLiteral("failed");
    case OperationState::Conflict: return QStringLiteral("conflict");
    }
    return {};
}

QString operationKindName(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Create: return QStringLiteral("create");
    case OperationKind::Reply: return QStringLiteral("reply");
    case OperationKind::SetState: return QStringLiteral("set_state");
    case OperationKind::Callback: return QStringLiteral("callback");
    }
    return {};
}

std::optional<OperationState> operationStateFromName(const QString& name)
{
    for (const auto state :
         std::array{OperationState::Queued, OperationState::Sending, OperationState::Unknown,
                    OperationState::Arrived, OperationState::Failed, OperationState::Conflict}) {
        if (operationStateName(state) == name) {
            return state;
        }
    }
    return std::nullopt;
}

std::optional<OperationKind> operationKindFromName(const QString& name)
{
    for (const auto kind : std::array{OperationKind::Create, OperationKind::Reply, OperationKind::SetState,
                                      OperationKind::Callback}) {
        if (operationKindName(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace caredesk
