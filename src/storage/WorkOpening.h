#pragma once

#include "storage/Database.h"

namespace caredesk {

/// Opens work.sqlite in `options.folder`, checked whole. Damaged: it is renamed and what can be read of it
/// goes into a new one. Of a later CareDesk, or on a read-only disk: opened for reading. StorageFailure when
/// none of it works. Writer's thread.
OpenedFile openWork(const StoreOptions& options);

QString workPath(const StoreOptions& options);
QString spoolFolder(const StoreOptions& options);
/// Whether a damaged work.sqlite lies beside, whose lost rows may name files in the spool.
bool hasDamagedWork(const StoreOptions& options);

} // namespace caredesk
