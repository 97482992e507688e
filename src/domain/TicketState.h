#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace caredesk {

/// What a ticket's state means to a customer, whatever the portal calls it (its raw status is kept beside
/// this).
enum class TicketState {
    Open,
    AwaitingCustomer,
    OnHold,
    AwaitingConfirmation,
    Closed,
};

/// The stable word for files, databases and `--json`: "open", "awaiting_customer", "on_hold", …
QString stateName(TicketState state);
std::optional<TicketState> stateFromName(const QString& name);
const QList<TicketState>& allTicketStates();

} // namespace caredesk
