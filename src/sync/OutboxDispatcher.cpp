#include "sync/OutboxDispatcher.h"

#include "base/Clock.h"
#include "base/Log.h"
#include "storage/WorkStore.h"

#include <algorithm>

namespace caredesk {

namespace {

constexpr int parallelTickets = 3;
constexpr int lockRetryMs = 3'000;
constexpr int storeRetryMs = 1'000;
constexpr int mostStoreDoublings = 6;

} // namespace

OutboxDispatcher::OutboxDispatcher(CacheStore& cache, WorkStore& work, const RetryPolicy& policy,
                                   const Clock& clock, const QString& lockPath, QObject* parent)
    : QObject(parent)
    , m_cache(cache)
    , m_work(work)
    , m_policy(policy)
    , m_clock(clock)
    , m_lock(lockPath)
    , m_queue(clock)
    , m_due(this)
    , m_lockRetry(this)
    , m_loadRetry(this)
{
    m_loadRetry.setSingleShot(true);
    connect(&m_loadRetry, &QTimer::timeout, this, &OutboxDispatcher::reload);
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &OutboxDispatcher::schedule);
    m_lockRetry.setInterval(lockRetryMs);
    connect(&m_lockRetry, &QTimer::timeout, this, &OutboxDispatcher::takeLock);
    connect(&m_work, &WorkStore::operationsChanged, this, &OutboxDispatcher::reload);
}

OutboxDispatcher::~OutboxDispatcher() = default;

void OutboxDispatcher::start()
{
    m_started = true;
    takeLock();
    reload();
}

void OutboxDispatcher::takeLock()
{
    if (!m_lock.isInPlace()) {
        m_lock.unlock();
        m_queue.lookBeforeEach(); // Whoever had it meanwhile may have sent any of them.
    }
    const Result<bool> held = m_lock.tryLock();
    if (!held) {
        // A folder that cannot be written to holds no queue that could be worked off either.
        qCWarning(lcOutbox) << "cannot lock the outbox:" << held.error().detail;
    }
    if (!m_lock.isHeld()) {
        if (!m_lockRetry.isActive()) {
            m_lockRetry.start();
            Q_EMIT queueChanged();
        }
        return;
    }
    if (m_lockRetry.isActive()) {
        m_lockRetry.stop();
        Q_EMIT queueChanged();
        // What the other process left behind is read afresh.
        reload();
    }
}

void OutboxDispatcher::setClient(PortalClient* client)
{
    m_client = client;
    schedule();
}

void OutboxDispatcher::pause()
{
    m_paused = true;
    settleWaiters();
}

void OutboxDispatcher::resume()
{
    m_paused = false;
    schedule();
}

void OutboxDispatcher::networkBack()
{
    m_queue.networkBack();
    schedule();
}

void OutboxDispatcher::addOwn(const QStringList& uuids)
{
    if (m_lock.isHeld()) {
        m_queue.addOwn(uuids);
    }
}

void OutboxDispatcher::reload()
{
    if (m_loading) {
        m_reloadAgain = true;
        return;
    }
    m_loading = true;
    follow(m_work.operations(), this, [this](const Result<QList<Operation>>& operations) {
        m_loading = false;
        if (!operations) {
            m_loadRetry.start(storeRetryMs);
            for (const LoadWaiter& waiter : std::exchange(m_loadWaiters, {})) {
                waiter.answer.finish(operations.error());
            }
            settleWaiters();
            return;
        }
        m_queue.load(*operations, m_lock.isHeld() ? std::optional(m_policy.lookupDelayMs(0)) : std::nullopt);
        m_loaded = true;
        for (const LoadWaiter& waiter : std::exchange(m_loadWaiters, {})) {
            waiter.work();
        }
        Q_EMIT queueChanged();
        if (std::exchange(m_reloadAgain, false)) {
            reload();
            return;
        }
        schedule();
    });
}

void OutboxDispatcher::whenLoaded(const Answer<Done>& answer, std::function<void()> work)
{
    if (m_loaded) {
        work();
        return;
    }
    m_loadWaiters.push_back({answer, std::move(work)});
    reload();
}

