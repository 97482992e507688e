#pragma once

#include "domain/Operation.h"
#include "portal/PortalClient.h"
#include "sync/OutboxService.h"
#include "sync/RetryPolicy.h"

#include <QObject>

#include <functional>

namespace caredesk {

class CacheStore;
class Clock;
class WorkStore;

/// What an operation needs on its way.
struct DeliveryContext
{
    PortalClient& client;
    CacheStore& cache;
    WorkStore& work;
    const RetryPolicy& policy;
    const Clock& clock;
};

/// How one run of an operation ends.
enum class RunEnd {
    Delivered,
    Waits,   ///< For the operation's `nextTry`, or for a sign-in: who hears answered() pauses the outbox.
    Decides, ///< Failed or conflict: the person must.
    Gone,    ///< Somebody took it back before anything was sent.
    Stopped, ///< Not finished, and nothing is known about why: our own store failed, or we are closing.
};

/// How long after a failure the next try comes, by number of attempts: a question to RetryPolicy.
using RetryDelay = qint64 (RetryPolicy::*)(int, const Error&, QRandomGenerator&) const;

/// One operation while it runs: as it stands in memory, never behind what is on disk. The steps of a run
/// share it: each writes down what it has come to before the next one begins, or ends the run. Network
/// thread.
class OperationRecord final : public QObject
{
    Q_OBJECT

public:
    OperationRecord(const DeliveryContext& context, Operation operation, QObject* parent);

    const Operation& operation() const { return m_operation; }
    Operation& operation() { return m_operation; }

    /// Writes the operation down, then calls `next`. When it cannot be, the run ends: Gone if it was taken
    /// back, else Stopped.
    void keep(std::function<void()> next);
    /// Writes it down, then ends the run.
    void settle(RunEnd end);
    /// To be gone on with in `delayMs`, in this state.
    void waitFor(qint64 delayMs, OperationState state, const std::optional<Error>& error);
    /// The person must decide.
    void leaveToPerson(OperationState state, const std::optional<Error>& error);
    /// A read or an upload failed, so nothing was changed by it: waits in this state, or ends as it must.
    void readFailed(const Error& error, OperationState state, RetryDelay delay);
    void end(RunEnd end);
    /// Tells what a request at the portal said about the connection.
    template <typename T>
    void note(const Result<T>& result)
    {
        Q_EMIT answered(result ? std::nullopt : std::optional(result.error()));
    }

Q_SIGNALS:
    void progress(const caredesk::SendProgress& progress);
    /// No error: the portal answered.
    void answered(const std::optional<caredesk::Error>& error);
    void ended(caredesk::RunEnd end);

private:
    const DeliveryContext m_context;
    Operation m_operation;
};

} // namespace caredesk
