#include "ui/tickets/TicketDelegate.h"

#include "base/Clock.h"
#include "models/TicketTableModel.h"
#include "ui/common/Format.h"
#include "ui/common/Icons.h"
#include "ui/common/TextStyles.h"
#include "ui/tickets/SearchMatches.h"
#include "ui/tickets/TicketRowText.h"

#include <QPainter>

namespace caredesk {

namespace {

constexpr int threeLines = 72;
constexpr int twoLines = 52;
constexpr int gutter = 24;
constexpr int rightPadding = 12;
constexpr int gap = 8;
constexpr int dot = 8;
constexpr int dotLeft = 10;
constexpr int countIcon = 14;
constexpr int timeColumn = 80;
constexpr qint64 msPerDay = 86'400'000;

int lineHeight(const QFont& font, int atLeast)
{
    return qMax(atLeast, QFontMetrics(font).height());
}

} // namespace

TicketDelegate::TicketDelegate(const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

int TicketDelegate::rowHeight() const
{
    const int subject = lineHeight(textFont(TextStyle::BodyBold), 18);
    const int small = lineHeight(textFont(TextStyle::Small), 16);
    return m_wide ? qMax(twoLines, 16 + subject + small + 2) : qMax(threeLines, 18 + subject + 2 * small + 4);
}

QSize TicketDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), rowHeight()};
}

void TicketDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Colours colours = Colours::of(option.palette);
    const auto entry = index.data(TicketTableModel::EntryRole).value<TicketEntry>();
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintGround(painter, option, colours);
    if (entry.kind == TicketEntry::Kind::Placeholder) {
        paintSkeleton(painter, option.rect, option.palette);
    } else {
        const TicketRowText text = ticketRowText(entry, m_clock.now());
        if (m_wide) {
            paintTwoLines(painter, option.rect, entry, text, option.palette);
        } else {
            paintThreeLines(painter, option.rect, entry, text, option.palette);
        }
    }
    painter->restore();
}

void TicketDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option,
                                 const Colours& colours) const
{
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(row, colours.selection);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(row, colours.hover);
    }
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), colours.border);
    if (selected) {
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), colours.accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(1, 1, -1, -2));
    }
}

void TicketDelegate::paintText(QPainter* painter, const QRect& rect, const QString& text, const QFont& font,
                               const QColor& ink, const QColor& mark) const
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    for (const TextRange& range : searchMatches(text, m_search)) {
        const int from = metrics.horizontalAdvance(shown.left(range.start));
        const int to = metrics.horizontalAdvance(shown.left(range.start + range.length));
        painter->fillRect(QRect(rect.left() + from, rect.top(), to - from, rect.height()), mark);
    }
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

/// Clip and lines with their numbers, at the right end of `line`; the width they took.
int TicketDelegate::paintCounts(QPainter* painter, const QRect& line, const TicketRowText& text,
                                const Colours& colours) const
{
    const QFont font = textFont(TextStyle::Small);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(colours.muted);
    int right = line.right() + 1;
    const auto paintCount = [&](const QString& icon, const QString& number) {
        const int numberWidth = metrics.horizontalAdvance(number);
        painter->drawText(QRect(right - numberWidth, line.top(), numberWidth + 1, line.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, number);
        right -= numberWidth + (number.isEmpty() ? 0 : 4) + countIcon;
        paintIcon(painter, QRect(right, line.top() + (line.height() - countIcon) / 2, countIcon, countIcon),
                  icon, colours.muted);
        right -= gap;
    };
    if (!text.messages.isEmpty()) {
        paintCount(u"format-justify-left"_qs, text.messages);
    }
    if (text.hasAttachments) {
        paintCount(u"mail-attachment"_qs, text.attachments);
    }
    return line.right() + 1 - right;
}

void TicketDelegate::paintThreeLines(QPainter* painter, const QRect& row, const TicketEntry& entry,
                                     const TicketRowText& text, const QPalette& palette) const
{
    const Colours colours = Colours::of(palette);
    const QFont subjectFont = textFont(entry.row.unread ? TextStyle::BodyBold : TextStyle::Body);
    const QFont small = textFont(TextStyle::Small);
    const QFontMetrics smallMetrics(small);
    const int subjectHeight = lineHeight(subjectFont, 18);
    const int smallHeight = lineHeight(small, 16);
    const QRect inside(row.left() + gutter, row.top() + 7, row.width() - gutter - rightPadding,
                       row.height() - 14);
    const QRect first(inside.left(), inside.top(), inside.width(), subjectHeight);
    const QRect second(inside.left(), first.bottom() + 1, inside.width(), smallHeight);
    const QRect third(inside.left(), second.bottom() + 4, inside.width(), qMax(18, smallHeight + 1));

    const auto paintEnd = [&](const QRect& line, const QString& end) {
        const int width = smallMetrics.horizontalAdvance(end);
        painter->setFont(small);
        painter->setPen(colours.muted);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, end);
        return line.adjusted(0, 0, -width - gap, 0);
    };
    const QRect subject = paintEnd(first, text.time);
    paintText(painter, subject, text.subject, subjectFont, colours.text, colours.mark);
    const QRect place = paintEnd(second, text.reference);
    paintText(painter, place, text.place, small, colours.muted, colours.mark);
    const int counts = paintCounts(painter, third, text, colours);
    QRect pills = third.adjusted(0, 0, -counts, 0);
    const QRect used = paintPill(painter, pills, text.pill, palette);
    if (text.waits) {
        pills.setLeft(used.right() + 1 + gap / 2);
        paintPill(painter, pills, *text.waits, palette);
    }
    if (entry.row.unread) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.accent);
        painter->drawEllipse(row.left() + dotLeft, first.center().y() - dot / 2 + 1, dot, dot);
    }
}

