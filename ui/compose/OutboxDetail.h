#pragma once

#include "base/Job.h"
#include "domain/Operation.h"
#include "ui/common/UiContext.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace caredesk {

namespace Ui {
class OutboxDetail;
}

class MessageCard;
class Strip;
class TicketHeads;

/// One operation of the outbox: what it is, why it waits, both sides of a conflict, and what one can do about
/// it.
class OutboxDetail : public QWidget
{
    Q_OBJECT

public:
    OutboxDetail(const UiContext& context, TicketHeads& heads, QWidget* parent);
    ~OutboxDetail() override;

    /// The operation shown; an empty one shows nothing. The conversation it belongs to is read from the
    /// cache.
    /// `holder`: what must be decided on before it, or null.
    void setOperation(const std::optional<Operation>& operation, int percent, const Operation* holder);
    void focusMain();

Q_SIGNALS:
    /// A job failed: words for the person.
    void failed(const caredesk::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fetchConversation();
    void tell();
    void tellButtons();
    void tellStrip();
    void tellSides();
    void tellEvents();
    void run(Job<Done>* job);
    void edit(bool asNewTicket);
    void openAsNew(Draft draft);
    void askToDiscard();
    void sendMissing();
    void keepAsStored();
    bool isConflictOfReply() const;
    bool isStateRefused() const;
    /// Of the ticket that the operation is about, as the portal names it where that is known.
    QString ticketId() const;
    bool isOffline() const;

    UiContext m_context;
    TicketHeads& m_heads;
    std::unique_ptr<Ui::OutboxDetail> m_ui;
    Strip* m_strip;
    MessageCard* m_mine;
    MessageCard* m_portal;
    std::optional<Operation> m_operation;
    std::optional<Operation> m_holder;
    std::optional<Conversation> m_conversation;
    int m_percent = -1;
};

} // namespace caredesk
