#pragma once

#include "ui/common/UiContext.h"
#include "ui/tickets/Timeline.h"

#include <QHash>
#include <QPointer>
#include <QScrollArea>
#include <QTimer>

class QVBoxLayout;

namespace caredesk {

class EarlierLine;

/// The things of a conversation, one under the other. They are made a few milliseconds at a time, the newest
/// first and from there upwards, so that the place one reads does not move. What did not change is left as it
/// stands.
class ConversationList : public QScrollArea
{
    Q_OBJECT

public:
    ConversationList(const UiContext& context, QWidget* parent);

    /// Another ticket: everything is made anew and the newest is brought into view.
    void start(const Ticket& ticket, const QList<TimelineItem>& items);
    /// The same ticket: the head's changes and new things only.
    void update(const Ticket& ticket, const QList<TimelineItem>& items);
    void clear();
    void setProgress(const QString& uuid, int percent);
    /// Nothing is being made any more.
    bool isSettled() const { return m_missing.isEmpty(); }

Q_SIGNALS:
    void linkActivated(const QString& address);
    void told(const QString& text);
    void outboxRequested(const QString& uuid);
    /// Everything that is to be seen at first has been made.
    void settled();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Made
    {
        TimelineItem item;
        QWidget* widget = nullptr;
    };

    void take(const QList<TimelineItem>& items);
    void makeSome();
    QWidget* make(const TimelineItem& item);
    void rememberPlace();
    void restorePlace();
    void unfold();
    void showEarlier();

    UiContext m_context;
    Ticket m_ticket;
    QWidget* m_page;
    QVBoxLayout* m_column;
    EarlierLine* m_earlier;
    QList<TimelineItem> m_items;
    QHash<QString, Made> m_made;
    QStringList m_missing; ///< Keys, oldest first; made from the end.
    qsizetype m_folded = 0;
    bool m_unfolded = false;
    bool m_followsEnd = true;
    QPointer<QWidget> m_anchor; ///< The first thing in view while one does not read the end…
    int m_anchorOffset = 0;     ///< …and where its top is.
    bool m_restoring = false;
    QTimer m_makeSoon;
};

} // namespace caredesk
