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

StoreOptions withClaim(StoreOptions options, const QString& name)
{
    options.claim = std::make_shared<FolderClaim>(options.folder, name);
    return options;
}

void claimStore(const StoreOptions& options)
{
    demand(options.claim->share());
}

void whileAlone(const StoreOptions& options, const std::function<void()>& work)
{
    demand(options.claim->whileAlone(work));
}

OpenedFile openOrLetGo(const StoreOptions& options, const std::function<OpenedFile()>& work)
{
    try {
        return work();
    } catch (...) {
        options.claim->letGo();
        throw;
    }
}

void makeFolderAgain(const StoreOptions& options)
{
    demand(ensurePrivateDirectory(options.folder));
    claimStore(options);
}

} // namespace caredesk
