#include "storage/CacheOpening.h"

#include "base/Log.h"
#include "storage/CacheSchema.h"
#include "storage/FolderUse.h"
#include "storage/ReadOnlyOpening.h"
#include "storage/StoreFiles.h"

#include <QFileInfo>

namespace caredesk {

namespace {

QString cachePath(const StoreOptions& options)
{
    return options.folder + QStringLiteral("/cache.sqlite");
}

/// Up to this size a whole check is done before anyone notices; that of a large cache takes seconds, and
/// damage in it is noticed where it is met.
constexpr qint64 largestChecked = 8 << 20;

void check(Connection& connection)
{
    connection.integer(QStringLiteral("SELECT count(*) FROM notes"));
    if (QFileInfo(connection.setup().path).size() > largestChecked) {
        return;
    }
    Statement query = connection.statement(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!query.step() || query.text(0) != QStringLiteral("ok")) {
        throw StorageFailure{Error{ErrorCode::StoreDamaged, {}, query.text(0)}};
    }
}

std::unique_ptr<Connection> connectAndMigrate(const StoreOptions& options)
{
    auto connection = std::make_unique<Connection>(
        Connection::Setup{cachePath(options), Connection::Mode::ReadWrite, false, options.failAccess});
    cacheMigrator().migrate(*connection);
    check(*connection);
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

/// Renames the cache's file, keeps one such copy, and makes an empty one. Alone.
OpenedFile startAfresh(const StoreOptions& options)
{
    const QString word = QStringLiteral("aside");
    const QString aside = setStoreAside(cachePath(options), word);
    removeAsideStores(cachePath(options), word, aside);
    OpenedFile opened;
    opened.condition.kind = StoreCondition::Kind::SetAside;
    opened.condition.asidePath = aside;
    opened.connection = connectAndMigrate(options);
    return opened;
}

/// The file as it is, when it is of use.
std::optional<OpenedFile> openSound(const StoreOptions& options)
{
    try {
        OpenedFile opened;
        opened.connection = connectAndMigrate(options);
        return opened;
    } catch (const StorageFailure& failure) {
        if (!isUseless(failure.error.code)) {
            throw;
        }
        qCWarning(lcStorage) << "the cache is of no use:" << errorName(failure.error.code)
                             << failure.error.detail;
        return std::nullopt;
    }
}

} // namespace

OpenedFile openCache(const StoreOptions& options)
{
    if (!isStoreWritable(cachePath(options))) {
        return openReadOnly(options);
    }
    claimStore(options);
    return openOrLetGo(options, [&options] {
        if (auto sound = openSound(options)) {
            return *std::move(sound);
        }
        OpenedFile opened;
        whileAlone(options, [&] {
            // Another program may have done it while this one waited for its turn.
            auto sound = openSound(options);
            opened = sound ? *std::move(sound) : startAfresh(options);
        });
        return opened;
    });
}

OpenedFile mendCache(const StoreOptions& options, std::unique_ptr<Connection>& live)
{
    OpenedFile opened;
    if (!live->isInPlace()) {
        makeFolderAgain(options);
        live.reset();
        opened = openCache(options);
        opened.condition.kind = StoreCondition::Kind::SetAside;
        return opened;
    }
    whileAlone(options, [&] {
        live.reset();
        opened = startAfresh(options);
    });
    return opened;
}

} // namespace caredesk
