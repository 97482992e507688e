#pragma once

#include "base/Error.h"
#include "domain/Operation.h"

#include <QObject>
#include <QPointer>

namespace caredesk {

class Composition;
class OutboxService;

/// The way of a message from "Send" to the queue on disk: waits for files that are still being copied and for
/// a save that runs, then hands the draft to the outbox. Until that is done the message stays as it is, and
/// is saved again when it fails. One at a time. Main thread.
class SendFlow : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Copying, Queueing };

    SendFlow(OutboxService& outbox, QObject* parent);

    State state() const { return m_state; }
    /// `subject`: of the ticket that a reply goes to, by which the outbox names it; empty: the draft has its
    /// own. `andState`: a change of state that goes right behind it.
    void start(Composition* composition, const QString& subject = {},
               std::optional<TicketState> andState = std::nullopt);
    /// Stops waiting for files; a message that is being queued cannot be stopped any more (Undo can).
    void cancel();

Q_SIGNALS:
    void stateChanged();
    /// It is durable; the composition (null if it has gone meanwhile) saves nothing any more.
    void queued(caredesk::Composition* composition, const caredesk::Operation& operation);
    void failed(const caredesk::Error& error);
    /// A file that was being copied was refused: the person decides whether to send without it.
    void fileRefused();

private:
    void proceed();
    void queue();
    void finish(State state);

    OutboxService& m_outbox;
    QPointer<Composition> m_composition;
    QString m_subject;
    std::optional<TicketState> m_andState;
    State m_state = State::Idle;
    int m_refusedBefore = 0;
};

} // namespace caredesk
