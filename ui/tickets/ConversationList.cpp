#include "ui/tickets/ConversationList.h"

#include "ui/tickets/EarlierLine.h"
#include "ui/tickets/EventLine.h"
#include "ui/tickets/MessageReader.h"
#include "ui/tickets/MessageView.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QVBoxLayout>

namespace caredesk {

namespace {

constexpr qint64 sliceMs = 8;

} // namespace

ConversationList::ConversationList(const UiContext& context, QWidget* parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_page(new QWidget)
    , m_column(new QVBoxLayout(m_page))
    , m_earlier(new EarlierLine(context.clock, m_page))
{
    setObjectName(u"conversation"_qs);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Base);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_earlier);
    m_column->addStretch(1);
    m_earlier->hide();
    setWidget(m_page);
    m_makeSoon.setSingleShot(true);
    m_makeSoon.setInterval(0);
    connect(&m_makeSoon, &QTimer::timeout, this, &ConversationList::makeSome);
    connect(m_earlier, &QAbstractButton::clicked, this, &ConversationList::unfold);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ConversationList::restorePlace);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ConversationList::rememberPlace);
}

void ConversationList::clear()
{
    for (const Made& made : std::as_const(m_made)) {
        delete made.widget;
    }
    m_made.clear();
    m_missing.clear();
    m_items.clear();
    m_earlier->hide();
    m_makeSoon.stop();
}

void ConversationList::start(const Ticket& ticket, const QList<TimelineItem>& items)
{
    clear();
    m_ticket = ticket;
    m_unfolded = false;
    m_followsEnd = true;
    m_folded = foldedCount(items);
    take(items);
}

void ConversationList::update(const Ticket& ticket, const QList<TimelineItem>& items)
{
    m_ticket = ticket;
    if (m_items.isEmpty() && !m_unfolded) {
        m_folded = foldedCount(items);
    }
    take(items);
}

void ConversationList::take(const QList<TimelineItem>& items)
{
    m_items = items;
    m_folded = qMin(m_folded, items.size());
    QStringList keys;
    for (qsizetype i = m_unfolded ? 0 : m_folded; i < items.size(); ++i) {
        keys.append(items.at(i).key());
    }
    m_missing.clear();
    m_made.removeIf([&keys](const auto& entry) {
        const bool gone = !keys.contains(entry.key());
        if (gone) {
            delete entry.value().widget;
        }
        return gone;
    });
    for (qsizetype i = m_unfolded ? 0 : m_folded; i < items.size(); ++i) {
        const TimelineItem& item = items.at(i);
        const auto made = m_made.find(item.key());
        if (made == m_made.end()) {
            m_missing.append(item.key());
        } else if (item.operation() != nullptr) {
            made->item = item;
            if (auto* view = qobject_cast<MessageView*>(made->widget)) {
                view->setOperation(*item.operation(), -1);
            } else if (auto* line = qobject_cast<EventLine*>(made->widget)) {
                line->setOperation(*item.operation());
            }
        } else if (!(made->item == item)) {
            delete made->widget;
            m_made.remove(item.key());
            m_missing.append(item.key());
        }
    }
    showEarlier();
    if (m_missing.isEmpty()) {
        Q_EMIT settled();
    } else {
        makeSome();
    }
}

void ConversationList::showEarlier()
{
    const bool folds = m_folded > 0 && !m_unfolded;
    m_earlier->setVisible(folds);
    if (folds) {
        const auto written =
            std::count_if(m_items.begin(), m_items.begin() + m_folded,
                          [](const TimelineItem& item) { return item.message() != nullptr; });
        m_earlier->setSpan(static_cast<int>(written), m_items.first().at(), m_items.at(m_folded - 1).at());
    }
}

void ConversationList::makeSome()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_missing.isEmpty() && clock.elapsed() < sliceMs) {
        const QString key = m_missing.takeLast();
        int place = 1;
        for (const TimelineItem& item : std::as_const(m_items)) {
            if (item.key() == key) {
                QWidget* widget = make(item);
                m_column->insertWidget(place, widget);
                m_made.insert(key, {item, widget});
                break;
            }
            place += m_made.contains(item.key()) ? 1 : 0;
        }
    }
    if (m_missing.isEmpty()) {
        Q_EMIT settled();
    } else {
        m_makeSoon.start();
    }
}

void ConversationList::rememberPlace()
{
    if (m_restoring) {
        return;
    }
    const int top = verticalScrollBar()->value();
    m_followsEnd = top >= verticalScrollBar()->maximum();
    m_anchor = nullptr;
    for (const Made& made : std::as_const(m_made)) {
        const bool inView = made.widget->geometry().bottom() >= top;
        if (inView && (m_anchor == nullptr || made.widget->y() < m_anchor->y())) {
            m_anchor = made.widget;
        }
    }
    m_anchorOffset = m_anchor != nullptr ? m_anchor->y() - top : 0;
}

/// What one reads stays where it is while things above it are made or grow.
void ConversationList::restorePlace()
{
    m_restoring = true;
    if (m_followsEnd) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else if (m_anchor != nullptr) {
        verticalScrollBar()->setValue(m_anchor->y() - m_anchorOffset);
    }
    m_restoring = false;
}

QWidget* ConversationList::make(const TimelineItem& item)
{
    if (const StateChange* change = item.change()) {
        return new EventLine(*change, m_context.clock, m_page);
    }
    const Operation* operation = item.operation();
    if (operation != nullptr && operation->kind == OperationKind::SetState) {
        auto* line = new EventLine(*operation, m_context.clock, m_page);
        connect(line, &EventLine::outboxRequested, this, &ConversationList::outboxRequested);
        return line;
    }
    MessageView* view = operation != nullptr ? new MessageView(*operation, m_context, m_page)
                                             : new MessageView(*item.message(), m_ticket, m_context, m_page);
    connect(view, &MessageView::linkActivated, this, &ConversationList::linkActivated);
    connect(view, &MessageView::told, this, &ConversationList::told);
    connect(view, &MessageView::outboxRequested, this, &ConversationList::outboxRequested);
    Job<Document>* reading =
        operation != nullptr ? readPlainText(operation->draft.message) : readMessage(*item.message());
    reading->then(view, [this, view](const Result<Document>& document) {
        if (document) {
            view->setDocument(*document, viewport()->width());
        }
    });
    return view;
}

void ConversationList::setProgress(const QString& uuid, int percent)
{
    for (const Made& made : std::as_const(m_made)) {
        auto* view = qobject_cast<MessageView*>(made.widget);
        if (view != nullptr && made.item.operation() != nullptr && made.item.operation()->uuid == uuid) {
            view->setOperation(*made.item.operation(), percent);
        }
    }
}

void ConversationList::unfold()
{
    rememberPlace();
    m_unfolded = true;
    m_followsEnd = false;
    take(QList<TimelineItem>(m_items));
    setFocus();
}

void ConversationList::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    restorePlace();
}

} // namespace caredesk
