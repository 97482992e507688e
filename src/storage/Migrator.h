#pragma once

#include "storage/Connection.h"

#include <vector>

namespace caredesk {

/// A store's schema as the list of its migrations. The file's version (PRAGMA user_version) is how many of
/// them it has seen; a fresh file runs them all. A migration is never changed once it was released.
class Migrator
{
public:
    using Migration = void (*)(Connection&);

    explicit Migrator(std::vector<Migration> migrations)
        : m_migrations(std::move(migrations))
    {
    }

    int newestVersion() const { return static_cast<int>(m_migrations.size()); }
    static int versionOf(Connection& connection);

    /// Brings the file up to date, each migration and its version in one transaction: one that fails leaves
    /// the file as it was before it. StorageFailure with StoreTooNew when a later CareDesk wrote the file.
    void migrate(Connection& connection) const { migrate(connection, newestVersion()); }
    /// Only as far as `version`: what an earlier CareDesk would have made.
    void migrate(Connection& connection, int version) const;

private:
    std::vector<Migration> m_migrations;
};

} // namespace caredesk
