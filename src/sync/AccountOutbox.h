#pragma once

#include "sync/AccountEngine.h"
#include "sync/OutboxService.h"

#include <QSet>

namespace caredesk {

class WorkStore;

/// OutboxService of the open account. It writes the queue; what it changes of an operation that may be on its
/// way goes through the dispatcher.
class AccountOutbox final : public OutboxService
{
    Q_OBJECT

public:
    AccountOutbox(AccountEngine& engine, WorkStore& work, const Clock& clock, QObject* parent);

    Job<Operation>* send(const Draft& draft, int holdMs,
                         std::optional<TicketState> andState = std::nullopt) override;
    Job<Operation>* setState(const Ticket& ticket, TicketState state, const QString& note) override;
    Job<Operation>* requestCallback(const QString& phone, const Casino& casino, const QString& note) override;
    Job<QList<Operation>>* operations() override;
    Job<Draft>* undo(const QString& uuid) override;
    Job<Done>* retry(const QString& uuid) override;
    Job<Done>* retryAll() override;
    Job<Draft>* edit(const QString& uuid) override;
    Job<Done>* reopenAndSend(const QString& uuid) override;
    Job<Done>* keepAsStored(const QString& uuid) override;
    Job<Draft>* replyWithMissing(const QString& uuid) override;
    Job<Done>* discard(const QString& uuid) override;
    Job<SendResult>* result(const QString& uuid) override;

private:
    Operation operationFor(const Draft& draft) const;
    Operation stateOperation(const QString& ticketId, const QString& subject, TicketState state) const;
    Job<Operation>* queue(const QList<Operation>& operations, const QString& draftUuid);
    /// Back into a draft, if it `mayGo`; a change of state is just removed.
    Job<Draft>* takeBack(const QString& uuid, bool (*mayGo)(const Operation&));
    /// Done, with `rest` saved as a draft.
    void settle(const Operation& operation, const std::optional<Draft>& rest, const Answer<Done>& answer);
    /// Calls `work` with an operation that arrived otherwise than it was written; any other answers Conflict.
    template <typename T, typename Work>
    Job<T>* withArrived(const QString& uuid, Work work);
    /// Delivered by another process, perhaps: asks the store about what this one queued.
    void lookForDeliveries();
    void tellDelivered(const SendResult& result);

    AccountEngine& m_engine;
    WorkStore& m_work;
    const Clock& m_clock;
    const qint64 m_opened;   ///< When this run opened the account.
    QSet<QString> m_awaited; ///< Queued here, not known to have arrived.
    QSet<QString> m_told;
};

} // namespace caredesk
