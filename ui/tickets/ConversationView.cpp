#include "ui/tickets/ConversationView.h"

#include "sync/OutboxService.h"
#include "sync/SessionService.h"
#include "sync/SyncService.h"
#include "sync/TicketService.h"
#include "ui/common/Buttons.h"
#include "ui/common/Colours.h"
#include "ui/common/Icons.h"
#include "ui/common/Toast.h"
#include "ui/compose/ReplyBox.h"
#include "ui/tickets/ConversationActions.h"
#include "ui/tickets/ConversationHeader.h"
#include "ui/tickets/ConversationList.h"
#include "ui/tickets/ConversationStrips.h"
#include "ui/tickets/LinkOpener.h"
#include "ui_ConversationView.h"

#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace caredesk {

namespace {

/// A ticket counts as read once it has been in front of the person for that long.
constexpr int readAfterMs = 1'500;
constexpr int toastMs = 4'000;

} // namespace

ConversationView::ConversationView(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ConversationView>())
    , m_context(context)
    , m_header(new ConversationHeader(context.clock, this))
    , m_list(new ConversationList(context, this))
    , m_replyBox(new ReplyBox(context, this))
    , m_actions(new ConversationActions(context, *m_replyBox, this))
    , m_links(new LinkOpener(context, this))
    , m_closeTicket(new QPushButton(this))
{
    m_ui->setupUi(this);
    m_ui->headerPlace->addWidget(m_header);
    m_ui->listPlace->addWidget(m_list);
    m_ui->replyPlace->addWidget(m_replyBox);
    m_strips = new ConversationStrips(*m_actions, m_ui->noticePlace, m_ui->stripPlace, m_ui->open);
    m_toast = new Toast(this);
    m_closeTicket->setObjectName(u"closeTicket"_qs);
    setButtonSize(m_closeTicket, ButtonSize::Normal);
    m_replyBox->addButton(m_closeTicket);
    m_replyBox->takeDropsOn(m_ui->open);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(readAfterMs);
    connectServices();
    retranslateUi();
    close();
}

ConversationView::~ConversationView() = default;

void ConversationView::connectServices()
{
    const auto tell = [this](const QString& text) { m_toast->show(text, {}, toastMs, {}); };
    connect(m_header, &ConversationHeader::backRequested, this, &ConversationView::backRequested);
    connect(m_header, &ConversationHeader::copyLinkRequested, m_actions, &ConversationActions::copyLink);
    connect(m_header, &ConversationHeader::browserRequested, m_actions, &ConversationActions::openInBrowser);
    connect(m_header->menu(), &QMenu::aboutToShow, this, &ConversationView::fillMenu);
    connect(m_closeTicket, &QPushButton::clicked, m_actions, &ConversationActions::askToClose);
    connect(m_actions, &ConversationActions::told, this, tell);
    connect(m_actions, &ConversationActions::removed, this, &ConversationView::close);
    connect(m_actions, &ConversationActions::failed, this, [this](const Error& error) {
        m_fetchError = error;
        showParts();
    });
    connect(m_strips, &ConversationStrips::retryRequested, this, &ConversationView::fetch);
    connect(m_strips, &ConversationStrips::outboxRequested, this, &ConversationView::outboxRequested);
    connect(m_list, &ConversationList::linkActivated, m_links, &LinkOpener::open);
    connect(m_list, &ConversationList::told, this, tell);
    connect(m_list, &ConversationList::outboxRequested, this, &ConversationView::outboxRequested);
    connect(m_replyBox, &ReplyBox::edited, this, &ConversationView::showParts);
    connect(&m_readTimer, &QTimer::timeout, this, [this] {
        if (isVisible() && isActiveWindow() && m_entry.kind == TicketEntry::Kind::Ticket) {
            m_context.session.tickets()->setRead({ticketId()}, true);
        }
    });
    connect(m_context.session.tickets(), &TicketService::changed, this, [this](const ChangeSet& changes) {
        const bool concerned = changes.everything || changes.conversations.contains(ticketId()) ||
                               changes.rows.contains(m_entry.row.rowId);
        if (concerned && m_entry.kind == TicketEntry::Kind::Ticket) {
            load();
        }
    });
    connect(m_context.session.tickets(), &TicketService::rightsChanged, this, &ConversationView::showParts);
    connect(m_context.session.outbox(), &OutboxService::changed, this, [this] {
        m_context.session.outbox()->operations()->then(this,
                                                       [this](const Result<QList<Operation>>& operations) {
                                                           if (operations) {
                                                               takeOperations(*operations);
                                                           }
                                                       });
    });
    connect(m_context.session.outbox(), &OutboxService::progress, this, [this](const SendProgress& progress) {
        if (progress.totalBytes > 0) {
            m_list->setProgress(progress.uuid,
                                static_cast<int>(progress.sentBytes * 100 / progress.totalBytes));
        }
    });
}

