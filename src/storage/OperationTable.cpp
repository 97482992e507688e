#include "storage/OperationTable.h"

#include "storage/ColumnText.h"
#include "storage/DifferenceTable.h"
#include "storage/DraftTable.h"

namespace caredesk {

namespace {

QString selectOperation(const QString& rest)
{
    return QStringLiteral(
               "SELECT uuid, kind, state, ticket_id, ticket_subject, draft_uuid, draft_kind, "
               "draft_ticket_id, "
               "draft_casino_id, draft_casino_name, draft_subject, draft_message, draft_cc, draft_created, "
               "draft_modified, target_state, callback_phone, queued, first_try, next_try, expires, "
               "attempts, lookups, "
               "server_ticket_id, server_reference, server_link, error_code, error_arguments, error_detail, "
               "error_retry_after FROM operations ") +
           rest;
}

std::optional<ErrorCode> errorCodeFromName(const QString& name)
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::KeychainUnavailable); ++i) {
        if (errorName(static_cast<ErrorCode>(i)) == name) {
            return static_cast<ErrorCode>(i);
        }
    }
    return std::nullopt;
}

/// Binds every column but the UUID in the order of the select above, and the UUID last.
void bindOperation(Statement& statement, const Operation& o)
{
    const Error error = o.error.value_or(Error{});
    const Draft& d = o.draft;
    statement.bind(operationKindName(o.kind), operationStateName(o.state), o.ticketId, o.ticketSubject,
                   d.uuid, draftKindName(d.kind), d.ticketId, d.casino.id, d.casino.name, d.subject,
                   d.message, peopleToText(d.cc), d.created, d.modified, stateName(o.targetState),
                   o.callbackPhone, o.queued, o.firstTry, o.nextTry, o.expires, o.attempts, o.lookups,
                   o.serverTicketId, o.serverReference, o.serverLink,
                   o.error ? errorName(error.code) : QString(), stringsToText(error.arguments), error.detail,
                   error.retryAfterSeconds, o.uuid);
}

} // namespace

OperationTable::OperationTable(Connection& connection, const QString& spoolFolder)
    : m_connection(connection)
    , m_spool(connection, spoolFolder)
{
}

QList<Operation> OperationTable::all()
{
    Statement query = m_connection.statement(selectOperation(QStringLiteral("ORDER BY row_id")));
    QList<Operation> operations;
    while (query.step()) {
        operations.append(read(query));
    }
    return operations;
}

std::optional<Operation> OperationTable::find(const QString& uuid)
{
    Statement query = m_connection.statement(selectOperation(QStringLiteral("WHERE uuid = ?")));
    return query.bind(uuid).step() ? std::optional(read(query)) : std::nullopt;
}

