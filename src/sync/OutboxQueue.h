#pragma once

#include "domain/Operation.h"

#include <QString>

#include <optional>

namespace caredesk {

class Clock;

/// A call-back that could not be sent for so long is not sent any more by itself.
constexpr qint64 callbackLifetimeMs = 30ll * 60'000;

/// An operation as the dispatcher sees it between runs.
struct QueuedOperation
{
    Operation operation = {};
    qint64 dueAt = 0;      ///< Monotonic ms, from its own `nextTry`; 0: at once.
    qint64 notBefore = 0;  ///< Monotonic ms: our own store failed; a pause before it is tried again.
    int storeFailures = 0; ///< In a row.
    bool running = false;
    bool lookFirst = false;       ///< An earlier run, or another process, may have sent it.
    bool waitsForNetwork = false; ///< Due as soon as the network is back.

    bool operator==(const QueuedOperation&) const = default;
};

/// Which operation may start when. Keeps the order in which things were queued; inside a ticket strictly one
/// after the other, and nothing behind what waits for the person. Holds values only; knows no store and no
/// portal.
class OutboxQueue
{
public:
    explicit OutboxQueue(const Clock& clock);

    /// These operations were queued by this process while it did the sending: no earlier try can exist.
    void addOwn(const QStringList& uuids);

    /// An earlier try of any of these can exist: each is looked for at the portal before it is sent.
    void lookBeforeEach();

    /// Takes over what the store has, oldest first. What is running keeps its state in memory.
    /// `lookupDelayMs`: until the first look for one that a crash left in the middle of sending; nothing
    /// while another process does the sending, and "sending" is its word.
    void load(const QList<Operation>& operations, std::optional<qint64> lookupDelayMs);

    /// The operation that may start now, or null. At most `parallel` run at a time.
    QueuedOperation* nextDue(int parallel);
    /// Milliseconds until something is due; -1 when nothing will be by itself.
    qint64 untilNextDue() const;
    /// True while something runs or could start now.
    bool isBusy() const;

    QueuedOperation* find(const QString& uuid);
    void remove(const QString& uuid);
    /// Sets when it is due from the operation's own wall-clock time.
    void reschedule(QueuedOperation& entry) const;
    /// The network is back: what waited for it is due.
    void networkBack();
    /// Call-backs whose time is over and that are not on their way.
    QList<Operation> expiredCallbacks() const;

    const QList<QueuedOperation>& entries() const { return m_entries; }
    int waiting() const;
    int unknown() const; ///< Looked for, or read back, at the portal.
    int failed() const;

private:
    void lostWhileSending(QueuedOperation& entry, const QueuedOperation* known, qint64 lookupDelayMs) const;
    bool isFirstOfItsTicket(qsizetype index) const;
    bool couldRun(qsizetype index) const;

    const Clock& m_clock;
    QList<QueuedOperation> m_entries;
    QStringList m_own;
};

} // namespace caredesk
