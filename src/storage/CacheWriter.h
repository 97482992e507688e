#pragma once

#include "domain/Ticket.h"
#include "domain/TicketRow.h"
#include "storage/ConversationTable.h"
#include "storage/PeopleTable.h"
#include "storage/TicketTable.h"

namespace caredesk {

/// Brings what the portal answered into the cache, inside a caller's transaction, and notes what changed by
/// it.
class CacheWriter
{
public:
    /// `initial`: the first pull, after which only what awaits the customer is unread.
    CacheWriter(Connection& connection, Person self, bool initial);

    void storeHeads(QList<Ticket> tickets);
    void storeConversations(QList<Conversation> conversations);
    void remove(const QString& ticketId);
    void setRead(const QStringList& ticketIds, bool read);

    /// Writes what was collected, and answers the changes.
    ChangeSet finish();

private:
    void storeHead(Ticket ticket);
    void storeConversation(Conversation conversation);
    void markUnavailable(const StoredTicket& stored);
    qint64 readActivityOf(const Ticket& head, qint64 known, bool own) const;
    void noteChange(const StoredTicket& before, const StoredTicket& after);

    TicketTable m_tickets;
    ConversationTable m_conversations;
    PeopleTable m_people;
    Person m_self;
    bool m_initial;
    qint64 m_sweep;
    ChangeSet m_changes;
};

} // namespace caredesk
