#include "portal/requesttracker/RtStatusMap.h"

#include <QList>

#include <algorithm>

namespace caredesk {

namespace {

QString folded(const QString& name)
{
    return name.trimmed().toCaseFolded();
}

} // namespace

RtStatusMap::RtStatusMap(const QHash<QString, TicketState>& profileStates)
    : m_states({{QStringLiteral("new"), TicketState::Open},
                {QStringLiteral("open"), TicketState::Open},
                {QStringLiteral("stalled"), TicketState::OnHold},
                {QStringLiteral("awaiting resolution confirmation"), TicketState::AwaitingConfirmation},
                {QStringLiteral("resolved"), TicketState::Closed},
                {QStringLiteral("rejected"), TicketState::Closed}})
{
    for (auto it = profileStates.cbegin(); it != profileStates.cend(); ++it) {
        m_states.insert(folded(it.key()), it.value());
    }
}

std::optional<TicketState> RtStatusMap::stateOf(const QString& status) const
{
    if (folded(status) == QLatin1String("deleted")) {
        return std::nullopt;
    }
    return m_states.value(folded(status), TicketState::Open);
}

QList<TicketState> RtStatusMap::states() const
{
    QList<TicketState> occurring;
    for (const TicketState state : allTicketStates()) {
        if (std::find(m_states.cbegin(), m_states.cend(), state) != m_states.cend()) {
            occurring.append(state);
        }
    }
    return occurring;
}

} // namespace caredesk
