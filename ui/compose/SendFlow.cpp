#include "ui/compose/SendFlow.h"

#include "sync/OutboxService.h"
#include "ui/compose/AttachmentQueue.h"
#include "ui/compose/Composition.h"
#include "ui/compose/DraftKeeper.h"
#include "ui/compose/UndoBar.h"

#include <algorithm>

namespace caredesk {

namespace {

int refusedFiles(const Composition& composition)
{
    const QList<AttachmentItem> items = composition.files().items();
    return static_cast<int>(std::count_if(items.begin(), items.end(), [](const AttachmentItem& item) {
        return item.state == AttachmentItem::State::Refused;
    }));
}

} // namespace

SendFlow::SendFlow(OutboxService& outbox, QObject* parent)
    : QObject(parent)
    , m_outbox(outbox)
{
}

void SendFlow::start(Composition* composition, const QString& subject, std::optional<TicketState> andState)
{
    if (m_state != State::Idle) {
        return;
    }
    m_composition = composition;
    m_subject = subject;
    m_andState = andState;
    m_refusedBefore = refusedFiles(*composition);
    connect(composition, &Composition::stateChanged, this, &SendFlow::proceed);
    m_state = State::Copying;
    proceed();
    Q_EMIT stateChanged();
}

void SendFlow::cancel()
{
    if (m_state == State::Copying) {
        finish(State::Idle);
    }
}

void SendFlow::proceed()
{
    if (m_state != State::Copying || !m_composition) {
        return;
    }
    if (refusedFiles(*m_composition) > m_refusedBefore) {
        finish(State::Idle);
        Q_EMIT fileRefused();
        return;
    }
    if (m_composition->files().isBusy()) {
        return;
    }
    // From here on no save may come behind the transaction that removes the draft.
    m_composition->keeper().freeze();
    if (!m_composition->keeper().isWriting()) {
        queue();
    }
}

void SendFlow::queue()
{
    m_state = State::Queueing;
    m_composition->disconnect(this);
    Draft draft = m_composition->draft();
    if (draft.kind == DraftKind::Reply) {
        draft.subject = m_subject;
        // A reply has no copies of its own: those of a new ticket that became one stand in its text.
        draft.cc.clear();
    }
    m_outbox.send(draft, UndoBar::holdMs, m_andState)->then(this, [this](const Result<Operation>& operation) {
        if (!operation) {
            finish(State::Idle);
            Q_EMIT failed(operation.error());
            return;
        }
        Composition* composition = m_composition;
        if (composition) {
            composition->keeper().release();
        }
        finish(State::Idle);
        Q_EMIT queued(composition, operation.value());
    });
}

void SendFlow::finish(State state)
{
    if (m_composition) {
        m_composition->disconnect(this);
        m_composition->keeper().thaw();
    }
    m_composition = nullptr;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace caredesk
