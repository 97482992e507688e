#include "ui/tickets/TicketListView.h"

#include "base/Clock.h"
#include "models/TicketTableModel.h"
#include "ui/tickets/TicketDelegate.h"
#include "ui/tickets/TicketRowText.h"

#include <QKeyEvent>
#include <QPainter>

namespace caredesk {

namespace {

/// From this width on a ticket takes two lines.
constexpr int wideFrom = 600;

} // namespace

TicketListView::TicketListView(TicketTableModel& model, const Clock& clock, QWidget* parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new TicketDelegate(clock, this))
{
    setObjectName(u"ticketList"_qs);
    setAccessibleName(tr("Tickets"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("ownFocus", true);
    model.setAccessibleText(
        [&clock](const TicketEntry& entry) { return spokenTicketRow(entry, clock.now()); });
    connect(&model, &TicketTableModel::stateChanged, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::doubleClicked, this, &TicketListView::enterRequested);
}

void TicketListView::setSearch(const QString& search)
{
    m_search = search;
    m_delegate->setSearch(search);
    viewport()->update();
}

QList<int> TicketListView::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TicketListView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_model.rowCount() > 0 || !m_model.isLoading()) {
        return;
    }
    QPainter painter(viewport());
    const int height = m_delegate->rowHeight();
    for (int top = 0; top < viewport()->height(); top += height) {
        m_delegate->paintSkeleton(&painter, QRect(0, top, viewport()->width(), height), palette());
    }
}

void TicketListView::resizeEvent(QResizeEvent* event)
{
    const bool wide = width() >= wideFrom;
    if (wide != m_delegate->isWide()) {
        const QModelIndex current = currentIndex();
        m_delegate->setWide(wide);
        scheduleDelayedItemsLayout();
        if (current.isValid()) {
            QMetaObject::invokeMethod(
                this, [this] { scrollTo(currentIndex()); }, Qt::QueuedConnection);
        }
    }
    QListView::resizeEvent(event);
}

void TicketListView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT enterRequested();
    } else if (plain && event->key() == Qt::Key_R) {
        Q_EMIT replyRequested();
    } else if (plain && event->key() == Qt::Key_Escape) {
        Q_EMIT leaveRequested();
    } else if (plain && event->text().size() == 1 && event->text().front().isLetterOrNumber()) {
        event->ignore(); // Looking a letter up would read every row.
    } else {
        QListView::keyPressEvent(event);
    }
}

void TicketListView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Tickets"));
        viewport()->update();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        scheduleDelayedItemsLayout();
    }
}

} // namespace caredesk
