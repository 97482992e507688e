#include "storage/StorageFailure.h"

namespace caredesk {

namespace {

// https://www.sqlite.org/rescode.html; extended codes carry the primary one in their low byte.
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteNotADatabase = 26;
constexpr int sqliteSharedMemorySize = 4874; ///< The -shm file could not grow: the disk is full.

ErrorCode codeOf(int native)
{
    if (native == sqliteSharedMemorySize) {
        return ErrorCode::DiskFull;
    }
    switch (native & 0xFF) {
    case sqliteBusy:
    case sqliteLocked: return ErrorCode::StoreBusy;
    case sqliteReadOnly: return ErrorCode::StoreReadOnly;
    case sqliteCorrupt:
    case sqliteNotADatabase: return ErrorCode::StoreDamaged;
    case sqliteFull: return ErrorCode::DiskFull;
    default: return ErrorCode::StoreFailed;
    }
}

} // namespace

Error storageError(const QSqlError& error)
{
    return Error{codeOf(error.nativeErrorCode().toInt()), {}, error.text()};
}

} // namespace caredesk
