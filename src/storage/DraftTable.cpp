#include "storage/DraftTable.h"

#include "storage/ColumnText.h"

namespace caredesk {

namespace {

QString selectDraft(const QString& rest)
{
    return QStringLiteral("SELECT uuid, kind, ticket_id, casino_id, casino_name, subject, message, cc, "
                          "created, modified "
                          "FROM drafts ") +
           rest;
}

} // namespace

QString draftKindName(DraftKind kind)
{
    return kind == DraftKind::Reply ? QStringLiteral("reply") : QStringLiteral("new_ticket");
}

DraftKind draftKindFromName(const QString& name)
{
    return name == draftKindName(DraftKind::Reply) ? DraftKind::Reply : DraftKind::NewTicket;
}

DraftTable::DraftTable(Connection& connection, const QString& spoolFolder)
    : m_connection(connection)
    , m_spool(connection, spoolFolder)
{
}

QList<Draft> DraftTable::all()
{
    Statement query =
        m_connection.statement(selectDraft(QStringLiteral("ORDER BY modified DESC, row_id DESC")));
    QList<Draft> drafts;
    while (query.step()) {
        drafts.append(read(query));
    }
    return drafts;
}

std::optional<Draft> DraftTable::find(const QString& uuid)
{
    Statement query = m_connection.statement(selectDraft(QStringLiteral("WHERE uuid = ?")));
    return query.bind(uuid).step() ? std::optional(read(query)) : std::nullopt;
}

void DraftTable::save(const Draft& draft)
{
    m_connection
        .statement(QStringLiteral(
            "INSERT INTO drafts (uuid, kind, ticket_id, casino_id, casino_name, subject, message, cc, "
            "created, modified) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uuid) DO UPDATE SET kind = excluded.kind, "
            "ticket_id = excluded.ticket_id, casino_id = excluded.casino_id, casino_name = "
            "excluded.casino_name, "
            "subject = excluded.subject, message = excluded.message, cc = excluded.cc, created = "
            "excluded.created, "
            "modified = excluded.modified"))
        .bind(draft.uuid, draftKindName(draft.kind), draft.ticketId, draft.casino.id, draft.casino.name,
              draft.subject, draft.message, peopleToText(draft.cc), draft.created, draft.modified)
        .run();
    m_spool.setFiles(SpoolTable::Owner::Draft, draft.uuid, draft.attachments);
}

bool DraftTable::remove(const QString& uuid)
{
    return m_connection.statement(QStringLiteral("DELETE FROM drafts WHERE uuid = ?")).bind(uuid).run() > 0;
}

int DraftTable::repoint(const QString& fromTicket, const QString& toTicket)
{
    return m_connection.statement(QStringLiteral("UPDATE drafts SET ticket_id = ? WHERE ticket_id = ?"))
        .bind(toTicket, fromTicket)
        .run();
}

Draft DraftTable::read(const Statement& query)
{
    int c = 0;
    Draft draft;
    draft.uuid = query.text(c++);
    draft.kind = draftKindFromName(query.text(c++));
    draft.ticketId = query.text(c++);
    draft.casino.id = query.text(c++);
    draft.casino.name = query.text(c++);
    draft.subject = query.text(c++);
    draft.message = query.text(c++);
    draft.cc = peopleFromText(query.text(c++));
    draft.created = query.integer(c++);
    draft.modified = query.integer(c++);
    draft.attachments = m_spool.files(SpoolTable::Owner::Draft, draft.uuid);
    return draft;
}

} // namespace caredesk
