#include "storage/ReadOnlyOpening.h"

#include "storage/Migrator.h"

namespace caredesk {

namespace {

std::unique_ptr<Connection> connected(const Connection::Setup& setup)
{
    auto connection = std::make_unique<Connection>(setup);
    Migrator::versionOf(*connection); // The file itself is first looked at by a statement.
    return connection;
}

} // namespace

std::unique_ptr<Connection> connectForReading(Connection::Setup setup)
{
    setup.mode = Connection::Mode::ReadOnly;
    try {
        return connected(setup);
    } catch (const StorageFailure&) {
        setup.mode = Connection::Mode::Immutable;
        return connected(setup);
    }
}

} // namespace caredesk
