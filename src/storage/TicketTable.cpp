#include "storage/TicketTable.h"

#include "storage/ColumnText.h"
#include "storage/FoldedText.h"

#include <algorithm>

namespace caredesk {

namespace {

constexpr qint64 rowsASecond = 16;
constexpr qint64 millisecondsASecond = 1'000;

/// In the order of read(); the select of a whole ticket.
QString selectTicket(const QString& where)
{
    return QStringLiteral(
               "SELECT row_id, id, reference, subject, state, raw_status, raw_status_label, casino_id, "
               "casino_name, "
               "requester_id, requester_name, requester_email, cc, created, updated, status_changed, "
               "last_support_reply, last_customer_reply, resolved, message_count, attachment_count, link, "
               "available, "
               "unread, read_activity, conversation_activity, seen FROM tickets WHERE ") +
           where;
}

QList<Person> readPeople(const QString& text)
{
    return text == QStringLiteral("[]") ? QList<Person>() : peopleFromText(text);
}

StoredTicket read(const Statement& query)
{
    int c = 0;
    StoredTicket stored;
    stored.row.rowId = query.integer(c++);
    Ticket& ticket = stored.row.ticket;
    ticket.id = query.text(c++);
    ticket.reference = query.text(c++);
    ticket.subject = query.text(c++);
    ticket.state = stateFromName(query.text(c++)).value_or(TicketState::Open);
    ticket.rawStatus = query.text(c++);
    ticket.rawStatusLabel = query.text(c++);
    ticket.casino.id = query.text(c++);
    ticket.casino.name = query.text(c++);
    ticket.requester.id = query.text(c++);
    ticket.requester.name = query.text(c++);
    ticket.requester.email = query.text(c++);
    ticket.cc = readPeople(query.text(c++));
    ticket.created = query.integer(c++);
    ticket.updated = query.integer(c++);
    ticket.statusChanged = query.integer(c++);
    ticket.lastSupportReply = query.integer(c++);
    ticket.lastCustomerReply = query.integer(c++);
    ticket.resolved = query.integer(c++);
    ticket.messageCount = query.number(c++);
    ticket.attachmentCount = query.number(c++);
    ticket.link = query.text(c++);
    ticket.available = query.flag(c++);
    stored.row.unread = query.flag(c++);
    stored.readActivity = query.integer(c++);
    stored.conversationActivity = query.integer(c++);
    stored.seen = query.integer(c++);
    return stored;
}

/// The order of "by state": what needs the person first.
int rankOf(TicketState state)
{
    switch (state) {
    case TicketState::AwaitingCustomer: return 0;
    case TicketState::AwaitingConfirmation: return 1;
    case TicketState::Open: return 2;
    case TicketState::OnHold: return 3;
    case TicketState::Closed: return 4;
    }
    return 4;
}

bool isInCopy(const Ticket& ticket, const Person& self)
{
    return std::any_of(ticket.cc.cbegin(), ticket.cc.cend(),
                       [&self](const Person& person) { return isSamePerson(person, self); });
}

/// Binds every column but the row id, in the order of columnNames, and the row id last.
void bindTicket(Statement& statement, const StoredTicket& stored, const Person& self)
{
    const Ticket& t = stored.row.ticket;
    statement.bind(t.id, t.reference, t.subject, stateName(t.state), t.rawStatus, t.rawStatusLabel,
                   t.casino.id, t.casino.name, t.requester.id, t.requester.name, t.requester.email,
                   peopleToText(t.cc), t.created, t.updated, t.statusChanged, t.lastSupportReply,
                   t.lastCustomerReply, t.resolved, t.messageCount, t.attachmentCount, t.link, t.available,
                   isSamePerson(t.requester, self), isInCopy(t, self), stored.readActivity,
                   stored.conversationActivity, stored.seen, sortKey(t.subject), sortKey(t.casino.name),
                   rankOf(t.state), stored.row.rowId);
}

} // namespace

std::optional<StoredTicket> TicketTable::first(Statement& query)
{
    return query.step() ? std::optional(read(query)) : std::nullopt;
}

std::optional<StoredTicket> TicketTable::byId(const QString& id)
{
    static const QString sql = selectTicket(QStringLiteral("id = ?"));
    Statement query = m_connection.statement(sql);
    return first(query.bind(id));
}

std::optional<StoredTicket> TicketTable::byRow(qint64 rowId)
{
    static const QString sql = selectTicket(QStringLiteral("row_id = ?"));
    Statement query = m_connection.statement(sql);
    return first(query.bind(rowId));
}

std::optional<StoredTicket> TicketTable::byReference(const QString& reference)
{
    static const QString sql =
        selectTicket(QStringLiteral("reference COLLATE NOCASE IN (?, ?) ORDER BY row_id DESC LIMIT 1"));
    const QString bare = reference.startsWith(u'#') ? reference.mid(1) : reference;
    Statement query = m_connection.statement(sql);
    return first(query.bind(bare, QString(u'#' + bare)));
}

void TicketTable::insert(StoredTicket& ticket, const Person& self)
{
    ticket.row.rowId = freeRowId(ticket.row.ticket.created);
    Statement statement = m_connection.statement(QStringLiteral(
        "INSERT INTO tickets (id, reference, subject, state, raw_status, raw_status_label, casino_id, "
        "casino_name, "
        "requester_id, requester_name, requester_email, cc, created, updated, status_changed, "
        "last_support_reply, "
        "last_customer_reply, resolved, message_count, attachment_count, link, available, mine, in_copy, "
        "read_activity, conversation_activity, seen, subject_key, casino_key, state_rank, row_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?)"));
    bindTicket(statement, ticket, self);
    statement.run();
}

void TicketTable::update(const StoredTicket& ticket, const Person& self)
{
    Statement statement = m_connection.statement(QStringLiteral(
        "UPDATE tickets SET id = ?, reference = ?, subject = ?, state = ?, raw_status = ?, raw_status_label "
        "= ?, "
        "casino_id = ?, casino_name = ?, requester_id = ?, requester_name = ?, requester_email = ?, cc = ?, "
        "created = ?, updated = ?, status_changed = ?, last_support_reply = ?, last_customer_reply = ?, "
        "resolved = ?, "
        "message_count = ?, attachment_count = ?, link = ?, available = ?, mine = ?, in_copy = ?, "
        "read_activity = ?, "
        "conversation_activity = ?, seen = ?, subject_key = ?, casino_key = ?, state_rank = ? WHERE row_id = "
        "?"));
    bindTicket(statement, ticket, self);
    statement.run();
}

void TicketTable::setSeen(qint64 rowId, qint64 sweep)
{
    m_connection.statement(QStringLiteral("UPDATE tickets SET seen = ? WHERE row_id = ?"))
        .bind(sweep, rowId)
        .run();
}

void TicketTable::setReadActivity(qint64 rowId, qint64 activity)
{
    m_connection.statement(QStringLiteral("UPDATE tickets SET read_activity = ? WHERE row_id = ?"))
        .bind(activity, rowId)
        .run();
}

void TicketTable::remove(qint64 rowId)
{
    removeText(rowId);
    m_connection.statement(QStringLiteral("DELETE FROM tickets WHERE row_id = ?")).bind(rowId).run();
}

void TicketTable::addText(qint64 rowId)
{
    m_connection
        .statement(
            QStringLiteral("INSERT INTO ticket_search (rowid, subject, reference, requester, casino, body) "
                           "SELECT row_id, subject, reference, requester, casino, body FROM ticket_text "
                           "WHERE row_id = ?"))
        .bind(rowId)
        .run();
}

void TicketTable::removeText(qint64 rowId)
{
    m_connection
        .statement(QStringLiteral(
            "INSERT INTO ticket_search (ticket_search, rowid, subject, reference, requester, casino, body) "
            "SELECT 'delete', row_id, subject, reference, requester, casino, body FROM ticket_text "
            "WHERE row_id = ?"))
        .bind(rowId)
        .run();
}

qint64 TicketTable::freeRowId(qint64 created)
{
    const qint64 wanted = std::max<qint64>(created, 0) / millisecondsASecond * rowsASecond;
    Statement taken = m_connection.statement(QStringLiteral("SELECT 1 FROM tickets WHERE row_id = ?"));
    if (!taken.bind(wanted).step()) {
        return wanted;
    }
    // The first gap after the run of rows that starts at the wanted one.
    Statement gap = m_connection.statement(
        QStringLiteral("SELECT row_id + 1 FROM tickets AS t WHERE row_id >= ? AND NOT EXISTS "
                       "(SELECT 1 FROM tickets WHERE row_id = t.row_id + 1) ORDER BY row_id LIMIT 1"));
    gap.bind(wanted).step();
    return gap.integer(0);
}

} // namespace caredesk
