#include "storage/WorkOpening.h"

#include "base/Log.h"
#include "base/Paths.h"
#include "storage/FolderUse.h"
#include "storage/ReadOnlyOpening.h"
#include "storage/StoreFiles.h"
#include "storage/WalFile.h"
#include "storage/WorkReplacement.h"
#include "storage/WorkSchema.h"

#include <QFileInfo>

namespace caredesk {

namespace {

Connection::Setup setupFor(const StoreOptions& options, Connection::Mode mode)
{
    return {workPath(options), mode, true, options.failAccess};
}

/// Every page, and that the indexes say what the tables say: a row that its index does not know would be
/// neither found nor replaced.
void check(Connection& connection)
{
    Statement query = connection.statement(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!query.step() || query.text(0) != QStringLiteral("ok")) {
        throw StorageFailure{Error{ErrorCode::StoreDamaged, {}, query.text(0)}};
    }
    Statement references = connection.statement(QStringLiteral("PRAGMA foreign_key_check"));
    if (references.step()) {
        throw StorageFailure{Error{ErrorCode::StoreDamaged, {}, QStringLiteral("a row without its owner")}};
    }
}

bool isEmptyOrGone(const QString& path)
{
    return QFileInfo(path).size() == 0;
}

/// What SQLite would take for the end of the -wal, or for a new file, without a word.
void checkBeforeOpening(const StoreOptions& options)
{
    const WalFile wal = WalFile::read(workPath(options) + QStringLiteral("-wal"));
    if (wal.isDamaged() || (!wal.isEmpty() && isEmptyOrGone(workPath(options)))) {
        throw StorageFailure{Error{ErrorCode::StoreDamaged, {}, QStringLiteral("the -wal")}};
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
    if (!QFileInfo::exists(workPath(options))) {
        throw StorageFailure{Error{writesAnswer}};
    }
    opened.connection = connectForReading(setupFor(options, Connection::Mode::ReadOnly));
    return opened;
}

/// The file as it is; nothing when it is damaged.
std::optional<OpenedFile> openSound(const StoreOptions& options)
{
    try {
        checkBeforeOpening(options);
        OpenedFile opened;
        opened.connection = openForWriting(options);
        return opened;
    } catch (const StorageFailure& failure) {
        qCWarning(lcStorage) << "the work store:" << errorName(failure.error.code) << failure.error.detail;
        switch (failure.error.code) {
        case ErrorCode::StoreDamaged: return std::nullopt;
        case ErrorCode::StoreTooNew:
        case ErrorCode::StoreReadOnly: return openForReading(options, failure.error.code);
        default: throw;
        }
    }
}

OpenedFile placeAndOpen(const StoreOptions& options, StoreCondition::Kind kind, const SalvageCount& count)
{
    OpenedFile opened;
    opened.condition = {kind, placeSalvaged(options), count.saved, count.lost};
    opened.connection = openForWriting(options);
    return opened;
}

/// A salvage that a crash broke off is brought to its end; what is damaged is replaced. Alone.
OpenedFile openOrReplace(const StoreOptions& options)
{
    if (hasSalvaged(options)) {
        OpenedFile opened = placeAndOpen(options, StoreCondition::Kind::Salvaged, {});
        opened.condition.salvaged = static_cast<int>(opened.connection->integer(
            QStringLiteral("SELECT (SELECT count(*) FROM drafts) + (SELECT count(*) FROM operations)")));
        return opened;
    }
    if (auto opened = openSound(options)) {
        return *std::move(opened);
    }
    const SalvageCount count = salvageDamaged(options);
    return placeAndOpen(options, StoreCondition::Kind::Salvaged, count);
}

OpenedFile openClaimed(const StoreOptions& options)
{
    // The spool folder is made with the first file: where it is, there was one.
    const bool missing = isEmptyOrGone(workPath(options)) && QFileInfo::exists(spoolFolder(options));
    OpenedFile opened;
    std::optional<OpenedFile> sound = hasSalvaged(options) ? std::nullopt : openSound(options);
    if (sound) {
        opened = *std::move(sound);
    } else {
        // Looked at once more: another program may have mended it while this one waited for its turn.
        whileAlone(options, [&] { opened = openOrReplace(options); });
    }
    if (missing && opened.condition.kind == StoreCondition::Kind::Ready) {
        opened.condition.kind = StoreCondition::Kind::Missing;
    }
    ensurePrivateDirectory(spoolFolder(options));
    return opened;
}

/// Writes what the open file held into the folder that was made again. Alone.
OpenedFile putBack(const StoreOptions& options, std::unique_ptr<Connection>& live)
{
    const SalvageCount count = salvageOpen(options, *live);
    live.reset();
    if (!QFileInfo::exists(workPath(options))) {
        removeStore(workPath(options)); // A -wal that was left alone: what is in it was read.
    }
    return placeAndOpen(options, StoreCondition::Kind::PutBack, count);
}

} // namespace

OpenedFile openWork(const StoreOptions& options)
{
    if (!isStoreWritable(workPath(options))) {
        return openForReading(options, ErrorCode::StoreReadOnly);
    }
    claimStore(options);
    return openOrLetGo(options, [&options] { return openClaimed(options); });
}

OpenedFile mendWork(const StoreOptions& options, std::unique_ptr<Connection>& live)
{
    OpenedFile opened;
    if (live->isInPlace()) {
        whileAlone(options, [&] {
            live.reset();
            opened = openOrReplace(options);
        });
        return opened;
    }
    makeFolderAgain(options);
    return openOrLetGo(options, [&] {
        whileAlone(options, [&] { opened = putBack(options, live); });
        return std::move(opened);
    });
}

} // namespace caredesk