void TicketDelegate::paintTwoLines(QPainter* painter, const QRect& row, const TicketEntry& entry,
                                   const TicketRowText& text, const QPalette& palette) const
{
    const Colours colours = Colours::of(palette);
    const QFont subjectFont = textFont(entry.row.unread ? TextStyle::BodyBold : TextStyle::Body);
    const QFont small = textFont(TextStyle::Small);
    const QFontMetrics smallMetrics(small);
    const QString widest = format::listTime(m_clock.now() - msPerDay, m_clock.now());
    const int end = std::max({timeColumn, smallMetrics.horizontalAdvance(widest) + gap,
                              smallMetrics.horizontalAdvance(text.time) + gap,
                              smallMetrics.horizontalAdvance(text.reference) + gap});
    const QRect inside(row.left() + gutter, row.top() + 7, row.width() - gutter - rightPadding,
                       row.height() - 14);
    const QRect first(inside.left(), inside.top(), inside.width(), lineHeight(subjectFont, 18));
    const QRect second(inside.left(), first.bottom() + 2, inside.width(), lineHeight(small, 16));

    painter->setFont(small);
    painter->setPen(colours.muted);
    painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, text.time);
    painter->drawText(second, Qt::AlignRight | Qt::AlignVCenter, text.reference);
    const int right = inside.right() + 1 - end;
    int pillsWidth = pillSize(text.pill).width();
    if (text.waits) {
        pillsWidth += gap / 2 + pillSize(*text.waits).width();
    }
    pillsWidth = qMin(pillsWidth, (right - inside.left()) / 2);
    QRect pills(right - pillsWidth, first.top(), pillsWidth, first.height());
    const QRect used = paintPill(painter, pills, text.pill, palette);
    if (text.waits) {
        pills.setLeft(used.right() + 1 + gap / 2);
        paintPill(painter, pills, *text.waits, palette);
    }
    paintText(painter,
              QRect(first.left(), first.top(), right - pillsWidth - gap - first.left(), first.height()),
              text.subject, subjectFont, colours.text, colours.mark);
    const QRect counted(second.left(), second.top(), right - second.left(), second.height());
    const int counts = paintCounts(painter, counted, text, colours);
    paintText(painter, counted.adjusted(0, 0, -counts - gap, 0), text.place, small, colours.muted,
              colours.mark);
    if (entry.row.unread) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.accent);
        painter->drawEllipse(row.left() + dotLeft, first.center().y() - dot / 2 + 1, dot, dot);
    }
}

void TicketDelegate::paintSkeleton(QPainter* painter, const QRect& row, const QPalette& palette) const
{
    const Colours colours = Colours::of(palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.railActive);
    const auto bar = [painter, &row](int left, int top, int width) {
        painter->drawRoundedRect(QRect(row.left() + left, row.top() + top, width, 8), 4, 4);
    };
    const int room = row.width() - gutter - rightPadding;
    bar(gutter, 12, room * 6 / 10);
    bar(row.width() - rightPadding - 40, 12, 40);
    bar(gutter, 30, room * 4 / 10);
    if (!m_wide) {
        bar(gutter, 50, room * 3 / 10);
    }
    painter->restore();
}

} // namespace caredesk
