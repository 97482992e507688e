#include "commands/SyncCommand.h"

#include "Json.h"
#include "base/Clock.h"
#include "domain/OperationOrder.h"
#include "storage/CacheStore.h"
#include "sync/OutboxService.h"
#include "sync/Session.h"
#include "sync/SyncService.h"

#include <QTimer>

#include <algorithm>

namespace caredesk {

namespace {

constexpr qint64 longestWaitMs = 60'000;
constexpr qint64 pollMs = 250;

bool isPending(const Operation& operation)
{
    return !needsPerson(operation);
}

} // namespace

void SyncCommand::start()
{
    m_full = commandLine().has(QStringLiteral("full"));
    m_deadline = program().clock.monotonic() + longestWaitMs;
    signedIn([this] {
        connect(session().sync(), &SyncService::statusChanged, this, &SyncCommand::showProgress);
        round();
    });
}

void SyncCommand::round()
{
    session().sync()->syncNow(m_full)->then(this, [this](const Outcome& outcome) { afterRound(outcome); });
}

/// Goes round again once the next retry or look-up is due, as long as that is within the minute.
void SyncCommand::afterRound(const Outcome& outcome)
{
    whenDone(session().outbox()->operations(), [this, outcome](const QList<Operation>& operations) {
        qint64 next = -1;
        for (const Operation& operation : operations) {
            const bool goesOn = isPending(operation) && !heldBackBy(operations, operation);
            if (goesOn && (next < 0 || operation.nextTry < next)) {
                next = operation.nextTry;
            }
        }
        const qint64 wait = std::max(pollMs, next - program().clock.now());
        const bool worthwhile = outcome || isTransient(outcome.error().code);
        if (next < 0 || !worthwhile || program().clock.monotonic() + wait > m_deadline) {
            report(outcome, operations);
            return;
        }
        QTimer::singleShot(static_cast<int>(wait), this, &SyncCommand::round);
    });
}

void SyncCommand::showProgress(const SyncStatus& status)
{
    if (status.syncing) {
        output().progress(tr("Synchronising"), status.fetched, status.total);
    }
}

void SyncCommand::report(const Outcome& outcome, const QList<Operation>& operations)
{
    whenDone(session().cacheStore()->statistics(),
             [this, outcome, operations](const CacheStatistics& statistics) {
                 const auto pending = std::count_if(operations.cbegin(), operations.cend(), isPending);
                 const auto undecided = operations.size() - pending;
                 QJsonObject object{{QStringLiteral("tickets"), statistics.tickets},
                                    {QStringLiteral("messages"), statistics.messages},
                                    {QStringLiteral("waiting"), qint64(pending)},
                                    {QStringLiteral("failed"), qint64(undecided)}};
                 output().value(object);
                 output().line(tr("%1 tickets and %2 messages on this computer.")
                                   .arg(statistics.tickets)
                                   .arg(statistics.messages));
                 if (pending > 0) {
                     output().line(tr("%n operation(s) wait to be sent; they are kept.", nullptr,
                                      static_cast<int>(pending)));
                 }
                 if (undecided > 0) {
                     output().line(tr("%n operation(s) were not accepted; see outbox.", nullptr,
                                      static_cast<int>(undecided)));
                 }
                 if (!outcome) {
                     fail(outcome.error());
                 } else {
                     Q_EMIT finished(pending > 0     ? ExitCode::NotDelivered
                                     : undecided > 0 ? ExitCode::Refused
                                                     : ExitCode::Done);
                 }
             });
}

} // namespace caredesk
