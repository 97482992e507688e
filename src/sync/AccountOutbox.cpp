#include "sync/AccountOutbox.h"

#include "base/Clock.h"
#include "storage/WorkStore.h"

#include <QUuid>

namespace caredesk {

namespace {

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

AccountOutbox::AccountOutbox(AccountEngine& engine, WorkStore& work, const Clock& clock, QObject* parent)
    : OutboxService(parent)
    , m_engine(engine)
    , m_work(work)
    , m_clock(clock)
{
    connect(&m_work, &WorkStore::operationsChanged, this, [this] {
        Q_EMIT changed();
        lookForDeliveries();
    });
    connect(&m_engine, &AccountEngine::progress, this, &OutboxService::progress);
    connect(&m_engine, &AccountEngine::delivered, this, &AccountOutbox::tellDelivered);
}

// An operation keeps its draft's UUID: pressing Send twice queues one operation, and what was taken back to
// be mended is, for whatever waits behind it, the same thing when it is sent again.
Operation AccountOutbox::operationFor(const Draft& draft) const
{
    Operation operation;
    operation.uuid = draft.uuid.isEmpty() ? newUuid() : draft.uuid;
    operation.kind = draft.kind == DraftKind::Reply ? OperationKind::Reply : OperationKind::Create;
    operation.ticketId = draft.kind == DraftKind::Reply ? draft.ticketId : QString();
    operation.ticketSubject = draft.subject;
    operation.draft = draft;
    operation.draft.uuid = operation.uuid;
    operation.queued = m_clock.now();
    return operation;
}

Operation AccountOutbox::stateOperation(const QString& ticketId, const QString& subject,
                                        TicketState state) const
{
    Operation operation;
    operation.uuid = newUuid();
    operation.kind = OperationKind::SetState;
    operation.ticketId = ticketId;
    operation.ticketSubject = subject;
    operation.targetState = state;
    operation.queued = m_clock.now();
    return operation;
}

Job<Operation>* AccountOutbox::queue(const QList<Operation>& operations, const QString& draftUuid)
{
    QStringList uuids;
    for (const Operation& operation : operations) {
        uuids.append(operation.uuid);
        m_awaited.insert(operation.uuid);
    }
    // Before the store can tell the dispatcher of them: they need no look at the portal.
    QMetaObject::invokeMethod(
        &m_engine, [engine = &m_engine, uuids] { engine->outbox().addOwn(uuids); }, Qt::QueuedConnection);
    auto* job = new Job<Operation>;
    const Answer<Operation> answer(job->promise());
    m_work.queue(operations, draftUuid)->then(this, [this, answer, operations, uuids](const Outcome& queued) {
        if (queued) {
            answer.finish(operations.first());
            return;
        }
        for (const QString& uuid : uuids) {
            m_awaited.remove(uuid);
        }
        answer.finish(queued.error());
    });
    return job;
}

Job<Operation>* AccountOutbox::send(const Draft& draft, int holdMs, std::optional<TicketState> andState)
{
    if (draft.kind == DraftKind::Reply && draft.ticketId.isEmpty()) {
        return finishedJob<Operation>(Error{ErrorCode::InvalidInput, {QStringLiteral("ticket")}});
    }
    Operation operation = operationFor(draft);
    operation.nextTry = holdMs > 0 ? operation.queued + holdMs : 0;
    QList<Operation> operations{operation};
    if (andState && draft.kind == DraftKind::Reply) {
        Operation change = stateOperation(draft.ticketId, draft.subject, *andState);
        change.queued = operation.queued; // One action: taken back together.
        operations.append(change);
    }
    return queue(operations, draft.uuid);
}

Job<Operation>* AccountOutbox::setState(const Ticket& ticket, TicketState state, const QString& note)
{
    Operation change = stateOperation(ticket.id, ticket.subject, state);
    if (note.trimmed().isEmpty()) {
        return queue({change}, {});
    }
    Draft reply;
    reply.kind = DraftKind::Reply;
    reply.ticketId = ticket.id;
    reply.subject = ticket.subject;
    reply.casino = ticket.casino;
    reply.message = note;
    reply.created = reply.modified = m_clock.now();
    const Operation first = operationFor(reply);
    change.queued = first.queued;
    return queue({first, change}, {});
}

Job<Operation>* AccountOutbox::requestCallback(const QString& phone, const Casino& casino,
                                               const QString& note)
{
    if (phone.trimmed().isEmpty()) {
        return finishedJob<Operation>(Error{ErrorCode::InvalidInput, {QStringLiteral("phone")}});
    }
    Draft draft;
    draft.casino = casino;
    draft.message = note;
    draft.created = draft.modified = m_clock.now();
    Operation operation = operationFor(draft);
    operation.kind = OperationKind::Callback;
    operation.callbackPhone = phone.trimmed();
    operation.expires = operation.queued + callbackLifetimeMs;
    return queue({operation}, {});
}

Job<QList<Operation>>* AccountOutbox::operations()
{
    return m_work.operations();
}

Job<Draft>* AccountOutbox::undo(const QString& uuid)
{
    return takeBack(uuid, [](OperationState state) { return state == OperationState::Queued; });
}

Job<Draft>* AccountOutbox::edit(const QString& uuid)
{
    return takeBack(uuid, [](OperationState state) {
        return state != OperationState::Sending && state != OperationState::Unknown;
    });
}

Job<Done>* AccountOutbox::retry(const QString& uuid)
{
    return askIn<Done>(&m_engine, [engine = &m_engine, uuid](const Answer<Done>& answer) {
        engine->outbox().retry(uuid, answer);
    });
}

Job<Done>* AccountOutbox::retryAll()
{
    return askIn<Done>(
        &m_engine, [engine = &m_engine](const Answer<Done>& answer) { engine->outbox().retryAll(answer); });
}

Job<Draft>* AccountOutbox::takeBack(const QString& uuid, bool (*mayGo)(OperationState))
{
    auto* job = new Job<Draft>;
    const Answer<Draft> answer(job->promise());
    m_work.operation(uuid)->then(this, [this, answer, uuid, mayGo](const Result<Operation>& operation) {
        if (!operation) {
            answer.finish(operation.error());
            return;
        }
        if (!mayGo(operation->state)) {
            answer.finish(Error{ErrorCode::Conflict, {operationStateName(operation->state)}});
            return;
        }
        m_awaited.remove(uuid);
        if (operation->kind == OperationKind::SetState) {
            // There are no words to go back to.
            m_work.discard(uuid)->then(this, [answer](const Outcome& gone) {
                answer.finish(gone ? Result<Draft>(Draft{}) : Result<Draft>(gone.error()));
            });
            return;
        }
        m_work.returnToDraft(uuid, operation->state)->then(this, [answer](const Result<Draft>& draft) {
            answer.finish(draft);
        });
    });
    return job;
}

Job<Done>* AccountOutbox::reopenAndSend(const QString& uuid)
{
    auto* job = new Job<Done>;
    const Answer<Done> answer(job->promise());
    m_work.operation(uuid)->then(this, [this, answer, uuid](const Result<Operation>& operation) {
        if (!operation || operation->kind != OperationKind::Reply) {
            answer.finish(operation ? Error{ErrorCode::InvalidInput, {uuid}} : operation.error());
            return;
        }
        const Operation change =
            stateOperation(operation->ticketId, operation->ticketSubject, TicketState::Open);
        // Back to a draft and queued anew behind the change: at any moment the text is in one of the two.
        m_work.returnToDraft(uuid, OperationState::Conflict)
            ->then(this, [this, answer, change, firstTry = operation->firstTry](const Result<Draft>& draft) {
                if (!draft) {
                    answer.finish(draft.error());
                    return;
                }
                Operation reply = operationFor(*draft);
                reply.firstTry = firstTry;
                queue({change, reply}, draft->uuid)->then(this, [answer](const Result<Operation>& queued) {
                    answer.finish(queued ? Outcome(Done{}) : Outcome(queued.error()));
                });
            });
    });
    return job;
}

Job<Done>* AccountOutbox::discard(const QString& uuid)
{
    auto* job = new Job<Done>;
    const Answer<Done> answer(job->promise());
    m_work.operation(uuid)->then(this, [this, answer, uuid](const Result<Operation>& operation) {
        if (!operation) {
            answer.finish(operation.error());
            return;
        }
        if (operation->state == OperationState::Sending) {
            answer.finish(ErrorCode::Conflict);
            return;
        }
        m_awaited.remove(uuid);
        m_work.discard(uuid)->then(this, [answer](const Outcome& outcome) { answer.finish(outcome); });
    });
    return job;
}

Job<SendResult>* AccountOutbox::result(const QString& uuid)
{
    auto* job = new Job<SendResult>;
    const Answer<SendResult> answer(job->promise());
    m_work.delivery(uuid)->then(this, [answer](const Result<Delivery>& delivery) {
        answer.finish(delivery ? Result<SendResult>(SendResult{delivery->uuid, delivery->ticketId,
                                                               delivery->reference, delivery->link})
                               : Result<SendResult>(delivery.error()));
    });
    return job;
}

void AccountOutbox::lookForDeliveries()
{
    for (const QString& uuid : std::as_const(m_awaited)) {
        m_work.delivery(uuid)->then(this, [this](const Result<Delivery>& delivery) {
            if (delivery) {
                tellDelivered({delivery->uuid, delivery->ticketId, delivery->reference, delivery->link});
            }
        });
    }
}

void AccountOutbox::tellDelivered(const SendResult& result)
{
    // The first who knows tells: the dispatcher of this process, or the store.
    m_awaited.remove(result.uuid);
    if (!m_told.contains(result.uuid)) {
        m_told.insert(result.uuid);
        Q_EMIT delivered(result);
    }
}

} // namespace caredesk
