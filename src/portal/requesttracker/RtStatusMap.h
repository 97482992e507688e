#pragma once

#include "domain/TicketState.h"

#include <QHash>
#include <QString>

#include <optional>

namespace caredesk {

/// Maps a lifecycle's statuses to states: the profile's names (case-folded) above our own table. A status of
/// an own lifecycle that neither knows counts as open.
class RtStatusMap
{
public:
    explicit RtStatusMap(const QHash<QString, TicketState>& profileStates);

    /// Nothing for a deleted ticket: it is not shown.
    std::optional<TicketState> stateOf(const QString& status) const;
    /// The states that can occur here, in the usual order.
    QList<TicketState> states() const;

private:
    QHash<QString, TicketState> m_states;
};

} // namespace caredesk
