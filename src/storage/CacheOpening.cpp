#include "storage/CacheOpening.h"

#include "base/Log.h"
#include "storage/CacheSchema.h"
#include "storage/ReadOnlyOpening.h"
#include "storage/StoreFiles.h"

namespace caredesk {

namespace {

std::unique_ptr<Connection> connectAndMigrate(const StoreOptions& options)
{
    auto connection = std::make_unique<Connection>(
        Connection::Setup{cachePath(options), Connection::Mode::ReadWrite, false, options.failAccess});
    cacheMigrator().migrate(*connection);
    // A whole check of a large cache takes seconds; damage further in is noticed where it is met.
    connection->integer(QStringLiteral("SELECT count(*) FROM notes"));
    return connection;
}

OpenedFile openReadOnly(const StoreOptions& options)
{
    OpenedFile opened;
    opened.connection =
        connectForReading({cachePath(options), Connection::Mode::ReadOnly, false, options.failAccess});
    if (Migrator::versionOf(*opened.connection) != cacheMigrator().newestVersion()) {
        throw StorageFailure{Error{ErrorCode::StoreReadOnly}};
    }
    opened.condition.kind = StoreCondition::Kind::ReadOnly;
    opened.writesAnswer = ErrorCode::StoreReadOnly;
    return opened;
}

bool isUseless(ErrorCode code)
{
    return code == ErrorCode::StoreDamaged || code == ErrorCode::StoreTooNew;
}

} // namespace

QString cachePath(const StoreOptions& options)
{
    return options.folder + QStringLiteral("/cache.sqlite");
}

QString setCacheAside(const StoreOptions& options)
{
    const QString word = QStringLiteral("aside");
    const QString aside = setStoreAside(cachePath(options), word);
    if (!aside.isEmpty()) {
        removeAsideStores(cachePath(options), word, aside);
    }
    return aside;
}

OpenedFile openCache(const StoreOptions& options)
{
    if (!isStoreWritable(cachePath(options))) {
        return openReadOnly(options);
    }
    OpenedFile opened;
    try {
        opened.connection = connectAndMigrate(options);
        return opened;
    } catch (const StorageFailure& failure) {
        if (!isUseless(failure.error.code)) {
            throw;
        }
        qCWarning(lcStorage) << "the cache is set aside:" << errorName(failure.error.code)
                             << failure.error.detail;
    }
    opened.condition.kind = StoreCondition::Kind::SetAside;
    opened.condition.asidePath = setCacheAside(options);
    opened.connection = connectAndMigrate(options);
    return opened;
}

} // namespace caredesk
