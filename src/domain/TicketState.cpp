#include "domain/TicketState.h"

namespace caredesk {

QString stateName(TicketState state)
{
    switch (state) {
    case TicketState::Open: return QStringLiteral("open");
    case TicketState::AwaitingCustomer: return QStringLiteral("awaiting_customer");
    case TicketState::OnHold: return QStringLiteral("on_hold");
    case TicketState::AwaitingConfirmation: return QStringLiteral("awaiting_confirmation");
    case TicketState::Closed: return QStringLiteral("closed");
    }
    return {};
}

std::optional<TicketState> stateFromName(const QString& name)
{
    for (const TicketState state : allTicketStates()) {
        if (stateName(state) == name) {
            return state;
        }
    }
    return std::nullopt;
}

const QList<TicketState>& allTicketStates()
{
    static const QList<TicketState> states{TicketState::Open, TicketState::AwaitingCustomer,
                                           TicketState::OnHold, TicketState::AwaitingConfirmation,
                                           TicketState::Closed};
    return states;
}

} // namespace caredesk
