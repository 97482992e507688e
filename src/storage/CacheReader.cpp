#include "storage/CacheReader.h"

#include "storage/AttachmentStore.h"
#include "storage/CacheNotes.h"
#include "storage/ConversationTable.h"
#include "storage/TicketTable.h"

namespace caredesk {

namespace {

/// How many recent attachments are looked at for those not on disk yet.
constexpr int prefetchWindow = 500;

QStringList firstColumn(Statement& query)
{
    QStringList texts;
    while (query.step()) {
        texts.append(query.text(0));
    }
    return texts;
}

QString selectAttachment(const QString& rest)
{
    return QStringLiteral(
               "SELECT a.id, m.id, a.file_name, a.content_type, a.size, a.source, a.content_id, a.is_image "
               "FROM attachments AS a JOIN messages AS m ON m.row_id = a.message_row ") +
           rest;
}

Attachment readAttachment(const Statement& query)
{
    return {query.text(0),    query.text(1), query.text(2), query.text(3),
            query.integer(4), query.text(5), query.text(6), query.flag(7)};
}

} // namespace

Result<TicketRow> CacheReader::ticket(const QString& idOrReference)
{
    TicketTable tickets(m_connection);
    if (const auto stored = tickets.byId(idOrReference)) {
        return stored->row;
    }
    if (const auto stored = tickets.byReference(idOrReference)) {
        return stored->row;
    }
    return Error{ErrorCode::NotFound, {idOrReference}};
}

Result<Conversation> CacheReader::conversation(const QString& ticketId)
{
    const auto stored = TicketTable(m_connection).byId(ticketId);
    if (!stored) {
        return Error{ErrorCode::NotFound, {ticketId}};
    }
    ConversationTable table(m_connection);
    const qint64 row = stored->row.rowId;
    return Conversation{stored->row.ticket, table.messages(row, ticketId), table.changes(row, ticketId)};
}

QList<TicketRow> CacheReader::rows(const QList<qint64>& rowIds)
{
    TicketTable tickets(m_connection);
    QList<TicketRow> rows;
    rows.reserve(rowIds.size());
    for (const qint64 rowId : rowIds) {
        if (const auto stored = tickets.byRow(rowId)) {
            rows.append(stored->row);
        }
    }
    return rows;
}

QStringList CacheReader::staleConversations(int limit)
{
    Statement query = m_connection.statement(
        QStringLiteral("SELECT id FROM tickets WHERE conversation_activity < updated AND available = 1 "
                       "ORDER BY updated DESC LIMIT ?"));
    return firstColumn(query.bind(limit));
}

QStringList CacheReader::notSeen()
{
    Statement query = m_connection.statement(
        QStringLiteral("SELECT id FROM tickets WHERE seen < ? AND available = 1 ORDER BY row_id"));
    return firstColumn(query.bind(CacheNotes(m_connection).sweep()));
}

QStringList CacheReader::casinoNames()
{
    Statement query = m_connection.statement(QStringLiteral(
        "SELECT DISTINCT casino_name FROM tickets INDEXED BY tickets_by_casino WHERE casino_name <> '' "
        "ORDER BY casino_key"));
    return firstColumn(query);
}

CacheStatistics CacheReader::statistics()
{
    return {static_cast<int>(m_connection.integer(QStringLiteral("SELECT count(*) FROM tickets"))),
            static_cast<int>(m_connection.integer(QStringLiteral("SELECT count(*) FROM messages"))),
            static_cast<int>(m_connection.integer(QStringLiteral(
                "SELECT count(*) FROM tickets WHERE conversation_activity < updated AND available = 1")))};
}

Result<Attachment> CacheReader::attachment(const QString& attachmentId)
{
    Statement query = m_connection.statement(selectAttachment(QStringLiteral("WHERE a.id = ? LIMIT 1")));
    if (!query.bind(attachmentId).step()) {
        return Error{ErrorCode::NotFound, {attachmentId}};
    }
    return readAttachment(query);
}

QList<Attachment> CacheReader::attachmentsToPrefetch(const AttachmentStore& files, qint64 maxBytes, int limit)
{
    Statement query = m_connection.statement(
        selectAttachment(QStringLiteral("WHERE a.size BETWEEN 0 AND ? ORDER BY a.row_id DESC LIMIT ?")));
    query.bind(maxBytes, prefetchWindow);
    QList<Attachment> missing;
    while (missing.size() < limit && query.step()) {
        const Attachment attachment = readAttachment(query);
        if (files.downloaded(attachment).isEmpty()) {
            missing.append(attachment);
        }
    }
    return missing;
}

} // namespace caredesk
