#pragma once

#include <QString>

namespace caredesk {

class Connection;
class StoreImage;

struct SalvageCount
{
    int saved = 0; ///< Drafts and operations.
    int lost = 0;  ///< Rows that could not be read, as far as one can tell.
};

/// What may still be read of a work store. Either may be null.
struct SalvageSource
{
    Connection* connection = nullptr;  ///< As far as SQLite itself reads it.
    const StoreImage* image = nullptr; ///< For the tables that it cannot read to their end.
};

/// Reads what can be read of a work store, each row for itself and past the pages that cannot, into `fresh`,
/// which has the same tables, in one transaction. What `fresh` has already stays as it is there; what has
/// arrived at the portal does not come back. Nothing is written to the source.
SalvageCount salvage(const SalvageSource& source, Connection& fresh, const QString& spoolFolder);

} // namespace caredesk
