#pragma once

#include "models/TicketEntry.h"
#include "ui/common/Page.h"
#include "ui/common/UiContext.h"
#include "ui/compose/UnsafeWork.h"

#include <memory>

namespace caredesk {

namespace Ui {
class TicketsPage;
}

class ConversationView;
class TicketListPane;
class TicketTableModel;

/// The tickets: the list and, beside it, the conversation of the one that is open. In a narrow window they
/// are two steps.
class TicketsPage : public Page
{
    Q_OBJECT

public:
    TicketsPage(TicketTableModel& model, const UiContext& context, QWidget* parent = nullptr);
    ~TicketsPage() override;

    /// Opens a ticket by the portal's id or reference, or by the UUID of one that waits to be sent.
    void showTicket(const QString& ticketId);
    /// Opens the ticket that a reply's draft belongs to, with the draft in its reply box.
    void openDraft(const QString& uuid, const QString& ticketId);
    /// What the top bar's field holds; the list follows from two letters on.
    void setSearch(const QString& search);
    void focusList();
    /// Starts a screenshot for the reply of the conversation that is open; false when there is none.
    bool captureForReply();
    /// Saves what is being written.
    void flush();
    UnsafeWork unsafeWork() const;

    QString title() const override;
    void arrive() override;
    bool goBack() override;

Q_SIGNALS:
    void unreadCountChanged(int count);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openEntry(const TicketEntry& entry);
    void showCached(const TicketRow& row);
    void fetchAndShow(const QString& ticketId, int request);
    void showDraftAlone(const QString& ticketId);
    void showStep(bool conversation);
    void fitWidth();
    void rememberSplitter();
    void onDelivered(const QString& uuid, const QString& ticketId);

    std::unique_ptr<Ui::TicketsPage> m_ui;
    TicketTableModel& m_model;
    UiContext m_context;
    TicketListPane* m_pane;
    ConversationView* m_conversation;
    QString m_draftToOpen;
    int m_request = 0;
    int m_unread = -1;
    bool m_narrow = false;
    bool m_conversationStep = false;
};

} // namespace caredesk
