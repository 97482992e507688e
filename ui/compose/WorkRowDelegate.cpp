#include "ui/compose/WorkRowDelegate.h"

#include "ui/common/Colours.h"
#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"

#include <QApplication>
#include <QPainter>

namespace caredesk {

namespace {

constexpr int gutter = 46;
constexpr int iconLeft = 24;
constexpr int iconSize = 14;
constexpr int padding = 8;
constexpr int right = 12;
constexpr int pillGap = 3;
constexpr int accentBar = 3;

void drawLine(QPainter* painter, QRect& place, TextStyle style, const QColor& colour, const QString& text)
{
    const QFontMetrics metrics(textFont(style));
    place.setHeight(metrics.height());
    painter->setFont(textFont(style));
    painter->setPen(colour);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(text, Qt::ElideRight, place.width()));
    place.moveTop(place.bottom() + 1);
}

} // namespace

WorkRowDelegate::WorkRowDelegate(int lines, std::function<WorkRow(const QModelIndex&)> row, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_lines(lines)
    , m_row(std::move(row))
{
}

QSize WorkRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int body = QFontMetrics(textFont(TextStyle::Body)).height();
    const int small = QFontMetrics(textFont(TextStyle::Small)).height();
    int height = 2 * padding + body + small + 1;
    if (m_lines > 2) {
        height += pillSize(operationPill(OperationState::Queued)).height() + small + 2 * pillGap;
    }
    return {200, height};
}

void WorkRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const WorkRow row = m_row(index);
    const Colours colours = Colours::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect rect = option.rect;
    painter->save();
    if (selected) {
        painter->fillRect(rect, colours.selection);
        painter->fillRect(QRect(rect.topLeft(), QSize(accentBar, rect.height())), colours.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(rect, colours.hover);
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.border);
    if (option.state.testFlag(QStyle::State_HasFocus) && QApplication::focusWidget() == option.widget) {
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRect(rect.adjusted(1, 1, -1, -2));
    }
    const QColor text = selected ? colours.selectedText : colours.text;
    QRect place = rect.adjusted(gutter, padding, -right, -padding);
    const int body = QFontMetrics(textFont(TextStyle::Body)).height();
    paintIcon(painter, QRect(rect.left() + iconLeft, place.top() + (body - iconSize) / 2, iconSize, iconSize),
              row.icon, colours.muted);
    drawLine(painter, place, TextStyle::Body, text, row.title);
    drawLine(painter, place, TextStyle::Small, colours.muted, row.meta);
    if (row.pill) {
        place.translate(0, pillGap);
        place.setHeight(pillSize(*row.pill).height());
        paintPill(painter, place, *row.pill, option.palette);
        place.moveTop(place.bottom() + 1 + pillGap);
    }
    if (m_lines > 2) {
        drawLine(painter, place, TextStyle::Small, row.alarming ? colours.redText : colours.muted,
                 row.reason);
    }
    painter->restore();
}

} // namespace caredesk
