#pragma once

#include "base/Error.h"
#include "sync/SyncStatus.h"
#include "ui/tickets/ListFilter.h"

namespace caredesk {

/// What stands in an empty list: what is so, and what to do next.
struct ListEmptyText
{
    QString icon = {};
    QString title = {};
    QString advice = {};
    QString action = {}; ///< The button's words; empty: no button.
};

ListEmptyText emptyTextOf(const Error& error);
/// `narrowed`: a chip or a filter leaves tickets out of the search.
ListEmptyText nothingFoundText(const QString& search, bool narrowed);
ListEmptyText nothingMeetsFiltersText();
ListEmptyText nothingInChipText(ListChip chip);
/// The account has no tickets, as far as `status` lets one know.
ListEmptyText noTicketsText(const SyncStatus& status);

} // namespace caredesk