void ConversationView::open(const TicketEntry& entry)
{
    if (!ticketId().isEmpty() && entry.row.ticket.id == ticketId() && entry.kind == m_entry.kind) {
        return;
    }
    ++m_request;
    m_entry = entry;
    m_conversation.reset();
    m_operations.clear();
    m_fetchError.reset();
    m_fetching = false;
    m_loading = false;
    m_started = false;
    m_list->clear();
    m_actions->setTicket(entry.row.ticket);
    m_header->setEntry(entry);
    m_ui->stack->setCurrentWidget(m_ui->open);
    if (entry.kind == TicketEntry::Kind::Ticket) {
        m_replyBox->setTicket(entry.row.ticket);
        m_context.session.sync()->setOpenTicket(entry.row.ticket.id);
    }
    showParts();
    load();
    fetch();
    startReading();
    Q_EMIT changed();
}

void ConversationView::close()
{
    ++m_request;
    m_entry = {};
    m_conversation.reset();
    m_list->clear();
    m_readTimer.stop();
    m_ui->stack->setCurrentWidget(m_ui->nothing);
    Q_EMIT changed();
}

/// What is on this computer: the conversation and what waits for it.
void ConversationView::load()
{
    if (m_loading) {
        m_loadAgain = true;
        return;
    }
    m_loading = true;
    m_loadAgain = false;
    const int request = m_request;
    const auto takeAll = [this, request](const Result<QList<Operation>>& operations) {
        if (request != m_request) {
            return;
        }
        m_loading = false;
        m_operations = operations ? *operations : QList<Operation>{};
        showTimeline();
        showParts();
        if (m_loadAgain) {
            load();
        }
    };
    const auto takeCached = [this, request, takeAll](const Result<Conversation>& conversation) {
        if (request != m_request) {
            return;
        }
        takeConversation(conversation, false);
        m_context.session.outbox()->operations()->then(this, takeAll);
    };
    if (m_entry.kind == TicketEntry::Kind::Ticket) {
        m_context.session.tickets()->conversation(ticketId())->then(this, takeCached);
    } else {
        m_context.session.outbox()->operations()->then(this, takeAll);
    }
}

void ConversationView::fetch()
{
    if (m_entry.kind != TicketEntry::Kind::Ticket || m_fetching || !m_entry.row.ticket.available) {
        return;
    }
    m_fetching = true;
    m_context.session.tickets()
        ->fetchConversation(ticketId())
        ->then(this, [this, request = m_request](const Result<Conversation>& conversation) {
            if (request == m_request) {
                m_fetching = false;
                takeConversation(conversation, true);
                showTimeline();
                showParts();
            }
        });
}

