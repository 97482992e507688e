#pragma once

#include "domain/TicketFilter.h"

#include <QJsonObject>

namespace caredesk {

/// The six chips over the list; Custom: states chosen one by one, no chip is on.
enum class ListChip { Active, YourTurn, Confirm, OnHold, Closed, All, Custom };

/// The states that a chip lets through; empty for All (and for Custom, which has its own).
QList<TicketState> chipStates(ListChip chip);
/// The chip of exactly these states, else Custom.
ListChip chipOf(const QList<TicketState>& states);

/// What the person has chosen to see, as it is remembered: a period is "the last N days", not two dates.
struct ListFilter
{
    QList<TicketState> states = chipStates(ListChip::Active);
    QString casino = {};
    TicketScope scope = TicketScope::All;
    int days = 0; ///< Opened in the last so many days; 0: whenever.
    bool withAttachments = false;
    bool unreadOnly = false;

    ListChip chip() const { return chipOf(states); }
    /// How many conditions besides the chip's are set.
    int conditions() const;
    /// The filter with its conditions taken away; the states stay.
    ListFilter withoutConditions() const { return {.states = states}; }

    TicketFilter toTicketFilter(qint64 now) const;
    QJsonObject toJson() const;
    static ListFilter fromJson(const QJsonObject& json);

    bool operator==(const ListFilter&) const = default;
};

} // namespace caredesk
