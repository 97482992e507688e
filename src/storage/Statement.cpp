#include "storage/Statement.h"

#include "storage/Connection.h"

#include <QSqlError>

namespace caredesk {

Statement::Statement(Connection& connection, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_connection(connection)
    , m_sql(std::move(sql))
    , m_query(std::move(query))
{
}

Statement::~Statement()
{
    m_query->finish();
    m_connection.giveBack(m_sql, std::move(m_query));
}

Statement& Statement::bindAll(const QVariantList& values)
{
    reset();
    for (const QVariant& value : values) {
        bindNext(value);
    }
    return *this;
}

bool Statement::step()
{
    m_connection.beforeAccess(m_sql);
    if (!m_executed) {
        m_executed = true;
        if (!m_query->exec()) {
            throw StorageFailure{storageError(m_query->lastError())};
        }
    }
    if (m_query->next()) {
        return true;
    }
    if (m_query->lastError().isValid()) {
        throw StorageFailure{storageError(m_query->lastError())};
    }
    return false;
}

int Statement::run()
{
    m_connection.beforeAccess(m_sql);
    m_executed = true;
    if (!m_query->exec()) {
        throw StorageFailure{storageError(m_query->lastError())};
    }
    return m_query->numRowsAffected();
}

void Statement::bindNext(const QVariant& value)
{
    m_query->bindValue(m_bound++, value);
}

void Statement::reset()
{
    if (m_executed) {
        m_query->finish();
        m_executed = false;
    }
    m_bound = 0;
}

} // namespace caredesk
