#include "ui/common/StateWords.h"

#include <QCoreApplication>

namespace caredesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

} // namespace

QString stateWord(TicketState state)
{
    switch (state) {
    case TicketState::Open: return Words::tr("Open", "state of a ticket");
    case TicketState::AwaitingCustomer: return Words::tr("Awaiting your reply");
    case TicketState::OnHold: return Words::tr("On hold");
    case TicketState::AwaitingConfirmation: return Words::tr("Awaiting resolution confirmation");
    case TicketState::Closed: return Words::tr("Closed", "state of a ticket");
    }
    return {};
}

QString stateChipWord(TicketState state)
{
    switch (state) {
    case TicketState::Open: return Words::tr("Open", "several tickets");
    case TicketState::AwaitingCustomer: return Words::tr("Your turn");
    case TicketState::OnHold: return Words::tr("On hold");
    case TicketState::AwaitingConfirmation: return Words::tr("Confirm", "tickets to confirm");
    case TicketState::Closed: return Words::tr("Closed", "several tickets");
    }
    return {};
}

QString stateIcon(TicketState state)
{
    switch (state) {
    case TicketState::Open: return QStringLiteral("state-open");
    case TicketState::AwaitingCustomer: return QStringLiteral("state-awaiting-customer");
    case TicketState::OnHold: return QStringLiteral("state-on-hold");
    case TicketState::AwaitingConfirmation: return QStringLiteral("state-awaiting-confirmation");
    case TicketState::Closed: return QStringLiteral("state-closed");
    }
    return {};
}

QString operationStateWord(OperationState state)
{
    switch (state) {
    case OperationState::Queued: return Words::tr("Waiting to send");
    case OperationState::Sending: return Words::tr("Sending");
    case OperationState::Unknown:
    case OperationState::Arrived: return Words::tr("Verifying");
    case OperationState::Failed: return Words::tr("Could not be sent");
    case OperationState::Conflict: return Words::tr("You decide");
    }
    return {};
}

QString operationStateIcon(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
    case OperationState::Sending: return QStringLiteral("clock");
    case OperationState::Unknown:
    case OperationState::Arrived: return QStringLiteral("state-verifying");
    case OperationState::Failed:
    case OperationState::Conflict: return QStringLiteral("state-failed");
    }
    return {};
}

} // namespace caredesk
