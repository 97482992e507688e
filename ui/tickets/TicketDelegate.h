#pragma once

#include <QStyledItemDelegate>

namespace caredesk {

class Clock;
struct Colours;
struct TicketEntry;
struct TicketRowText;

/// Draws a ticket of the list: three lines of 72, or two of 52 where the list is wide. A row that is not
/// loaded yet is drawn as bars.
class TicketDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TicketDelegate(const Clock& clock, QObject* parent);

    /// Two lines instead of three.
    void setWide(bool wide) { m_wide = wide; }
    bool isWide() const { return m_wide; }
    /// What is being searched for; its matches are marked.
    void setSearch(const QString& search) { m_search = search; }
    int rowHeight() const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The bars of a row that is still to come.
    void paintSkeleton(QPainter* painter, const QRect& row, const QPalette& palette) const;

private:
    void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const Colours& colours) const;
    void paintThreeLines(QPainter* painter, const QRect& row, const TicketEntry& entry,
                         const TicketRowText& text, const QPalette& palette) const;
    void paintTwoLines(QPainter* painter, const QRect& row, const TicketEntry& entry,
                       const TicketRowText& text, const QPalette& palette) const;
    void paintText(QPainter* painter, const QRect& rect, const QString& text, const QFont& font,
                   const QColor& ink, const QColor& mark) const;
    int paintCounts(QPainter* painter, const QRect& line, const TicketRowText& text,
                    const Colours& colours) const;

    const Clock& m_clock;
    QString m_search;
    bool m_wide = false;
};

} // namespace caredesk
