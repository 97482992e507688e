#pragma once

#include "ui/tickets/ListFilter.h"

#include <QFrame>
#include <QMap>

#include <memory>

class QCheckBox;

namespace caredesk {

namespace Ui {
class FilterPanel;
}

class SavedFilters;

/// The popover with the list's conditions. Each change takes effect at once; Esc or a click elsewhere closes
/// it.
class FilterPanel : public QFrame
{
    Q_OBJECT

public:
    FilterPanel(SavedFilters& saved, QWidget* parent);
    ~FilterPanel() override;

    /// Shows `filter`; nothing is emitted. `states`: those that the portal has.
    void show(const ListFilter& filter, const QStringList& casinos, const QList<TicketState>& states);
    /// Opens it with its right top corner at `corner` (global), inside the screen.
    void popUp(const QPoint& corner);

Q_SIGNALS:
    void changed(const caredesk::ListFilter& filter);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillChoices();
    void fillSaved();
    void tell();
    ListFilter shown() const;
    void retranslateUi();

    std::unique_ptr<Ui::FilterPanel> m_ui;
    SavedFilters& m_saved;
    ListFilter m_filter;
    QStringList m_casinos;
    QMap<TicketState, QCheckBox*> m_states;
    bool m_showing = false;
};

} // namespace caredesk
