#pragma once

#include "domain/Operation.h"
#include "domain/TicketState.h"

#include <QString>

namespace caredesk {

/// The customer's word for a state: "Awaiting your reply".
QString stateWord(TicketState state);
/// The short one, for filter chips only: "Your turn".
QString stateChipWord(TicketState state);
/// The icon of a state.
QString stateIcon(TicketState state);
/// What an operation is at: "Waiting to send", "Sending", "Verifying", "Could not be sent", "You decide".
QString operationStateWord(OperationState state);
QString operationStateIcon(OperationState state);

} // namespace caredesk
