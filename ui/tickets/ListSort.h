#pragma once

#include "domain/TicketFilter.h"

#include <QMenu>

namespace caredesk {

class Preferences;

/// The order of the list. Dates go from new to old and words from A to Z, unless `reversed`.
struct ListSort
{
    TicketSort by = TicketSort::LastActivity;
    bool reversed = false;

    void applyTo(TicketFilter& filter) const;
    static ListSort remembered(const Preferences& preferences);
    void remember(Preferences& preferences) const;

    bool operator==(const ListSort&) const = default;
};

/// "Last activity", as menu and button call it.
QString sortWord(TicketSort sort);

/// The menu of orders.
class SortMenu : public QMenu
{
    Q_OBJECT

public:
    explicit SortMenu(QWidget* parent);

    /// Builds the entries in the language of the window, with `sort` marked.
    void fill(const ListSort& sort);

Q_SIGNALS:
    void chosen(const caredesk::ListSort& sort);
};

} // namespace caredesk
