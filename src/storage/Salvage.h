#pragma once

#include <QString>

namespace caredesk {

class Connection;

struct SalvageCount
{
    int saved = 0; ///< Drafts and operations.
    int lost = 0;  ///< Rows that could not be read, as far as one can tell.
};

/// Reads what can be read of the damaged work store at `damagedPath`, each row for itself and past the pages
/// that cannot, into `fresh`, a new one with the same tables. The damaged file is not written to.
SalvageCount salvage(const QString& damagedPath, Connection& fresh);

} // namespace caredesk
