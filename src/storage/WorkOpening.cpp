#include "storage/WorkOpening.h"

#include "base/Log.h"
#include "storage/Salvage.h"
#include "storage/StoreFiles.h"
#include "storage/WorkSchema.h"

#include <QFile>

namespace caredesk {

namespace {

constexpr QLatin1String damagedWord("damaged");

Connection::Setup setupFor(const StoreOptions& options, Connection::Mode mode)
{
    return {workPath(options), mode, true, options.failAccess};
}

void check(Connection& connection)
{
    Statement query = connection.statement(QStringLiteral("PRAGMA quick_check(1)"));
    if (!query.step() || query.text(0) != QStringLiteral("ok")) {
        throw StorageFailure{Error{ErrorCode::StoreDamaged, {}, query.text(0)}};
    }
}

std::unique_ptr<Connection> openForWriting(const StoreOptions& options)
{
    auto connection = std::make_unique<Connection>(setupFor(options, Connection::Mode::ReadWrite));
    check(*connection);
    workMigrator().migrate(*connection);
    return connection;
}

OpenedFile openForReading(const StoreOptions& options, ErrorCode writesAnswer)
{
    OpenedFile opened;
    opened.condition.kind = StoreCondition::Kind::ReadOnly;
    opened.writesAnswer = writesAnswer;
    if (!QFile::exists(workPath(options))) {
        throw StorageFailure{Error{writesAnswer}};
    }
    try {
        opened.connection = std::make_unique<Connection>(setupFor(options, Connection::Mode::ReadOnly));
        Migrator::versionOf(*opened.connection);
    } catch (const StorageFailure&) {
        // No -shm file can be made there; without one SQLite reads only what it is told will not change.
        opened.connection = std::make_unique<Connection>(setupFor(options, Connection::Mode::Immutable));
        Migrator::versionOf(*opened.connection);
    }
    return opened;
}

OpenedFile replaceDamaged(const StoreOptions& options)
{
    OpenedFile opened;
    opened.condition.kind = StoreCondition::Kind::Salvaged;
    opened.condition.asidePath = setStoreAside(workPath(options), damagedWord);
    if (opened.condition.asidePath.isEmpty()) {
        throw StorageFailure{Error{ErrorCode::StoreDamaged, {}, QStringLiteral("cannot be set aside")}};
    }
    opened.connection = openForWriting(options);
    const SalvageCount count = salvage(opened.condition.asidePath, *opened.connection);
    opened.condition.salvaged = count.saved;
    opened.condition.lost = count.lost;
    return opened;
}

} // namespace

QString workPath(const StoreOptions& options)
{
    return options.folder + QStringLiteral("/work.sqlite");
}

QString spoolFolder(const StoreOptions& options)
{
    return options.folder + QStringLiteral("/spool");
}

bool hasDamagedWork(const StoreOptions& options)
{
    return hasAsideStore(workPath(options), damagedWord);
}

OpenedFile openWork(const StoreOptions& options)
{
    if (!isStoreWritable(workPath(options))) {
        return openForReading(options, ErrorCode::StoreReadOnly);
    }
    try {
        OpenedFile opened;
        opened.connection = openForWriting(options);
        return opened;
    } catch (const StorageFailure& failure) {
        qCWarning(lcStorage) << "the work store:" << errorName(failure.error.code) << failure.error.detail;
        switch (failure.error.code) {
        case ErrorCode::StoreDamaged: break;
        case ErrorCode::StoreTooNew:
        case ErrorCode::StoreReadOnly: return openForReading(options, failure.error.code);
        default: throw;
        }
    }
    return replaceDamaged(options);
}

} // namespace caredesk
