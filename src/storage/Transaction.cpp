#include "storage/Transaction.h"

#include "storage/Connection.h"

#include <QSqlQuery>

namespace caredesk {

Transaction::Transaction(Connection& connection, Kind kind)
    : m_connection(connection)
{
    m_connection.statement(kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"))
        .run();
    m_open = true;
}

Transaction::~Transaction()
{
    if (m_open) {
        // SQLite rolls back by itself after some errors (a full disk, for one); that there is nothing left to
        // roll back is then no news.
        QSqlQuery(m_connection.m_database).exec(QStringLiteral("ROLLBACK"));
    }
}

void Transaction::commit()
{
    m_connection.statement(QStringLiteral("COMMIT")).run();
    m_open = false;
}

} // namespace caredesk
