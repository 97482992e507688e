#pragma once

#include "ui/compose/WorkRow.h"

#include <QStyledItemDelegate>

#include <functional>

namespace caredesk {

/// Draws the rows of Drafts (two lines) and Outbox (four lines), all of one height.
class WorkRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `lines`: 2 without a pill and a reason, 4 with them. `row` is asked at each painting and must be
    /// cheap.
    WorkRowDelegate(int lines, std::function<WorkRow(const QModelIndex&)> row, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_lines;
    std::function<WorkRow(const QModelIndex&)> m_row;
};

} // namespace caredesk
