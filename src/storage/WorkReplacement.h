#pragma once

#include "storage/Salvage.h"
#include "storage/StoreOptions.h"

namespace caredesk {

// How a damaged work.sqlite gives its place to a salvaged one. What is readable goes into
// work.salvaging.sqlite; when that is whole it is renamed work.salvaged.sqlite, and from then on it counts:
// the damaged file is renamed work.damaged-UTC.sqlite, and the salvaged one takes its name. A crash before
// the first renaming leaves everything as it was, one after it is made good by placeSalvaged() at the next
// opening. All of it while no other program has the store; StorageFailure when a step fails.

/// Makes work.salvaged.sqlite of what can be read of work.sqlite and its -wal, to which nothing is written.
SalvageCount salvageDamaged(const StoreOptions& options);
/// The same of a store that is open and whose file somebody took away.
SalvageCount salvageOpen(const StoreOptions& options, Connection& live);

bool hasSalvaged(const StoreOptions& options);
/// Lets it take its place. Returns where what lay there is kept now; empty when nothing did.
QString placeSalvaged(const StoreOptions& options);

/// Whether a damaged work.sqlite lies beside, whose lost rows may name files in the spool.
bool hasDamagedWork(const StoreOptions& options);

QString workPath(const StoreOptions& options);
QString spoolFolder(const StoreOptions& options);

} // namespace caredesk
