#include "ui/shell/AccountPages.h"

#include "models/DraftsModel.h"
#include "models/OutboxModel.h"
#include "models/TicketTableModel.h"
#include "sync/SessionService.h"
#include "ui/common/Page.h"

namespace caredesk {

AccountPages::AccountPages(const UiContext& context, std::unique_ptr<TicketTableModel> tickets)
    : m_context(context)
    , m_tickets(std::move(tickets))
    , m_drafts(std::make_unique<DraftsModel>(*context.session.drafts()))
    , m_outbox(std::make_unique<OutboxModel>(*context.session.outbox()))
{
    connect(m_tickets.get(), &TicketTableModel::countsChanged, this,
            [this] { Q_EMIT unreadChanged(m_tickets->unreadCount()); });
    connect(m_drafts.get(), &DraftsModel::updated, this,
            [this] { Q_EMIT draftsChanged(m_drafts->rowCount()); });
    connect(m_outbox.get(), &OutboxModel::updated, this,
            [this] { Q_EMIT outboxChanged(m_outbox->rowCount()); });
}

AccountPages::~AccountPages() = default;

QList<Page*> AccountPages::pages() const
{
    return {};
}

Page* AccountPages::page(PageId) const
{
    return nullptr;
}

void AccountPages::search(const QString&) {}

void AccountPages::openTicket(const QString&) {}

void AccountPages::startNewTicket() {}

void AccountPages::openDraft(const QString&) {}

void AccountPages::selectOperation(const QString&) {}

} // namespace caredesk
