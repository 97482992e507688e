#include "storage/WorkReplacement.h"

#include "base/FileMove.h"
#include "base/FileSync.h"
#include "base/Log.h"
#include "storage/ReadOnlyOpening.h"
#include "storage/StoreFiles.h"
#include "storage/StoreImage.h"
#include "storage/WorkSchema.h"

#include <QFile>
#include <QScopeGuard>

namespace caredesk {

namespace {

constexpr QLatin1String damagedWord("damaged");

QString salvagingPath(const StoreOptions& options)
{
    return options.folder + QStringLiteral("/work.salvaging.sqlite");
}

QString salvagedPath(const StoreOptions& options)
{
    return options.folder + QStringLiteral("/work.salvaged.sqlite");
}

void rename(const QString& from, const QString& to)
{
    if (const std::error_code failure = moveFile(from, to)) {
        throw StorageFailure{Error{
            ErrorCode::StoreFailed, {}, from + u' ' + QString::fromLocal8Bit(failure.message().c_str())}};
    }
}

SalvageCount makeSalvaged(const StoreOptions& options, const SalvageSource& source)
{
    const QString path = salvagingPath(options);
    const auto removal = qScopeGuard([&path] { removeStore(path); });
    removeStore(path);
    SalvageCount count;
    {
        Connection fresh({path, Connection::Mode::ReadWrite, true, options.failAccess});
        workMigrator().migrate(fresh);
        count = salvage(source, fresh, spoolFolder(options));
        // Into the one file that is renamed.
        fresh.execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    rename(path, salvagedPath(options));
    syncFolder(options.folder);
    return count;
}

} // namespace

SalvageCount salvageDamaged(const StoreOptions& options)
{
    const auto image = StoreImage::read(workPath(options));
    if (!image) {
        makeSalvaged(options, {});
        return {0, 1};
    }
    const QString copy = options.folder + QStringLiteral("/work.readable.sqlite");
    const auto removal = qScopeGuard([&copy] { removeStore(copy); });
    removeStore(copy);
    if (!image->saveAs(copy)) {
        throw StorageFailure{Error{ErrorCode::DiskFull, {}, copy}};
    }
    std::unique_ptr<Connection> readable;
    try {
        readable = connectForReading({copy, Connection::Mode::ReadOnly, false, options.failAccess});
    } catch (const StorageFailure& failure) {
        qCWarning(lcStorage) << "read page by page:" << failure.error.detail;
    }
    return makeSalvaged(options, {readable.get(), &*image});
}

SalvageCount salvageOpen(const StoreOptions& options, Connection& live)
{
    return makeSalvaged(options, {&live, nullptr});
}

bool hasSalvaged(const StoreOptions& options)
{
    return QFile::exists(salvagedPath(options));
}

QString placeSalvaged(const StoreOptions& options)
{
    const QString aside = setStoreAside(workPath(options), damagedWord);
    rename(salvagedPath(options), workPath(options));
    syncFolder(options.folder);
    return aside;
}

bool hasDamagedWork(const StoreOptions& options)
{
    return hasAsideStore(workPath(options), damagedWord);
}

QString workPath(const StoreOptions& options)
{
    return options.folder + QStringLiteral("/work.sqlite");
}

QString spoolFolder(const StoreOptions& options)
{
    return options.folder + QStringLiteral("/spool");
}

} // namespace caredesk
