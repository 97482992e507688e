#pragma once

#include "base/Error.h"

#include <QSqlError>

namespace caredesk {

/// How SQL errors travel inside this folder: thrown by Connection, Statement and Transaction, caught by
/// Database, which makes a Result of it. It never leaves the folder.
struct StorageFailure
{
    Error error = {};
};

/// What SQLite's result code means to us: DiskFull, StoreDamaged, StoreReadOnly, StoreBusy, or StoreFailed.
Error storageError(const QSqlError& error);

} // namespace caredesk
