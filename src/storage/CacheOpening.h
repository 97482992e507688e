#pragma once

#include "storage/Database.h"

namespace caredesk {

/// Opens cache.sqlite in `options.folder`. What cannot be used (damaged, or of a later CareDesk) is renamed
/// and an empty one made; on a read-only disk it is opened as it is. StorageFailure when neither works.
/// Writer's thread.
OpenedFile openCache(const StoreOptions& options);

/// The same for one that turned out damaged, or is gone, while it was open. Never under another program.
OpenedFile mendCache(const StoreOptions& options, std::unique_ptr<Connection>& live);

} // namespace caredesk
