#include "storage/ConversationTable.h"

namespace caredesk {

QList<Message> ConversationTable::messages(qint64 ticketRow, const QString& ticketId)
{
    Statement query = m_connection.statement(QStringLiteral(
        "SELECT row_id, id, author_id, author_name, author_email, from_support, created, html, text, "
        "reference FROM messages WHERE ticket_row = ? ORDER BY created, row_id"));
    query.bind(ticketRow);
    QList<Message> messages;
    while (query.step()) {
        Message message;
        message.id = query.text(1);
        message.ticketId = ticketId;
        message.author = {query.text(2), query.text(3), query.text(4)};
        message.fromSupport = query.flag(5);
        message.created = query.integer(6);
        message.html = query.text(7);
        message.text = query.text(8);
        message.reference = query.text(9);
        message.attachments = attachments(query.integer(0), message.id);
        messages.append(std::move(message));
    }
    return messages;
}

QList<Attachment> ConversationTable::attachments(qint64 messageRow, const QString& messageId)
{
    Statement query = m_connection.statement(QStringLiteral(
        "SELECT id, file_name, content_type, size, source, content_id, is_image FROM attachments "
        "WHERE message_row = ? ORDER BY row_id"));
    query.bind(messageRow);
    QList<Attachment> attachments;
    while (query.step()) {
        attachments.append({query.text(0), messageId, query.text(1), query.text(2), query.integer(3),
                            query.text(4), query.text(5), query.flag(6)});
    }
    return attachments;
}

QList<StateChange> ConversationTable::changes(qint64 ticketRow, const QString& ticketId)
{
    Statement query = m_connection.statement(QStringLiteral(
        "SELECT id, author_id, author_name, author_email, by_support, at, new_state FROM state_changes "
        "WHERE ticket_row = ? ORDER BY at, row_id"));
    query.bind(ticketRow);
    QList<StateChange> changes;
    while (query.step()) {
        changes.append({query.text(0),
                        ticketId,
                        {query.text(1), query.text(2), query.text(3)},
                        query.flag(4),
                        query.integer(5),
                        stateFromName(query.text(6)).value_or(TicketState::Open)});
    }
    return changes;
}

void ConversationTable::replace(qint64 ticketRow, const QList<Message>& messages,
                                const QList<StateChange>& changes)
{
    m_connection.statement(QStringLiteral("DELETE FROM messages WHERE ticket_row = ?")).bind(ticketRow).run();
    m_connection.statement(QStringLiteral("DELETE FROM state_changes WHERE ticket_row = ?"))
        .bind(ticketRow)
        .run();
    for (const Message& message : messages) {
        insert(ticketRow, message);
    }
    for (const StateChange& change : changes) {
        insert(ticketRow, change);
    }
}

void ConversationTable::insert(qint64 ticketRow, const Message& message)
{
    m_connection
        .statement(QStringLiteral(
            "INSERT INTO messages (ticket_row, id, author_id, author_name, author_email, "
            "from_support, created, html, text, reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(ticketRow, message.id, message.author.id, message.author.name, message.author.email,
              message.fromSupport, message.created, message.html, message.text, message.reference)
        .run();
    if (message.attachments.isEmpty()) {
        return;
    }
    const qint64 messageRow = m_connection.integer(QStringLiteral("SELECT last_insert_rowid()"));
    for (const Attachment& attachment : message.attachments) {
        m_connection
            .statement(QStringLiteral(
                "INSERT INTO attachments (message_row, id, file_name, content_type, size, source, "
                "content_id, is_image) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
            .bind(messageRow, attachment.id, attachment.fileName, attachment.contentType, attachment.size,
                  attachment.source, attachment.contentId, attachment.isImage)
            .run();
    }
}

void ConversationTable::insert(qint64 ticketRow, const StateChange& change)
{
    m_connection
        .statement(
            QStringLiteral("INSERT INTO state_changes (ticket_row, id, author_id, author_name, author_email, "
                           "by_support, at, new_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(ticketRow, change.id, change.author.id, change.author.name, change.author.email,
              change.bySupport, change.at, stateName(change.to))
        .run();
}

} // namespace caredesk