void OutboxDispatcher::schedule()
{
    m_due.stop();
    if (m_lock.isHeld() && !m_lock.isInPlace()) {
        // Somebody removed the file: another program could have locked a new one.
        takeLock();
    }
    if (!m_loaded || m_loading || !m_lock.isHeld()) {
        settleWaiters();
        return;
    }
    expireCallbacks();
    if (!m_paused) {
        if (!m_client) {
            if (m_queue.nextDue(parallelTickets)) {
                Q_EMIT portalNeeded();
            }
        } else {
            while (QueuedOperation* entry = m_queue.nextDue(parallelTickets)) {
                run(*entry);
            }
        }
    }
    const qint64 wait = m_queue.untilNextDue();
    if (wait > 0) {
        m_due.start(static_cast<int>(std::min(wait, qint64{60'000})));
    }
    settleWaiters();
}

void OutboxDispatcher::expireCallbacks()
{
    for (Operation expired : m_queue.expiredCallbacks()) {
        expired.state = OperationState::Failed;
        expired.error = Error{ErrorCode::TimedOut, {QStringLiteral("callback")}};
        if (QueuedOperation* entry = m_queue.find(expired.uuid)) {
            entry->operation = expired;
        }
        follow(m_work.updateOperation(expired), this, [](const Outcome&) {});
        Q_EMIT queueChanged();
    }
}

void OutboxDispatcher::run(QueuedOperation& entry)
{
    entry.running = true;
    entry.waitsForNetwork = false;
    auto* runner = new OperationRunner(DeliveryContext{*m_client, m_cache, m_work, m_policy, m_clock},
                                       entry.operation, entry.lookFirst, this);
    connect(runner, &OperationRunner::progress, this, &OutboxDispatcher::progress);
    connect(runner, &OperationRunner::answered, this, &OutboxDispatcher::answered);
    connect(runner, &OperationRunner::delivered, this, &OutboxDispatcher::delivered);
    connect(runner, &OperationRunner::finished, this,
            [this, runner](RunEnd end) { runnerEnded(runner, end); });
    runner->start();
}

void OutboxDispatcher::runnerEnded(OperationRunner* runner, RunEnd end)
{
    const Operation operation = runner->operation();
    if (QueuedOperation* entry = m_queue.find(operation.uuid)) {
        entry->running = false;
        entry->lookFirst = runner->mustLook();
        entry->operation = operation;
        const bool network = operation.error && RetryPolicy::isNetworkFailure(operation.error->code);
        entry->waitsForNetwork =
            end == RunEnd::Waits && network && operation.state != OperationState::Unknown;
        m_queue.reschedule(*entry);
        if (end == RunEnd::Stopped) {
            // A full or read-only disk stays so for a while.
            entry->notBefore = m_clock.monotonic() + (qint64{storeRetryMs} << entry->storeFailures);
            entry->storeFailures = std::min(entry->storeFailures + 1, mostStoreDoublings);
        } else {
            entry->storeFailures = 0;
        }
    }
    runner->deleteLater();
    if (end == RunEnd::Delivered || end == RunEnd::Gone) {
        m_queue.remove(operation.uuid);
    }
    Q_EMIT queueChanged();
    // Those behind it may point to another ticket now, and the store has the last word.
    reload();
}

bool OutboxDispatcher::prepareRetry(QueuedOperation& entry) const
{
    Operation& operation = entry.operation;
    if (entry.running) {
        return false;
    }
    if (hasArrived(operation)) {
        // Read back again; never sent again.
        operation.state = OperationState::Arrived;
        operation.nextTry = 0;
    } else if (operation.state != OperationState::Unknown) {
        operation.state = OperationState::Queued;
        operation.nextTry = 0;
        entry.lookFirst = entry.lookFirst || operation.firstTry > 0;
    }
    operation.error.reset();
    operation.differences.clear();
    if (operation.expires > 0) {
        operation.expires = std::max(operation.expires, m_clock.now() + callbackLifetimeMs);
    }
    entry.dueAt = 0;
    entry.notBefore = 0;
    return true;
}

void OutboxDispatcher::retry(const QString& uuid, const Answer<Done>& answer)
{
    whenLoaded(answer, [this, uuid, answer] { retryLoaded(uuid, answer); });
}

void OutboxDispatcher::retryLoaded(const QString& uuid, const Answer<Done>& answer)
{
    QueuedOperation* entry = m_queue.find(uuid);
    if (!entry) {
        answer.finish(Error{ErrorCode::NotFound, {uuid}});
        return;
    }
    if (sentElsewhere() && !needsPerson(entry->operation)) {
        // The process that does the sending may be at it this moment: its word on the state must stand.
        answer.finish(Done{});
        return;
    }
    if (!prepareRetry(*entry)) {
        answer.finish(Done{});
        return;
    }
    follow(m_work.updateOperation(entry->operation), this, [this, answer](const Outcome& kept) {
        answer.finish(kept);
        if (kept) {
            schedule();
        } else {
            reload(); // As it was before: the disk has the last word.
        }
    });
}

void OutboxDispatcher::retryAll(const Answer<Done>& answer)
{
    whenLoaded(answer, [this, answer] {
        QStringList uuids;
        for (const QueuedOperation& entry : m_queue.entries()) {
            uuids.append(entry.operation.uuid);
        }
        retryEach(uuids, answer);
    });
}

void OutboxDispatcher::retryEach(QStringList uuids, const Answer<Done>& answer)
{
    if (uuids.isEmpty()) {
        answer.finish(Done{});
        return;
    }
    auto* job = new Job<Done>(this);
    retryLoaded(uuids.takeFirst(), Answer<Done>(job->promise()));
    job->then(this, [this, uuids, answer](const Outcome& kept) {
        if (kept || kept.error().code == ErrorCode::NotFound) { // Delivered or taken back meanwhile.
            retryEach(uuids, answer);
        } else {
            answer.finish(kept);
        }
    });
}

void OutboxDispatcher::whenSettled(const Answer<Done>& answer)
{
    m_settledWaiters.push_back(answer);
    if (!m_loading) {
        settleWaiters();
    }
}

void OutboxDispatcher::settleWaiters()
{
    const bool canSend = m_lock.isHeld() && m_client && !m_paused;
    if (m_loading || (canSend && m_queue.isBusy())) {
        return;
    }
    for (const Answer<Done>& waiter : std::exchange(m_settledWaiters, {})) {
        waiter.finish(Done{});
    }
}

} // namespace caredesk
