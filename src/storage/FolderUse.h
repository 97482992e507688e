#pragma once

#include "storage/StoreOptions.h"

#include <functional>

namespace caredesk {

/// The options with a claim on the folder, where they bring none.
StoreOptions withClaim(StoreOptions options);

// What follows throws StorageFailure: StoreBusy when another program is in the way.

/// Claims the folder along with other programs.
void claimFolder(const StoreOptions& options);
/// Calls `work` while no other program has the folder.
void whileAlone(const StoreOptions& options, const std::function<void()>& work);
/// Makes the folder again that somebody removed, and claims it.
void makeFolderAgain(const StoreOptions& options);

} // namespace caredesk
