#include "ui/compose/SimilarFinder.h"

#include "base/Clock.h"
#include "sync/TicketService.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/NewTicketForm.h"
#include "ui/compose/SimilarPanel.h"

namespace caredesk {

namespace {

constexpr int pauseMs = 400;
/// So long a closed ticket may be what comes back.
constexpr qint64 closedLatelyMs = 60ll * 86'400'000;
/// A word or two say too little.
constexpr qsizetype shortestSubject = 6;
constexpr qsizetype readOfMessage = 2'000;

} // namespace

SimilarFinder::SimilarFinder(NewTicketForm& form, SimilarPanel& panel, TicketService& tickets,
                             const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_form(form)
    , m_panel(panel)
    , m_tickets(tickets)
    , m_clock(clock)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SimilarFinder::look);
    connect(&form, &NewTicketForm::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(&panel, &SimilarPanel::newConfirmed, this, [this] {
        m_new.insert(m_draft);
        m_panel.setTickets({});
        m_form.message()->setFocus(Qt::OtherFocusReason);
    });
}

void SimilarFinder::setDraft(const QString& uuid)
{
    m_draft = uuid;
    m_asked = {};
    ++m_question;
    m_panel.setTickets({});
    look();
}

void SimilarFinder::look()
{
    m_pause.stop();
    const Draft draft = m_form.applyTo({});
    SimilarityQuestion question{
        .casino = draft.casino.name, .subject = draft.subject, .message = draft.message.left(readOfMessage)};
    if (question == m_asked || m_new.contains(m_draft)) {
        return;
    }
    m_asked = question;
    const int number = ++m_question;
    if (question.casino.isEmpty() || question.subject.trimmed().size() < shortestSubject) {
        m_panel.setTickets({});
        return;
    }
    question.now = m_clock.now();
    question.closedSince = question.now - closedLatelyMs;
    m_tickets.similar(question)->then(this, [this, number](const Result<QList<TicketRow>>& rows) {
        if (number == m_question && rows) {
            m_panel.setTickets(rows.value());
        }
    });
}

} // namespace caredesk
