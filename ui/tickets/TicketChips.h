#pragma once

#include "ui/tickets/ListFilter.h"

#include <QMap>
#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace caredesk {

class FilterChip;

/// The six chips: three columns, or one row where there is room. A chip whose state the portal does not have
/// is hidden.
class TicketChips : public QWidget
{
    Q_OBJECT

public:
    explicit TicketChips(QWidget* parent = nullptr);

    void setChip(ListChip chip);
    void setCounts(const TicketCounts& counts);
    /// The states that the portal has; empty: all.
    void setStates(const QList<TicketState>& states);
    FilterChip* chip(ListChip which) const { return m_chips.value(which); }

Q_SIGNALS:
    void chosen(caredesk::ListChip chip);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void retranslateUi();

    QGridLayout* m_grid;
    QButtonGroup* m_group;
    QMap<ListChip, FilterChip*> m_chips;
    QList<ListChip> m_hidden;
    int m_columns = 0;
};

} // namespace caredesk
