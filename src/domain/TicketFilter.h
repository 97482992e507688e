#pragma once

#include "domain/TicketState.h"

#include <QList>
#include <QString>

#include <optional>

namespace caredesk {

enum class TicketSort { LastActivity, Created, Subject, Casino, State };
enum class TicketScope { All, Mine, InCopy };

/// What the list shows. Everything set must hold. Empty `states` means every state.
struct TicketFilter
{
    QList<TicketState> states = {};
    QString casino = {}; ///< Casino's name; empty: all.
    TicketScope scope = TicketScope::All;
    qint64 since = 0; ///< Created at or after; UTC ms; 0: no bound.
    qint64 until = 0; ///< Created before.
    bool withAttachments = false;
    bool unreadOnly = false;
    QString search = {}; ///< As typed; from two letters on.
    TicketSort sort = TicketSort::LastActivity;
    bool ascending = false;

    bool operator==(const TicketFilter&) const = default;
};

/// The counts that the chips show, for a filter's other conditions (its states and search left out).
struct TicketCounts
{
    int active = 0; ///< Everything not closed.
    int open = 0;
    int awaitingCustomer = 0;
    int onHold = 0;
    int awaitingConfirmation = 0;
    int closed = 0;
    int all = 0;
    int unread = 0;

    bool operator==(const TicketCounts&) const = default;
};

} // namespace caredesk
