#include "ui/gather/GatherDelegate.h"

#include "ui/common/Colours.h"
#include "ui/common/StylePaint.h"
#include "ui/common/TextStyles.h"
#include "ui/gather/GatherModel.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int left = 12;
constexpr int textLeft = 40;
constexpr int right = 12;
constexpr int boxSize = 16;
constexpr int padding = 6;
constexpr int sectionAbove = 12;
constexpr int accentBar = 3;

int lineHeight(TextStyle style)
{
    return QFontMetrics(textFont(style)).height();
}

GatherModel::Kind kindOf(const QModelIndex& index)
{
    return static_cast<GatherModel::Kind>(index.data(GatherModel::KindRole).toInt());
}

void drawText(QPainter* painter, const QRect& place, TextStyle style, const QColor& colour,
              const QString& text, Qt::TextElideMode elide = Qt::ElideRight)
{
    painter->setFont(textFont(style));
    painter->setPen(colour);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(textFont(style)).elidedText(text, elide, place.width()));
}

} // namespace

QRect GatherDelegate::checkBoxIn(const QRect& row)
{
    return {row.left() + left, row.top() + padding + (lineHeight(TextStyle::Body) - boxSize) / 2, boxSize,
            boxSize};
}

QSize GatherDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    constexpr int width = 200;
    switch (kindOf(index)) {
    case GatherModel::Kind::Section:
        return {width, sectionAbove + lineHeight(TextStyle::SmallBold) + padding};
    default: return {width, lineHeight(TextStyle::Body) + lineHeight(TextStyle::Small) + 2 * padding};
    }
}

void GatherDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const GatherModel::Kind kind = kindOf(index);
    const Colours colours = Colours::of(option.palette);
    const QRect rect = option.rect;
    const QString title = index.data().toString();
    painter->save();
    if (kind == GatherModel::Kind::Section) {
        const QRect place = rect.adjusted(left, sectionAbove, -right, -padding);
        drawText(painter, place, TextStyle::SmallBold, colours.muted, title);
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(rect, colours.selection);
        painter->fillRect(QRect(rect.topLeft(), QSize(accentBar, rect.height())), colours.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(rect, colours.hover);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && QApplication::focusWidget() == option.widget) {
        painter->setPen(QPen(colours.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    const QVariant checked = index.data(Qt::CheckStateRole);
    if (checked.isValid()) {
        QStyleOptionButton box;
        box.palette = option.palette;
        box.rect = checkBoxIn(rect);
        box.state =
            QStyle::State_Enabled | (checked.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        paint::checkBox(painter, &box);
    }
    const bool goes = checked.isValid() ? checked.toInt() == Qt::Checked : kind != GatherModel::Kind::Skipped;
    QRect place = rect.adjusted(textLeft, padding, -right, 0);
    place.setHeight(lineHeight(TextStyle::Body));
    drawText(painter, place, TextStyle::Body,
             !goes      ? colours.muted
             : selected ? colours.selectedText
                        : colours.text,
             title, Qt::ElideMiddle);
    place.moveTop(place.bottom() + 1);
    place.setHeight(lineHeight(TextStyle::Small));
    drawText(painter, place, TextStyle::Small, colours.muted, index.data(GatherModel::DetailRole).toString());
    painter->restore();
}

bool GatherDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        constexpr int around = 6;
        const QRect target = checkBoxIn(option.rect).adjusted(-around, -around, around, around);
        if (mouse->button() != Qt::LeftButton || !target.contains(mouse->position().toPoint())) {
            return false;
        }
        if (event->type() == QEvent::MouseButtonDblClick) {
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key != Qt::Key_Space && key != Qt::Key_Select) {
            return false;
        }
    } else {
        return false;
    }
    const bool goes = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, goes ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace caredesk
