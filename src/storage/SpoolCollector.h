#pragma once

#include "domain/Draft.h"
#include "storage/StoreOptions.h"

namespace caredesk {

class Connection;

/// Removes spooled files that nothing names and that are older than a day, and what broken-off copies left
/// behind; returns how many. While a damaged work store lies beside, its drafts may name any of them: then
/// nothing is removed. Writer's thread, inside a transaction.
int collectUnusedFiles(Connection& connection, const StoreOptions& options);

/// Removes those of `files` that nothing names any more, at once. The same thread and the same exception.
void dropUnusedFiles(Connection& connection, const StoreOptions& options, const QList<SpooledFile>& files);

} // namespace caredesk
