#pragma once

#include "models/TicketEntry.h"
#include "ui/common/UiContext.h"
#include "ui/tickets/ListFilter.h"
#include "ui/tickets/ListSort.h"

#include <QWidget>

#include <memory>

namespace caredesk {

namespace Ui {
class TicketListPane;
}

class EmptyState;
class FilterPanel;
class SavedFilters;
class SelectionActions;
class TicketListView;
class TicketTableModel;

/// The left pane: chips, filters, order, the list itself, and what stands there when it is empty.
class TicketListPane : public QWidget
{
    Q_OBJECT

public:
    TicketListPane(TicketTableModel& model, const UiContext& context, QWidget* parent);
    ~TicketListPane() override;

    TicketListView* list() const { return m_list; }
    /// Fewer than two letters: no search.
    void setSearch(const QString& search);
    void setFilter(const ListFilter& filter);
    const ListFilter& filter() const { return m_filter; }

    /// The ticket whose conversation is open: its row is selected whenever the list holds it.
    void setOpen(qint64 rowId);
    void clearOpen();

Q_SIGNALS:
    /// One row was selected by the person.
    void chosen(const caredesk::TicketEntry& entry);
    void newTicketRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyFilter();
    void onSelectionChanged();
    void openSelected();
    void restoreSelection();
    void openFilters();
    void openSortMenu();
    void showCounts();
    void showState();
    void showEmptyState();
    void onEmptyAction();
    void retranslateUi();

    enum class EmptyAction { None, NewTicket, SearchAll, ClearFilters, ShowAll };

    std::unique_ptr<Ui::TicketListPane> m_ui;
    TicketTableModel& m_model;
    UiContext m_context;
    SavedFilters* m_saved;
    FilterPanel* m_panel;
    TicketListView* m_list;
    EmptyState* m_empty;
    SelectionActions* m_selection;
    ListFilter m_filter;
    ListSort m_sort;
    QString m_search;
    QStringList m_casinos;
    EmptyAction m_emptyAction = EmptyAction::None;
    std::optional<qint64> m_openRowId;
    bool m_restoring = false;
    bool m_opensWhenLoaded = false;
};

} // namespace caredesk
