#pragma once

#include "storage/Database.h"
#include "storage/StoreOptions.h"

#include <functional>

namespace caredesk {

/// The options with a claim on the store of this name.
StoreOptions withClaim(StoreOptions options, const QString& name);

// What follows throws StorageFailure: StoreBusy when another program is in the way.

/// Claims the store along with other programs.
void claimStore(const StoreOptions& options);
/// Calls `work` while no other program has the store.
void whileAlone(const StoreOptions& options, const std::function<void()>& work);
/// Calls `work`, which opens the store; when that fails, the claim is let go: two that wait for each other
/// with it in their hands would wait for ever.
OpenedFile openOrLetGo(const StoreOptions& options, const std::function<OpenedFile()>& work);
/// Makes the folder again that somebody removed, and claims the store in it.
void makeFolderAgain(const StoreOptions& options);

} // namespace caredesk
