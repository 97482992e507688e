#include "storage/FolderUse.h"

#include "base/FolderClaim.h"
#include "base/Paths.h"
#include "storage/StorageFailure.h"

namespace caredesk {

namespace {

void demand(const Outcome& outcome)
{
    if (!outcome) {
        throw StorageFailure{outcome.error()};
    }
}

} // namespace

StoreOptions withClaim(StoreOptions options)
{
    if (!options.claim) {
        options.claim = std::make_shared<FolderClaim>(options.folder);
    }
    return options;
}

void claimFolder(const StoreOptions& options)
{
    demand(options.claim->share());
}

void whileAlone(const StoreOptions& options, const std::function<void()>& work)
{
    demand(options.claim->whileAlone(work));
}

void makeFolderAgain(const StoreOptions& options)
{
    demand(ensurePrivateDirectory(options.folder));
    claimFolder(options);
}

} // namespace caredesk