void ConversationView::takeConversation(const Result<Conversation>& conversation, bool fresh)
{
    if (!conversation) {
        if (fresh && !m_conversation) {
            m_fetchError = conversation.error();
        }
        return;
    }
    m_fetchError.reset();
    const bool grew = m_conversation && conversation->messages.size() > m_conversation->messages.size();
    m_conversation = *conversation;
    m_entry.row.ticket = conversation->ticket;
    m_actions->setTicket(conversation->ticket);
    m_header->setEntry(m_entry);
    m_replyBox->setTicket(conversation->ticket);
    if (grew) {
        startReading();
    }
    Q_EMIT changed();
}

void ConversationView::takeOperations(const QList<Operation>& operations)
{
    if (m_loading || ticketId().isEmpty()) {
        return;
    }
    m_operations = operations;
    showTimeline();
    showParts();
}

void ConversationView::showTimeline()
{
    const bool unsent = m_entry.kind == TicketEntry::Kind::Unsent;
    if (!m_conversation && !unsent) {
        return;
    }
    Conversation conversation = m_conversation.value_or(Conversation{});
    if (unsent) {
        conversation.ticket = m_entry.row.ticket;
    }
    const QList<TimelineItem> items = timelineOf(conversation, m_operations);
    if (m_started) {
        m_list->update(conversation.ticket, items);
    } else {
        m_started = true;
        m_list->start(conversation.ticket, items);
    }
}

void ConversationView::showParts()
{
    const Ticket& ticket = m_entry.row.ticket;
    const bool open = m_entry.kind == TicketEntry::Kind::Ticket && ticket.available;
    m_strips->show(m_entry, m_operations, m_fetchError);
    const bool confirming = ticket.state == TicketState::AwaitingConfirmation;
    const bool answerable =
        open && ticket.state != TicketState::Closed && m_context.session.tickets()->rights().reply;
    // What was written can be read and copied, whatever became of the ticket.
    m_replyBox->setVisible(answerable ||
                           (m_entry.kind == TicketEntry::Kind::Ticket && m_replyBox->hasContents()));
    m_closeTicket->setVisible(open && !confirming && m_actions->canClose());
}

void ConversationView::fillMenu()
{
    QMenu* menu = m_header->menu();
    menu->clear();
    menu->addAction(tr("Details of the ticket…"), m_actions, &ConversationActions::showDetails);
    if (m_entry.kind != TicketEntry::Kind::Ticket) {
        return;
    }
    menu->addAction(tr("Mark as unread"), this, [this] {
        m_readTimer.stop();
        m_context.session.tickets()->setRead({ticketId()}, false);
    });
    menu->addAction(icon(u"view-refresh"_qs), tr("Fetch again"), this, &ConversationView::fetch);
    if (m_actions->canClose()) {
        menu->addSeparator();
        menu->addAction(icon(u"check"_qs), tr("Close ticket…"), m_actions, &ConversationActions::askToClose);
    }
    if (m_actions->canReopen()) {
        menu->addSeparator();
        menu->addAction(icon(u"edit-undo"_qs), tr("Reopen…"), m_actions, &ConversationActions::askToReopen);
    }
}

void ConversationView::startReading()
{
    if (m_entry.kind == TicketEntry::Kind::Ticket) {
        m_readTimer.start();
    }
}

void ConversationView::setBackVisible(bool visible)
{
    m_header->setBackVisible(visible);
}

void ConversationView::focusConversation()
{
    m_list->setFocus(Qt::TabFocusReason);
}

void ConversationView::focusReply()
{
    if (m_replyBox->isVisible()) {
        m_replyBox->focusEditor();
    }
}

void ConversationView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    startReading();
}

void ConversationView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Colours::of(palette()).base);
}

void ConversationView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        startReading();
    }
}

void ConversationView::retranslateUi()
{
    m_list->setAccessibleName(tr("Conversation"));
    m_closeTicket->setText(tr("&Close ticket…"));
    m_ui->nothing->setContent(u"mail-folder-inbox"_qs, tr("No ticket is open"),
                              tr("Choose one from the list to read it and to answer."));
    m_strips->retranslateUi();
}

} // namespace caredesk
