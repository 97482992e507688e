#pragma once

#include "domain/Ticket.h"
#include "storage/Connection.h"

namespace caredesk {

/// The messages, attachments and state changes of tickets.
class ConversationTable
{
public:
    explicit ConversationTable(Connection& connection)
        : m_connection(connection)
    {
    }

    QList<Message> messages(qint64 ticketRow, const QString& ticketId);
    QList<StateChange> changes(qint64 ticketRow, const QString& ticketId);
    /// Puts these in the place of what was there.
    void replace(qint64 ticketRow, const QList<Message>& messages, const QList<StateChange>& changes);

private:
    QList<Attachment> attachments(qint64 messageRow, const QString& messageId);
    void insert(qint64 ticketRow, const Message& message);
    void insert(qint64 ticketRow, const StateChange& change);

    Connection& m_connection;
};

} // namespace caredesk
