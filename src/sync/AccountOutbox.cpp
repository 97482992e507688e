#include "sync/AccountOutbox.h"

#include "base/Clock.h"
#include "storage/WorkStore.h"
#include "sync/WriteCheck.h"

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
    , m_opened(clock.now())
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
    QStringList own;
    for (const Operation& operation : operations) {
        uuids.append(operation.uuid);
        m_awaited.insert(operation.uuid);
        // A draft of an earlier run may come from a backup, and have been sent since that was made.
        if (operation.draft.created == 0 || operation.draft.created >= m_opened) {
            own.append(operation.uuid);
        }
    }
    // Before the store can tell the dispatcher of them: they need no look at the portal.
    QMetaObject::invokeMethod(
        &m_engine, [engine = &m_engine, own] { engine->outbox().addOwn(own); }, Qt::QueuedConnection);
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
    return takeBack(uuid,
                    [](const Operation& operation) { return operation.state == OperationState::Queued; });
}

Job<Draft>* AccountOutbox::edit(const QString& uuid)
{
    return takeBack(uuid, [](const Operation& operation) {
        return !hasArrived(operation) && operation.state != OperationState::Sending &&
               operation.state != OperationState::Unknown;
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

Job<Draft>* AccountOutbox::takeBack(const QString& uuid, bool (*mayGo)(const Operation&))
{
    auto* job = new Job<Draft>;
    const Answer<Draft> answer(job->promise());
    m_work.operation(uuid)->then(this, [this, answer, uuid, mayGo](const Result<Operation>& operation) {
        if (!operation) {
            answer.finish(operation.error());
            return;
        }
        if (!mayGo(*operation)) {
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
    m_work.operation(uuid)->then(this, [this, answer](const Result<Operation>& found) {
        if (!found) {
            answer.finish(found.error());
            return;
        }
        Operation reply = *found;
        if (reply.kind != OperationKind::Reply || reply.state != OperationState::Conflict ||
            hasArrived(reply)) {
            answer.finish(Error{ErrorCode::Conflict, {operationStateName(reply.state)}});
            return;
        }
        reply.state = OperationState::Queued;
        reply.error.reset();
        const Operation change = stateOperation(reply.ticketId, reply.ticketSubject, TicketState::Open);
        m_awaited.insert(change.uuid);
        m_work.queueBefore(change, reply)->then(this, [answer](const Outcome& queued) {
            answer.finish(queued);
        });
    });
    return job;
}

template <typename T, typename Work>
Job<T>* AccountOutbox::withArrived(const QString& uuid, Work work)
{
    auto* job = new Job<T>;
    const Answer<T> answer(job->promise());
    m_work.operation(uuid)->then(this, [answer, work](const Result<Operation>& operation) {
        if (!operation) {
            answer.finish(operation.error());
        } else if (!arrivedOtherwise(*operation)) {
            answer.finish(Error{ErrorCode::Conflict, {operationStateName(operation->state)}});
        } else {
            work(*operation, answer);
        }
    });
    return job;
}

void AccountOutbox::settle(const Operation& operation, const std::optional<Draft>& rest,
                           const Answer<Done>& answer)
{
    const Delivery delivery{operation.uuid,           operation.kind,
                            operation.serverTicketId, operation.serverReference,
                            operation.serverLink,     m_clock.now()};
    m_work.complete(delivery, rest)->then(this, [this, answer, delivery](const Outcome& settled) {
        if (settled) {
            tellDelivered({delivery.uuid, delivery.ticketId, delivery.reference, delivery.link});
        }
        answer.finish(settled);
    });
}

Job<Done>* AccountOutbox::keepAsStored(const QString& uuid)
{
    return withArrived<Done>(uuid, [this](const Operation& operation, const Answer<Done>& answer) {
        settle(operation, std::nullopt, answer);
    });
}

Job<Draft>* AccountOutbox::replyWithMissing(const QString& uuid)
{
    return withArrived<Draft>(uuid, [this](const Operation& operation, const Answer<Draft>& answer) {
        const Draft rest = missingAsReply(operation, m_clock.now());
        auto* settled = new Job<Done>(this);
        settle(operation, rest, Answer<Done>(settled->promise()));
        settled->then(this, [answer, rest](const Outcome& outcome) {
            answer.finish(outcome ? Result<Draft>(rest) : Result<Draft>(outcome.error()));
        });
    });
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
        if (operation->state == OperationState::Sending || operation->state == OperationState::Arrived) {
            answer.finish(ErrorCode::Conflict);
            return;
        }
        if (arrivedOtherwise(*operation)) {
            settle(*operation, std::nullopt, answer);
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
