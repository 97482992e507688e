#pragma once

#include "domain/Ticket.h"

namespace caredesk {

/// A ticket as a list shows it. `rowId` = creation time in seconds × 16 + tie: it never changes and sorts by
/// age.
struct TicketRow
{
    qint64 rowId = 0;
    Ticket ticket = {};
    bool unread = false;

    bool operator==(const TicketRow&) const = default;
};

/// What a write to the cache changed, so that views touch no more than that.
struct ChangeSet
{
    QList<qint64> rows = {};        ///< Rows whose contents changed where they stand.
    QStringList conversations = {}; ///< Ticket ids whose messages changed.
    bool order = false;             ///< Membership or order may have changed: ids are to be asked for again.
    bool everything = false;        ///< The cache was replaced.

    bool isEmpty() const { return rows.isEmpty() && conversations.isEmpty() && !order && !everything; }
    bool operator==(const ChangeSet&) const = default;
};

} // namespace caredesk
