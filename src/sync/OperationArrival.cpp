#include "sync/OperationArrival.h"

#include "base/Clock.h"
#include "base/Log.h"
#include "storage/CacheStore.h"
#include "storage/WorkStore.h"
#include "sync/Answer.h"
#include "sync/WriteCheck.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace caredesk {

OperationArrival::OperationArrival(const DeliveryContext& context, OperationRecord& record, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_record(record)
{
}

void OperationArrival::start(const WriteReceipt& receipt, bool asWritten)
{
    qCInfo(lcOutbox) << "arrived" << operation().uuid << "as" << receipt.ticketId;
    m_asWritten = asWritten;
    Operation& arrived = operation();
    arrived.state = OperationState::Arrived;
    arrived.serverTicketId = receipt.ticketId.isEmpty() ? arrived.ticketId : receipt.ticketId;
    arrived.serverReference = receipt.reference;
    arrived.serverLink = receipt.link;
    arrived.lookups = 0;
    arrived.nextTry = 0;
    arrived.error.reset();
    arrived.differences.clear();
    recordArrival();
}

// The two databases have no common commit. First the portal's id goes beside the operation, then the cache
// takes the ticket over, then the operation is removed: a crash between two of these repeats the later ones
// only.
void OperationArrival::recordArrival()
{
    follow(m_context.work.updateOperation(operation()), this, [this](const Outcome& kept) {
        if (kept || kept.error().code == ErrorCode::NotFound) {
            readBack();
        } else {
            repeatSoon(&OperationArrival::recordArrival);
        }
    });
}

void OperationArrival::readBack()
{
    follow(m_context.client.conversations({operation().serverTicketId}), this,
           [this](const Result<QList<Conversation>>& conversations) {
               m_record.note(conversations);
               if (!conversations) {
                   notRead(conversations.error());
               } else if (conversations->isEmpty()) {
                   notRead(Error{ErrorCode::MalformedAnswer});
               } else {
                   cacheThen(conversations->first(), &OperationArrival::judge);
               }
           });
}

void OperationArrival::cacheThen(const Conversation& stored,
                                 void (OperationArrival::*next)(const Conversation&))
{
    follow(m_context.cache.storeConversations({stored}, m_context.client.account().person), this,
           [this, stored, next](const Result<ChangeSet>&) { (this->*next)(stored); });
}

/// Never dropped and never sent again: it is read back later.
void OperationArrival::notRead(const Error& error)
{
    switch (RetryPolicy::judgeRead(error)) {
    case Verdict::Stopped: m_record.end(RunEnd::Stopped); return;
    case Verdict::SignIn: m_record.settle(RunEnd::Waits); return;
    case Verdict::Conflict:
    case Verdict::Failed:
    case Verdict::TryLater:
    case Verdict::Unknown: break;
    }
    ++operation().lookups;
    const qint64 delay =
        m_context.policy.lookRetryDelayMs(operation().lookups, error, *QRandomGenerator::global());
    m_record.waitFor(delay, OperationState::Arrived, error);
}

void OperationArrival::judge(const Conversation& stored)
{
    const Ticket& ticket = stored.ticket;
    if (!ticket.available) {
        // Whatever became of it: the portal shows nothing that could be compared any more.
        complete();
        return;
    }
    const QList<WriteDifference> differences =
        m_asWritten ? QList<WriteDifference>()
                    : differencesOf(operation(), stored, m_context.client.account().person);
    // Merged meanwhile: what follows belongs into the ticket that it went into.
    operation().serverTicketId = ticket.id;
    operation().serverReference = ticket.reference;
    operation().serverLink = ticket.link;
    if (differences.isEmpty()) {
        complete();
    } else {
        differs(differences);
    }
}

void OperationArrival::differs(const QList<WriteDifference>& differences)
{
    const bool mayComeYet =
        lacksMessage(differences) && operation().lookups < m_context.policy.lookupsNeeded();
    if (mayComeYet) {
        // A portal may show what it has committed a little later.
        const qint64 delay = m_context.policy.lookupDelayMs(operation().lookups);
        ++operation().lookups;
        m_record.waitFor(delay, OperationState::Arrived, std::nullopt);
        return;
    }
    qCInfo(lcOutbox) << "not as it was sent:" << operation().uuid
                     << writtenPartName(differences.first().part);
    operation().differences = differences;
    if (operation().kind == OperationKind::SetState) {
        // Nothing of it is there, so it may be tried again.
        operation().serverTicketId.clear();
    }
    m_record.leaveToPerson(OperationState::Conflict, std::nullopt);
}

void OperationArrival::conflict(const Error& error)
{
    if (operation().ticketId.isEmpty()) {
        m_record.leaveToPerson(OperationState::Conflict, error);
        return;
    }
    follow(m_context.client.conversations({operation().ticketId}), this,
           [this, error](const Result<QList<Conversation>>& conversations) {
               if (conversations && !conversations->isEmpty()) {
                   operation().error = error;
                   cacheThen(conversations->first(), &OperationArrival::judgeConflict);
               } else {
                   m_record.leaveToPerson(OperationState::Conflict, error);
               }
           });
}

void OperationArrival::judgeConflict(const Conversation& stored)
{
    const Ticket& ticket = stored.ticket;
    const QList<WriteDifference> differences =
        differencesOf(operation(), stored, m_context.client.account().person);
    if (ticket.available && differences.isEmpty()) {
        start({ticket.id, {}, ticket.reference, ticket.link}, true);
        return;
    }
    if (operation().kind == OperationKind::SetState && ticket.available) {
        operation().differences = differences;
    }
    m_record.leaveToPerson(OperationState::Conflict, operation().error);
}

void OperationArrival::complete()
{
    const Operation& done = operation();
    const Delivery delivery{done.uuid,           done.kind,
                            done.serverTicketId, done.serverReference,
                            done.serverLink,     m_context.clock.now()};
    follow(m_context.work.complete(delivery), this, [this](const Outcome& kept) {
        if (!kept) {
            repeatSoon(&OperationArrival::complete);
            return;
        }
        Q_EMIT delivered({operation().uuid, operation().serverTicketId, operation().serverReference,
                          operation().serverLink});
        m_record.end(RunEnd::Delivered);
    });
}

void OperationArrival::repeatSoon(void (OperationArrival::*step)())
{
    constexpr int longestMs = 5'000;
    m_storeFailures = std::min(m_storeFailures + 1, 10);
    QTimer::singleShot(std::min(longestMs, 100 << m_storeFailures), this, step);
}

} // namespace caredesk
