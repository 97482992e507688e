#include "ui/tickets/TicketsPage.h"

#include "models/TicketTableModel.h"
#include "sync/OutboxService.h"
#include "sync/SessionService.h"
#include "sync/TicketService.h"
#include "ui/common/Navigator.h"
#include "ui/common/Preferences.h"
#include "ui/compose/ReplyBox.h"
#include "ui/tickets/ConversationView.h"
#include "ui/tickets/TicketListPane.h"
#include "ui/tickets/TicketListView.h"
#include "ui_TicketsPage.h"

#include <QKeyEvent>

namespace caredesk {

namespace {

constexpr int listWidth = 376;
constexpr int listMinimum = 320;
constexpr int conversationMinimum = 420;
/// Below this width of the page (a window of 900) list and conversation are two steps.
constexpr int narrowBelow = 701;
constexpr QLatin1String splitterName("tickets");

} // namespace

TicketsPage::TicketsPage(TicketTableModel& model, const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::TicketsPage>())
    , m_model(model)
    , m_context(context)
    , m_pane(new TicketListPane(model, context, this))
    , m_conversation(new ConversationView(context, this))
{
    m_ui->setupUi(this);
    setMinimumWidth(listMinimum);
    m_pane->setMinimumWidth(listMinimum);
    m_ui->splitter->addWidget(m_pane);
    m_ui->splitter->addWidget(m_conversation);
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    const QByteArray remembered = context.preferences.geometry(splitterName);
    if (remembered.isEmpty() || !m_ui->splitter->restoreState(remembered)) {
        m_ui->splitter->setSizes({listWidth, 1'000});
    }
    m_ui->splitter->setHandleWidth(1);
    connect(m_ui->splitter, &QSplitter::splitterMoved, this, &TicketsPage::rememberSplitter);
    connect(m_pane, &TicketListPane::chosen, this, [this](const TicketEntry& entry) {
        openEntry(entry);
        if (m_narrow) {
            showStep(true);
        }
    });
    connect(m_pane, &TicketListPane::newTicketRequested, this, [this] { m_context.navigator.newTicket(); });
    connect(m_pane->list(), &TicketListView::enterRequested, this, [this] {
        if (!m_conversation->ticketId().isEmpty()) {
            showStep(true);
            m_conversation->focusConversation();
        }
    });
    connect(m_pane->list(), &TicketListView::replyRequested, this, [this] {
        if (!m_conversation->ticketId().isEmpty()) {
            showStep(true);
            m_conversation->focusReply();
        }
    });
    connect(m_conversation, &ConversationView::backRequested, this, &TicketsPage::goBack);
    connect(m_conversation, &ConversationView::changed, this, &Page::titleChanged);
    connect(m_conversation, &ConversationView::outboxRequested, this,
            [this](const QString& uuid) { m_context.navigator.showOutbox(uuid); });
    connect(context.session.outbox(), &OutboxService::delivered, this,
            [this](const SendResult& result) { onDelivered(result.uuid, result.ticketId); });
    connect(&model, &TicketTableModel::countsChanged, this, [this] {
        if (m_model.unreadCount() != m_unread) {
            m_unread = m_model.unreadCount();
            Q_EMIT unreadCountChanged(m_unread);
        }
    });
    fitWidth();
}

TicketsPage::~TicketsPage() = default;

void TicketsPage::openEntry(const TicketEntry& entry)
{
    const int request = ++m_request;
    m_conversation->open(entry);
    if (entry.kind == TicketEntry::Kind::Unsent) {
        // It may have arrived since the list was drawn.
        const QString uuid = entry.row.ticket.id;
        m_context.session.outbox()->result(uuid)->then(this,
                                                       [this, request](const Result<SendResult>& arrived) {
                                                           if (arrived && request == m_request) {
                                                               showTicket(arrived->ticketId);
                                                           }
                                                       });
    }
    if (!m_draftToOpen.isEmpty()) {
        m_conversation->replyBox()->openDraft(std::exchange(m_draftToOpen, {}));
        m_conversation->focusReply();
    }
}

void TicketsPage::showTicket(const QString& ticketId)
{
    const int request = ++m_request;
    const int row = m_model.loadedRowOf(ticketId);
    if (row >= 0) {
        const TicketEntry entry = m_model.entry(row);
        openEntry(entry);
        m_pane->setOpen(entry.row.rowId);
        showStep(true);
        return;
    }
    m_context.session.tickets()->ticket(ticketId)->then(
        this, [this, request, ticketId](const Result<TicketRow>& found) {
            if (request != m_request) {
                return;
            }
            if (found) {
                showCached(*found);
            } else {
                fetchAndShow(ticketId, request);
            }
        });
}

void TicketsPage::showCached(const TicketRow& row)
{
    openEntry({TicketEntry::Kind::Ticket, row, std::nullopt});
    m_pane->clearOpen();
    m_pane->setOpen(row.rowId);
    showStep(true);
}

/// A ticket that has just arrived at the portal may be named here before the cache has it.
void TicketsPage::fetchAndShow(const QString& ticketId, int request)
{
    m_context.session.tickets()->fetchConversation(ticketId)->then(
        this, [this, request, ticketId](const Result<Conversation>& fetched) {
            if (request != m_request) {
                return;
            }
            if (!fetched) {
                showDraftAlone(ticketId);
                return;
            }
            m_context.session.tickets()
                ->ticket(fetched->ticket.id)
                ->then(this, [this, request](const Result<TicketRow>& row) {
                    if (row && request == m_request) {
                        showCached(*row);
                    }
                });
        });
}

/// The draft to be opened belongs to a ticket that is neither here nor to be had now: it is shown all the
/// same.
void TicketsPage::showDraftAlone(const QString& ticketId)
{
    if (m_draftToOpen.isEmpty()) {
        return;
    }
    TicketRow row;
    row.ticket.id = ticketId;
    row.ticket.reference = ticketId;
    row.ticket.subject = tr("A ticket that is not on this computer");
    showCached(row);
}

void TicketsPage::openDraft(const QString& uuid, const QString& ticketId)
{
    m_draftToOpen = uuid;
    if (m_conversation->ticketId() == ticketId) {
        m_conversation->replyBox()->openDraft(std::exchange(m_draftToOpen, {}));
        showStep(true);
        m_conversation->focusReply();
    } else {
        showTicket(ticketId);
    }
}

/// A ticket that was open while it waited goes on as the portal's.
void TicketsPage::onDelivered(const QString& uuid, const QString& ticketId)
{
    if (m_conversation->ticketId() == uuid) {
        const bool step = m_conversationStep;
        showTicket(ticketId);
        showStep(step);
    }
}

void TicketsPage::setSearch(const QString& search)
{
    m_pane->setSearch(search);
}

void TicketsPage::focusList()
{
    showStep(false);
    m_pane->list()->setFocus(Qt::OtherFocusReason);
}

bool TicketsPage::captureForReply()
{
    return m_conversation->replyBox()->isVisible() && m_conversation->replyBox()->captureScreen();
}

void TicketsPage::flush()
{
    m_conversation->replyBox()->flush();
}

UnsafeWork TicketsPage::unsafeWork() const
{
    return m_conversation->replyBox()->unsafeWork();
}

QString TicketsPage::title() const
{
    const QString subject = m_conversation->entry().row.ticket.subject;
    return subject.isEmpty() || (m_narrow && !m_conversationStep) ? tr("Tickets") : subject;
}

void TicketsPage::arrive()
{
    if (m_narrow && m_conversationStep) {
        m_conversation->focusConversation();
    } else {
        m_pane->list()->setFocus(Qt::OtherFocusReason);
    }
}

bool TicketsPage::goBack()
{
    if (!m_narrow || !m_conversationStep) {
        return false;
    }
    showStep(false);
    m_pane->list()->setFocus(Qt::BacktabFocusReason);
    return true;
}

void TicketsPage::showStep(bool conversation)
{
    const bool titleDiffers = m_narrow && m_conversationStep != conversation;
    const bool leavesList = m_narrow && conversation && m_pane->isAncestorOf(focusWidget());
    m_conversationStep = conversation;
    m_pane->setVisible(!m_narrow || !conversation);
    m_conversation->setVisible(!m_narrow || conversation);
    m_conversation->setBackVisible(m_narrow);
    if (leavesList) {
        m_conversation->focusConversation();
    }
    if (titleDiffers) {
        Q_EMIT titleChanged();
    }
}

void TicketsPage::fitWidth()
{
    m_narrow = width() < narrowBelow;
    m_conversation->setMinimumWidth(m_narrow ? 0 : qMin(conversationMinimum, width() - listMinimum - 1));
    showStep(m_conversationStep);
}

void TicketsPage::rememberSplitter()
{
    if (!m_narrow) {
        m_context.preferences.setGeometry(splitterName, m_ui->splitter->saveState());
    }
}

void TicketsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool wasNarrow = m_narrow;
    fitWidth();
    if (wasNarrow != m_narrow) {
        Q_EMIT titleChanged();
    }
}

void TicketsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (goBack() || m_conversation->isAncestorOf(focusWidget()))) {
        m_pane->list()->setFocus(Qt::BacktabFocusReason);
    } else {
        Page::keyPressEvent(event);
    }
}

} // namespace caredesk
