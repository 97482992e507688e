#pragma once

#include <QString>

namespace caredesk {

class Connection;

struct SalvageCount
{
    int saved = 0; ///< Drafts and operations.
    int lost = 0;  ///< Rows that could not be read, as far as one can tell.
};

/// Reads what can be read of a damaged work store, each row for itself and past the pages that cannot, into
/// `fresh`, a new one with the same tables, in one transaction. Nothing is written to `damaged`.
SalvageCount salvage(Connection& damaged, Connection& fresh, const QString& spoolFolder);

} // namespace caredesk
