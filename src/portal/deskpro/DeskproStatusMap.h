#pragma once

#include "domain/TicketState.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace caredesk {

/// What a ticket's status means. Nothing in `state`: the ticket is hidden and not shown.
struct DeskproStatus
{
    std::optional<TicketState> state = TicketState::Open;
    QString raw = {};   ///< "awaiting_user", or "awaiting_user.confirmation" for a sub-status.
    QString label = {}; ///< The sub-status's title, when the portal told.

    bool operator==(const DeskproStatus&) const = default;
};

/// Maps the portal's statuses to states: its own table of the core ones, the profile's (raw name, id or
/// title, case-folded) above it.
class DeskproStatusMap
{
public:
    explicit DeskproStatusMap(const QHash<QString, TicketState>& profileStates);

    /// Takes the list of `GET ticket_statuses`.
    void learn(const QJsonValue& statuses);
    DeskproStatus statusOf(const QJsonObject& ticket) const;

private:
    struct Known
    {
        QString type;
        QString raw;
        QString title;
    };

    std::optional<TicketState> fromProfile(const QStringList& names) const;

    QHash<QString, TicketState> m_profileStates;
    QHash<QString, Known> m_known;
};

} // namespace caredesk
