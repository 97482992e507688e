#pragma once

#include "ui/common/UiContext.h"
#include "ui/compose/UnsafeWork.h"
#include "ui/shell/PageId.h"

#include <QObject>

#include <memory>

namespace caredesk {

struct FinishedPicture;
class DraftsModel;
class DraftsPage;
class NewTicketPage;
class OutboxModel;
class OutboxPage;
class Page;
class TicketTableModel;
class TicketsPage;

/// The pages of the account that is open, with the lists they show. Destroyed before the account's services
/// go.
class AccountPages : public QObject
{
    Q_OBJECT

public:
    /// The pages become children of `parent`, and are deleted with this.
    AccountPages(const UiContext& context, std::unique_ptr<TicketTableModel> tickets, QWidget* parent);
    ~AccountPages() override;

    QList<Page*> pages() const;
    /// Null for the pages that need no account.
    Page* page(PageId id) const;

    void search(const QString& text);
    void focusResults();
    void openTicket(const QString& ticketId);
    void startNewTicket();
    /// Tells by pageRequested() which page the draft opens in.
    void openDraft(const QString& uuid);
    void showOperation(const QString& uuid);
    void captureForNewTicket();
    void attachToNewTicket(const FinishedPicture& picture);
    /// False when no reply can be written now.
    bool captureForReply();
    /// Saves what is being written.
    void flush();
    /// Blocks until what flush() gave to the disk is there, for `ms` at most; false when it is not.
    bool waitUntilSaved(int ms) const;
    UnsafeWork unsafeWork() const;
    void setEnabled(bool enabled);

Q_SIGNALS:
    void unreadChanged(int count);
    void draftsChanged(int count);
    void outboxChanged(int count);
    /// How far the uploads are that run now, in percent; -1: none.
    void uploadChanged(int percent);
    void pageRequested(caredesk::PageId page);

private:
    void tellUpload();

    UiContext m_context;
    std::unique_ptr<TicketTableModel> m_ticketModel;
    std::unique_ptr<DraftsModel> m_draftModel;
    std::unique_ptr<OutboxModel> m_outboxModel;
    std::unique_ptr<TicketsPage> m_tickets;
    std::unique_ptr<NewTicketPage> m_newTicket;
    std::unique_ptr<DraftsPage> m_drafts;
    std::unique_ptr<OutboxPage> m_outbox;
    int m_upload = -1;
};

} // namespace caredesk
