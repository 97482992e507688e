#include "sync/OutboxQueue.h"

#include "base/Clock.h"
#include "domain/OperationOrder.h"

#include <algorithm>

namespace caredesk {

namespace {

/// A wall clock that was set back must not keep an operation for longer than any wait we ever plan.
constexpr qint64 longestWaitMs = 60ll * 60'000;

qint64 startOf(const QueuedOperation& entry)
{
    return std::max(entry.dueAt, entry.notBefore);
}

} // namespace

OutboxQueue::OutboxQueue(const Clock& clock)
    : m_clock(clock)
{
}

void OutboxQueue::addOwn(const QStringList& uuids)
{
    m_own += uuids;
}

void OutboxQueue::lookBeforeEach()
{
    m_own.clear();
    for (QueuedOperation& entry : m_entries) {
        entry.lookFirst = true;
    }
}

void OutboxQueue::load(const QList<Operation>& operations, std::optional<qint64> lookupDelayMs)
{
    QList<QueuedOperation> entries;
    for (const Operation& operation : operations) {
        QueuedOperation* known = find(operation.uuid);
        if (known && known->running) {
            entries.append(*known);
            continue;
        }
        QueuedOperation entry = known ? *known : QueuedOperation{};
        const bool moved = !known || known->operation.nextTry != operation.nextTry;
        entry.operation = operation;
        if (!known) {
            entry.lookFirst = !m_own.contains(operation.uuid) || operation.firstTry > 0;
        }
        if (lookupDelayMs && operation.state == OperationState::Sending &&
            operation.serverTicketId.isEmpty()) {
            lostWhileSending(entry, known, *lookupDelayMs);
        } else if (moved) {
            reschedule(entry);
        }
        entries.append(entry);
    }
    m_entries = entries;
    m_own.removeIf([&](const QString& uuid) { return find(uuid) != nullptr; });
}

void OutboxQueue::lostWhileSending(QueuedOperation& entry, const QueuedOperation* known,
                                   qint64 lookupDelayMs) const
{
    if (known && known->operation.state == OperationState::Unknown) {
        // Already seen, and only not yet written down.
        entry.operation = known->operation;
        return;
    }
    entry.operation.state = OperationState::Unknown;
    entry.operation.lookups = 0;
    entry.operation.nextTry = m_clock.now() + lookupDelayMs;
    reschedule(entry);
}

void OutboxQueue::reschedule(QueuedOperation& entry) const
{
    const qint64 wait = std::clamp(entry.operation.nextTry - m_clock.now(), qint64{0}, longestWaitMs);
    entry.dueAt = m_clock.monotonic() + wait;
}

bool OutboxQueue::isFirstOfItsTicket(qsizetype index) const
{
    const Operation& operation = m_entries.at(index).operation;
    for (qsizetype other = 0; other < m_entries.size(); ++other) {
        if (other != index && mustGoBefore(m_entries.at(other).operation, other < index, operation)) {
            return false;
        }
    }
    return true;
}

bool OutboxQueue::couldRun(qsizetype index) const
{
    const QueuedOperation& entry = m_entries.at(index);
    return !entry.running && !needsPerson(entry.operation) && isFirstOfItsTicket(index);
}

QueuedOperation* OutboxQueue::nextDue(int parallel)
{
    const auto running =
        std::count_if(m_entries.cbegin(), m_entries.cend(), [](const auto& e) { return e.running; });
    if (running >= parallel) {
        return nullptr;
    }
    const qint64 now = m_clock.monotonic();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (startOf(m_entries.at(i)) <= now && couldRun(i)) {
            return &m_entries[i];
        }
    }
    return nullptr;
}

qint64 OutboxQueue::untilNextDue() const
{
    qint64 least = -1;
    const qint64 now = m_clock.monotonic();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (couldRun(i)) {
            const qint64 wait = std::max(qint64{0}, startOf(m_entries.at(i)) - now);
            least = least < 0 ? wait : std::min(least, wait);
        }
    }
    const qint64 wallNow = m_clock.now();
    for (const QueuedOperation& entry : m_entries) {
        if (!entry.running && !needsPerson(entry.operation) && entry.operation.expires > 0) {
            const qint64 wait = std::clamp(entry.operation.expires - wallNow, qint64{0}, longestWaitMs);
            least = least < 0 ? wait : std::min(least, wait);
        }
    }
    return least;
}

bool OutboxQueue::isBusy() const
{
    const qint64 now = m_clock.monotonic();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).running || (startOf(m_entries.at(i)) <= now && couldRun(i))) {
            return true;
        }
    }
    return false;
}

QueuedOperation* OutboxQueue::find(const QString& uuid)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const QueuedOperation& entry) {
        return entry.operation.uuid == uuid;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

void OutboxQueue::remove(const QString& uuid)
{
    m_entries.removeIf([&](const QueuedOperation& entry) { return entry.operation.uuid == uuid; });
}

void OutboxQueue::networkBack()
{
    for (QueuedOperation& entry : m_entries) {
        if (entry.waitsForNetwork && !entry.running) {
            entry.waitsForNetwork = false;
            entry.dueAt = m_clock.monotonic();
        }
    }
}

QList<Operation> OutboxQueue::expiredCallbacks() const
{
    QList<Operation> expired;
    for (const QueuedOperation& entry : m_entries) {
        if (!entry.running && entry.operation.state == OperationState::Queued &&
            entry.operation.expires > 0 && m_clock.now() >= entry.operation.expires) {
            expired.append(entry.operation);
        }
    }
    return expired;
}

int OutboxQueue::waiting() const
{
    return static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(), [](const QueuedOperation& entry) {
            return entry.operation.state == OperationState::Queued ||
                   entry.operation.state == OperationState::Sending;
        }));
}

int OutboxQueue::unknown() const
{
    return static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(), [](const QueuedOperation& entry) {
            return entry.operation.state == OperationState::Unknown ||
                   entry.operation.state == OperationState::Arrived;
        }));
}

int OutboxQueue::failed() const
{
    return static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(),
                      [](const QueuedOperation& entry) { return needsPerson(entry.operation); }));
}

} // namespace caredesk
