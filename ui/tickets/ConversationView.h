#pragma once

#include "base/Result.h"
#include "domain/Ticket.h"
#include "models/TicketEntry.h"
#include "ui/common/UiContext.h"
#include "ui/tickets/Timeline.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QPushButton;

namespace caredesk {

namespace Ui {
class ConversationView;
}

class ConversationActions;
class ConversationHeader;
class ConversationList;
class ConversationStrips;
class LinkOpener;
class ReplyBox;
class Toast;

/// The right pane: one ticket with everything that was said in it, and the place to answer. It shows what the
/// cache has at once and what the portal has as soon as it is here.
class ConversationView : public QWidget
{
    Q_OBJECT

public:
    ConversationView(const UiContext& context, QWidget* parent);
    ~ConversationView() override;

    void open(const TicketEntry& entry);
    /// Nothing is open.
    void close();
    /// The portal's id, or the UUID of a ticket that waits; empty: nothing is open.
    QString ticketId() const { return m_entry.row.ticket.id; }
    const TicketEntry& entry() const { return m_entry; }
    void setBackVisible(bool visible);
    void focusConversation();
    void focusReply();
    ReplyBox* replyBox() const { return m_replyBox; }

Q_SIGNALS:
    void backRequested();
    void outboxRequested(const QString& uuid);
    /// Subject or state changed, or another ticket is open.
    void changed();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void connectServices();
    void load();
    void fetch();
    void takeConversation(const Result<Conversation>& conversation, bool fresh);
    void takeOperations(const QList<Operation>& operations);
    void showTimeline();
    void showParts();
    void fillMenu();
    void startReading();
    void retranslateUi();

    std::unique_ptr<Ui::ConversationView> m_ui;
    UiContext m_context;
    ConversationHeader* m_header;
    ConversationList* m_list;
    ReplyBox* m_replyBox;
    ConversationActions* m_actions;
    ConversationStrips* m_strips;
    LinkOpener* m_links;
    Toast* m_toast;
    QPushButton* m_closeTicket;
    QTimer m_readTimer;
    TicketEntry m_entry;
    std::optional<Conversation> m_conversation;
    QList<Operation> m_operations;
    std::optional<Error> m_fetchError;
    bool m_fetching = false;
    bool m_started = false;
    bool m_loadAgain = false;
    bool m_loading = false;
    int m_request = 0;
};

} // namespace caredesk
