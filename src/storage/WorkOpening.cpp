#include "storage/WorkOpening.h"

#include "base/Log.h"
#include "storage/FirstPage.h"
#include "storage/ReadOnlyOpening.h"
#include "storage/Salvage.h"
#include "storage/StoreFiles.h"
#include "storage/WorkSchema.h"

#include <QFile>
#include <QScopeGuard>

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
    opened.connection = connectForReading(setupFor(options, Connection::Mode::ReadOnly));
    return opened;
}

QString salvagePath(const StoreOptions& options)
{
    return options.folder + QStringLiteral("/work.salvaged.sqlite");
}

/// Puts a salvaged store, which is whole once the damaged one is out of the way, in its place.
void finishSalvage(const StoreOptions& options)
{
    if (!QFile::exists(workPath(options)) && QFile::exists(salvagePath(options))) {
        QFile::rename(salvagePath(options), workPath(options));
    }
}

bool hasReadableTables(Connection& connection)
{
    try {
        return connection.integer(QStringLiteral("SELECT count(*) FROM sqlite_schema")) > 0;
    } catch (const StorageFailure& failure) {
        if (failure.error.code != ErrorCode::StoreDamaged) {
            throw;
        }
        return false;
    }
}

SalvageCount salvageInto(Connection& fresh, const StoreOptions& options)
{
    Connection damaged(setupFor(options, Connection::Mode::ReadOnly));
    if (hasReadableTables(damaged)) {
        return salvage(damaged, fresh, spoolFolder(options));
    }
    const QString copy = options.folder + QStringLiteral("/work.readable.sqlite");
    const auto removal = qScopeGuard([&copy] { removeStore(copy); });
    removeStore(copy);
    fresh.execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!copyWithFirstPage(workPath(options), salvagePath(options), copy)) {
        return salvage(damaged, fresh, spoolFolder(options));
    }
    Connection readable({copy, Connection::Mode::ReadOnly, false, options.failAccess});
    return salvage(readable, fresh, spoolFolder(options));
}

/// What is readable goes into a new file first; only when that is whole do the two change places. Whatever
/// fails on the way, the damaged file is where it was and all is done again at the next opening.
OpenedFile replaceDamaged(const StoreOptions& options)
{
    SalvageCount count;
    removeStore(salvagePath(options));
    {
        Connection fresh({salvagePath(options), Connection::Mode::ReadWrite, true, options.failAccess});
        workMigrator().migrate(fresh);
        count = salvageInto(fresh, options);
    }
    OpenedFile opened;
    opened.condition = {StoreCondition::Kind::Salvaged, setStoreAside(workPath(options), damagedWord),
                        count.saved, count.lost};
    if (opened.condition.asidePath.isEmpty()) {
        throw StorageFailure{Error{ErrorCode::StoreDamaged, {}, QStringLiteral("cannot be set aside")}};
    }
    finishSalvage(options);
    opened.connection = openForWriting(options);
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
    finishSalvage(options);
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
