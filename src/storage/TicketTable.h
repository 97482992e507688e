#pragma once

#include "domain/Ticket.h"
#include "domain/TicketRow.h"
#include "storage/Connection.h"

#include <optional>

namespace caredesk {

/// A row of the table `tickets` with what only the cache knows about it.
struct StoredTicket
{
    TicketRow row = {};
    qint64 readActivity = 0;          ///< The newest activity that counts as read.
    qint64 conversationActivity = -1; ///< `updated` of the head that came with the messages; -1: none yet.
    qint64 seen = 0;                  ///< The sweep that last saw it.
};

/// The table `tickets`, and its share of the search index.
class TicketTable
{
public:
    explicit TicketTable(Connection& connection)
        : m_connection(connection)
    {
    }

    std::optional<StoredTicket> byId(const QString& id);
    std::optional<StoredTicket> byRow(qint64 rowId);
    /// As people quote it: any case, with or without '#'.
    std::optional<StoredTicket> byReference(const QString& reference);

    /// Inserts `ticket` under a row id made from its creation time, which it sets. Not indexed for search
    /// yet.
    void insert(StoredTicket& ticket, const Person& self);
    void update(const StoredTicket& ticket, const Person& self);
    void setSeen(qint64 rowId, qint64 sweep);
    void setReadActivity(qint64 rowId, qint64 activity);
    void remove(qint64 rowId);

    /// Search index: remove the row's text before it changes, add it after.
    void addText(qint64 rowId);
    void removeText(qint64 rowId);

private:
    std::optional<StoredTicket> first(Statement& query);
    qint64 freeRowId(qint64 created);

    Connection& m_connection;
};

} // namespace caredesk
