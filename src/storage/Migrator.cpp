#include "storage/Migrator.h"

#include "storage/Transaction.h"

namespace caredesk {

int Migrator::versionOf(Connection& connection)
{
    return static_cast<int>(connection.integer(QStringLiteral("PRAGMA user_version")));
}

void Migrator::migrate(Connection& connection, int version) const
{
    if (versionOf(connection) > newestVersion()) {
        throw StorageFailure{Error{ErrorCode::StoreTooNew}};
    }
    while (versionOf(connection) < version) {
        Transaction transaction(connection, Transaction::Kind::Write);
        // Another process may have done it while this one waited for the lock.
        const int present = versionOf(connection);
        if (present < version) {
            m_migrations[static_cast<std::size_t>(present)](connection);
            connection.execute(QStringLiteral("PRAGMA user_version = %1").arg(present + 1));
        }
        transaction.commit();
    }
}

} // namespace caredesk
