#include "ui/tickets/ConversationActions.h"

#include "sync/OutboxService.h"
#include "sync/SessionService.h"
#include "sync/TicketService.h"
#include "ui/common/Dialogs.h"
#include "ui/compose/ReplyBox.h"
#include "ui/tickets/DetailsSheet.h"
#include "ui/tickets/NoteSheet.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>

namespace caredesk {

ConversationActions::ConversationActions(const UiContext& context, ReplyBox& replyBox, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_replyBox(replyBox)
    , m_window(window)
{
}

bool ConversationActions::canClose() const
{
    return m_ticket.available && m_ticket.state != TicketState::Closed &&
           m_context.session.tickets()->rights().close;
}

bool ConversationActions::canReopen() const
{
    return m_ticket.available && m_ticket.state == TicketState::Closed &&
           m_context.session.tickets()->rights().reopen;
}

void ConversationActions::changeState(TicketState state, const QString& note)
{
    if (note.isEmpty() && m_replyBox.hasContents()) {
        m_replyBox.send(state);
        return;
    }
    m_context.session.outbox()
        ->setState(m_ticket, state, note)
        ->then(this, [this](const Result<Operation>& queued) {
            if (!queued) {
                Q_EMIT failed(queued.error());
            }
        });
}

void ConversationActions::askToClose()
{
    auto* sheet = new NoteSheet(NoteSheet::Purpose::Close, m_replyBox.hasContents(), m_window);
    connect(sheet, &NoteSheet::confirmed, this,
            [this](const QString& note) { changeState(TicketState::Closed, note); });
    sheet->open();
}

void ConversationActions::askToReopen()
{
    auto* sheet = new NoteSheet(NoteSheet::Purpose::Reopen, m_replyBox.hasContents(), m_window);
    connect(sheet, &NoteSheet::confirmed, this,
            [this](const QString& note) { changeState(TicketState::Open, note); });
    sheet->open();
}

void ConversationActions::askToRemove()
{
    const Question question{tr("Remove this ticket from this computer?"),
                            tr("The portal no longer gives it out, so it cannot be fetched again."),
                            {{u"remove"_qs, tr("Remove"), ButtonRole::Destructive}, {{}, tr("Keep it")}}};
    m_context.dialogs.ask(m_window, question, [this, id = m_ticket.id](const QString& choice) {
        if (choice == u"remove") {
            m_context.session.tickets()->removeLocal(id);
            Q_EMIT removed(id);
        }
    });
}

void ConversationActions::copyLink()
{
    QGuiApplication::clipboard()->setText(m_ticket.link);
    Q_EMIT told(tr("Link copied."));
}

void ConversationActions::openInBrowser()
{
    const QUrl url(m_ticket.link);
    if (url.scheme() != u"https" || !m_context.dialogs.open(url)) {
        Q_EMIT told(tr("The browser could not be opened. The link can be copied instead."));
    }
}

void ConversationActions::showDetails()
{
    (new DetailsSheet(m_ticket, m_window))->open();
}

} // namespace caredesk
