#pragma once

#include "storage/Database.h"

namespace caredesk {

/// Opens cache.sqlite in `options.folder`. What cannot be used (damaged, or of a later CareDesk) is renamed
/// and an empty one made; on a read-only disk it is opened as it is. StorageFailure when neither works.
/// Writer's thread.
OpenedFile openCache(const StoreOptions& options);

QString cachePath(const StoreOptions& options);
/// Renames the cache's file; one such copy is kept. Empty when that failed.
QString setCacheAside(const StoreOptions& options);

} // namespace caredesk
