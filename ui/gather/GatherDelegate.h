#pragma once

#include <QStyledItemDelegate>

namespace caredesk {

/// Draws the rows of a GatherModel: sections, and two lines behind a check box. A click on the box, or Space,
/// turns it.
class GatherDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the check box of a row is drawn.
    static QRect checkBoxIn(const QRect& row);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

} // namespace caredesk
