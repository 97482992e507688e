#pragma once

#include "ui/common/UiContext.h"
#include "ui/shell/PageId.h"

#include <QObject>

#include <memory>

namespace caredesk {

class DraftsModel;
class OutboxModel;
class Page;
class TicketTableModel;

/// The pages of the account that is open, with the lists they show. Destroyed before the account's services
/// go.
class AccountPages : public QObject
{
    Q_OBJECT

public:
    AccountPages(const UiContext& context, std::unique_ptr<TicketTableModel> tickets);
    ~AccountPages() override;

    QList<Page*> pages() const;
    /// Null for the pages that need no account.
    Page* page(PageId id) const;

    void search(const QString& text);
    void openTicket(const QString& ticketId);
    void startNewTicket();
    void openDraft(const QString& uuid);
    void selectOperation(const QString& uuid);

Q_SIGNALS:
    void unreadChanged(int count);
    void draftsChanged(int count);
    void outboxChanged(int count);

private:
    UiContext m_context;
    std::unique_ptr<TicketTableModel> m_tickets;
    std::unique_ptr<DraftsModel> m_drafts;
    std::unique_ptr<OutboxModel> m_outbox;
};

} // namespace caredesk