void OperationTable::add(const Operation& operation)
{
    Statement statement = m_connection.statement(QStringLiteral(
        "INSERT INTO operations (kind, state, ticket_id, ticket_subject, draft_uuid, draft_kind, "
        "draft_ticket_id, "
        "draft_casino_id, draft_casino_name, draft_subject, draft_message, draft_cc, draft_created, "
        "draft_modified, "
        "target_state, callback_phone, queued, first_try, next_try, expires, attempts, lookups, "
        "server_ticket_id, "
        "server_reference, server_link, error_code, error_arguments, error_detail, error_retry_after, uuid) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    bindOperation(statement, operation);
    statement.run();
    setBelongings(operation);
}

bool OperationTable::update(const Operation& operation)
{
    Statement statement = m_connection.statement(QStringLiteral(
        "UPDATE operations SET kind = ?, state = ?, ticket_id = ?, ticket_subject = ?, draft_uuid = ?, "
        "draft_kind = ?, "
        "draft_ticket_id = ?, draft_casino_id = ?, draft_casino_name = ?, draft_subject = ?, draft_message = "
        "?, "
        "draft_cc = ?, draft_created = ?, draft_modified = ?, target_state = ?, callback_phone = ?, queued = "
        "?, "
        "first_try = ?, next_try = ?, expires = ?, attempts = ?, lookups = ?, server_ticket_id = ?, "
        "server_reference = ?, server_link = ?, error_code = ?, error_arguments = ?, error_detail = ?, "
        "error_retry_after = ? WHERE uuid = ?"));
    bindOperation(statement, operation);
    if (statement.run() == 0) {
        return false;
    }
    setBelongings(operation);
    return true;
}

void OperationTable::setBelongings(const Operation& operation)
{
    m_spool.setFiles(SpoolTable::Owner::Operation, operation.uuid, operation.draft.attachments);
    DifferenceTable(m_connection).set(operation.uuid, operation.differences);
}

bool OperationTable::remove(const QString& uuid)
{
    return m_connection.statement(QStringLiteral("DELETE FROM operations WHERE uuid = ?")).bind(uuid).run() >
           0;
}

int OperationTable::repoint(const QString& fromTicket, const QString& toTicket)
{
    m_connection
        .statement(QStringLiteral("UPDATE operations SET draft_ticket_id = ? WHERE draft_ticket_id = ?"))
        .bind(toTicket, fromTicket)
        .run();
    return m_connection.statement(QStringLiteral("UPDATE operations SET ticket_id = ? WHERE ticket_id = ?"))
        .bind(toTicket, fromTicket)
        .run();
}

std::optional<Delivery> OperationTable::delivery(const QString& uuid)
{
    Statement query = m_connection.statement(
        QStringLiteral("SELECT uuid, kind, ticket_id, reference, link, at FROM deliveries WHERE uuid = ?"));
    if (!query.bind(uuid).step()) {
        return std::nullopt;
    }
    return Delivery{query.text(0), operationKindFromName(query.text(1)).value_or(OperationKind::Create),
                    query.text(2), query.text(3),
                    query.text(4), query.integer(5)};
}

void OperationTable::addDelivery(const Delivery& delivery)
{
    m_connection
        .statement(QStringLiteral(
            "INSERT INTO deliveries (uuid, kind, ticket_id, reference, link, at) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (uuid) DO UPDATE SET kind = excluded.kind, ticket_id = excluded.ticket_id, "
            "reference = excluded.reference, link = excluded.link, at = excluded.at"))
        .bind(delivery.uuid, operationKindName(delivery.kind), delivery.ticketId, delivery.reference,
              delivery.link, delivery.at)
        .run();
}

Operation OperationTable::read(const Statement& query)
{
    int c = 0;
    Operation o;
    o.uuid = query.text(c++);
    o.kind = operationKindFromName(query.text(c++)).value_or(OperationKind::Create);
    // A state that cannot be read is one whose outcome is not known.
    o.state = operationStateFromName(query.text(c++)).value_or(OperationState::Unknown);
    o.ticketId = query.text(c++);
    o.ticketSubject = query.text(c++);
    o.draft.uuid = query.text(c++);
    o.draft.kind = draftKindFromName(query.text(c++));
    o.draft.ticketId = query.text(c++);
    o.draft.casino.id = query.text(c++);
    o.draft.casino.name = query.text(c++);
    o.draft.subject = query.text(c++);
    o.draft.message = query.text(c++);
    o.draft.cc = peopleFromText(query.text(c++));
    o.draft.created = query.integer(c++);
    o.draft.modified = query.integer(c++);
    o.targetState = stateFromName(query.text(c++)).value_or(TicketState::Open);
    o.callbackPhone = query.text(c++);
    o.queued = query.integer(c++);
    o.firstTry = query.integer(c++);
    o.nextTry = query.integer(c++);
    o.expires = query.integer(c++);
    o.attempts = query.number(c++);
    o.lookups = query.number(c++);
    o.serverTicketId = query.text(c++);
    o.serverReference = query.text(c++);
    o.serverLink = query.text(c++);
    if (const QString name = query.text(c++); !name.isEmpty()) {
        o.error = Error{errorCodeFromName(name).value_or(ErrorCode::StoreFailed),
                        stringsFromText(query.text(c)), query.text(c + 1), query.number(c + 2)};
    }
    o.draft.attachments = m_spool.files(SpoolTable::Owner::Operation, o.uuid);
    if (o.state == OperationState::Conflict) {
        o.differences = DifferenceTable(m_connection).of(o.uuid);
    }
    return o;
}

} // namespace caredesk
