#pragma once

#include "sync/OutboxService.h"

namespace caredesk {

/// An outbox that only holds a list: what a test puts in, and what a form queued.
class FakeOutbox final : public OutboxService
{
public:
    QList<Operation> queue;
    QHash<QString, SendResult> results; ///< By UUID.

    void put(const QList<Operation>& operations)
    {
        queue = operations;
        Q_EMIT changed();
    }

    Job<Operation>* send(const Draft& draft, int, std::optional<TicketState> andState) override
    {
        Operation operation = make(OperationKind::Reply);
        operation.draft = draft;
        operation.ticketId = draft.ticketId;
        if (draft.kind == DraftKind::NewTicket) {
            operation.kind = OperationKind::Create;
        }
        queue.append(operation);
        if (andState) {
            Operation change = make(OperationKind::SetState);
            change.ticketId = draft.ticketId;
            change.targetState = *andState;
            queue.append(change);
        }
        return queued(operation);
    }
    Job<Operation>* setState(const Ticket& ticket, TicketState state, const QString& note) override
    {
        Operation operation = make(OperationKind::SetState);
        operation.ticketId = ticket.id;
        operation.ticketSubject = ticket.subject;
        operation.targetState = state;
        operation.draft.message = note;
        queue.append(operation);
        return queued(operation);
    }
    Job<Operation>* requestCallback(const QString& phone, const Casino& casino, const QString& note) override
    {
        Operation operation = make(OperationKind::Callback);
        operation.callbackPhone = phone;
        operation.draft.casino = casino;
        operation.draft.message = note;
        queue.append(operation);
        return queued(operation);
    }
    Job<QList<Operation>>* operations() override { return finishedJob<QList<Operation>>(queue); }
    Job<Draft>* undo(const QString& uuid) override { return taken(uuid); }
    Job<Done>* retry(const QString&) override { return done(); }
    Job<Done>* retryAll() override { return done(); }
    Job<Draft>* edit(const QString& uuid) override { return taken(uuid); }
    Job<Done>* reopenAndSend(const QString&) override { return done(); }
    Job<Done>* keepAsStored(const QString& uuid) override
    {
        taken(uuid);
        return done();
    }
    Job<Draft>* replyWithMissing(const QString& uuid) override { return taken(uuid); }
    Job<Done>* discard(const QString& uuid) override
    {
        taken(uuid);
        return done();
    }
    Job<SendResult>* result(const QString& uuid) override
    {
        return results.contains(uuid) ? finishedJob<SendResult>(results.value(uuid))
                                      : finishedJob<SendResult>(ErrorCode::NotFound);
    }

private:
    Operation make(OperationKind kind)
    {
        Operation operation;
        operation.uuid = u"op-" % QString::number(++m_count);
        operation.kind = kind;
        return operation;
    }
    Job<Operation>* queued(const Operation& operation)
    {
        Q_EMIT changed();
        return finishedJob<Operation>(operation);
    }
    Job<Draft>* taken(const QString& uuid)
    {
        Result<Draft> draft = ErrorCode::NotFound;
        queue.removeIf([&uuid, &draft](const Operation& operation) {
            if (operation.uuid == uuid) {
                draft = operation.draft;
            }
            return operation.uuid == uuid;
        });
        Q_EMIT changed();
        return finishedJob<Draft>(draft);
    }
    Job<Done>* done() { return finishedJob<Done>(Done{}); }

    int m_count = 0;
};

} // namespace caredesk
