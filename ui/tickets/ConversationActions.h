#pragma once

#include "base/Error.h"
#include "domain/Ticket.h"
#include "ui/common/UiContext.h"

#include <QObject>

namespace caredesk {

class ReplyBox;

/// What one can do with the ticket that is open: confirm, object, close, reopen, remove. What is typed in the
/// reply box goes along as the note. Everything is queued; the state changes when the portal says so.
class ConversationActions : public QObject
{
    Q_OBJECT

public:
    ConversationActions(const UiContext& context, ReplyBox& replyBox, QWidget* window);

    void setTicket(const Ticket& ticket) { m_ticket = ticket; }
    bool canClose() const;
    bool canReopen() const;

    void confirmAndClose() { changeState(TicketState::Closed); }
    void sayProblemPersists() { changeState(TicketState::Open); }
    /// Both ask first, with room for a note.
    void askToClose();
    void askToReopen();
    void askToRemove();
    void copyLink();
    void openInBrowser();
    void showDetails();

Q_SIGNALS:
    /// A change could not even be queued.
    void failed(const caredesk::Error& error);
    void told(const QString& text);
    /// The ticket is no longer on this computer.
    void removed(const QString& ticketId);

private:
    void changeState(TicketState state, const QString& note = {});

    UiContext m_context;
    ReplyBox& m_replyBox;
    QWidget* m_window;
    Ticket m_ticket;
};

} // namespace caredesk
