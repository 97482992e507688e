#include "ui/shell/AccountPages.h"

#include "models/DraftsModel.h"
#include "models/OutboxModel.h"
#include "models/TicketTableModel.h"
#include "sync/DraftService.h"
#include "sync/SessionService.h"
#include "ui/capture/CaptureDesk.h"
#include "ui/compose/DraftsPage.h"
#include "ui/compose/NewTicketPage.h"
#include "ui/compose/OutboxPage.h"
#include "ui/tickets/TicketsPage.h"

namespace caredesk {

AccountPages::AccountPages(const UiContext& context, std::unique_ptr<TicketTableModel> tickets,
                           QWidget* parent)
    : m_context(context)
    , m_ticketModel(std::move(tickets))
    , m_draftModel(std::make_unique<DraftsModel>(*context.session.drafts()))
    , m_outboxModel(std::make_unique<OutboxModel>(*context.session.outbox()))
    , m_tickets(std::make_unique<TicketsPage>(*m_ticketModel, context, parent))
    , m_newTicket(std::make_unique<NewTicketPage>(context, parent))
    , m_drafts(std::make_unique<DraftsPage>(context, *m_draftModel, parent))
    , m_outbox(std::make_unique<OutboxPage>(context, *m_outboxModel, parent))
{
    connect(m_ticketModel.get(), &TicketTableModel::countsChanged, this,
            [this] { Q_EMIT unreadChanged(m_ticketModel->unreadCount()); });
    connect(m_draftModel.get(), &DraftsModel::updated, this,
            [this] { Q_EMIT draftsChanged(m_draftModel->rowCount()); });
    connect(m_outboxModel.get(), &OutboxModel::updated, this,
            [this] { Q_EMIT outboxChanged(m_outboxModel->rowCount()); });
    connect(m_outboxModel.get(), &OutboxModel::updated, this, &AccountPages::tellUpload);
    connect(m_outboxModel.get(), &OutboxModel::dataChanged, this, &AccountPages::tellUpload);
}

AccountPages::~AccountPages() = default;

QList<Page*> AccountPages::pages() const
{
    return {m_tickets.get(), m_newTicket.get(), m_drafts.get(), m_outbox.get()};
}

Page* AccountPages::page(PageId id) const
{
    switch (id) {
    case PageId::Tickets: return m_tickets.get();
    case PageId::NewTicket: return m_newTicket.get();
    case PageId::Drafts: return m_drafts.get();
    case PageId::Outbox: return m_outbox.get();
    case PageId::SignIn:
    case PageId::Settings:
    case PageId::Emergency: break;
    }
    return nullptr;
}

void AccountPages::tellUpload()
{
    const int percent = m_outboxModel->uploadPercent();
    if (std::exchange(m_upload, percent) != percent) {
        Q_EMIT uploadChanged(percent);
    }
}

void AccountPages::search(const QString& text)
{
    m_tickets->setSearch(text);
}

void AccountPages::focusResults()
{
    m_tickets->focusList();
}

void AccountPages::openTicket(const QString& ticketId)
{
    m_tickets->showTicket(ticketId);
}

void AccountPages::startNewTicket()
{
    m_newTicket->startNew();
}

void AccountPages::openDraft(const QString& uuid)
{
    m_context.session.drafts()->draft(uuid)->then(this, [this, uuid](const Result<Draft>& result) {
        if (result && result->kind == DraftKind::Reply) {
            m_tickets->openDraft(uuid, result->ticketId);
            Q_EMIT pageRequested(PageId::Tickets);
        } else {
            // Also one that is still on its way to the store: the form has it.
            m_newTicket->openDraft(uuid);
            Q_EMIT pageRequested(PageId::NewTicket);
        }
    });
}

void AccountPages::showOperation(const QString& uuid)
{
    m_outbox->showOperation(uuid);
}

void AccountPages::captureForNewTicket()
{
    m_newTicket->captureScreen();
}

void AccountPages::attachToNewTicket(const FinishedPicture& picture)
{
    m_newTicket->attachPicture(picture);
}

bool AccountPages::captureForReply()
{
    return m_tickets->captureForReply();
}

void AccountPages::flush()
{
    m_newTicket->flush();
    m_tickets->flush();
}

bool AccountPages::waitUntilSaved(int ms) const
{
    return m_context.session.drafts()->waitForWrites(ms);
}

UnsafeWork AccountPages::unsafeWork() const
{
    return m_newTicket->unsafeWork() + m_tickets->unsafeWork() +
           UnsafeWork{.pictures = m_context.capture.unkeptPictures()};
}

void AccountPages::setEnabled(bool enabled)
{
    const QList<Page*> all = pages();
    for (Page* page : all) {
        page->setEnabled(enabled);
    }
}

} // namespace caredesk
