#pragma once

#include "domain/Operation.h"
#include "portal/PortalClient.h"
#include "sync/OutboxService.h"
#include "sync/RetryPolicy.h"

#include <QObject>

namespace caredesk {

class CacheStore;
class Clock;
class WorkStore;
struct Delivery;

/// What an operation needs on its way.
struct DeliveryContext
{
    PortalClient& client;
    CacheStore& cache;
    WorkStore& work;
    const RetryPolicy& policy;
    const Clock& clock;
};

/// Carries one operation as far as it goes now: looks for an earlier try, uploads its files, sends it, and
/// takes the portal's record over. Every step is written down before the next one begins, so that a crash
/// anywhere leaves enough to go on without sending twice. Made for one run and thrown away. Network thread.
class OperationRunner final : public QObject
{
    Q_OBJECT

public:
    enum class End {
        Delivered,
        Waits,   ///< For `operation().nextTry`.
        Decides, ///< Failed or conflict: the person must.
        SignIn,  ///< The portal wants a sign-in first.
        Gone,    ///< Somebody took it back before anything was sent.
        Stopped, ///< Not finished, and nothing is known about why: our own store failed, or we are closing.
    };

    /// `lookFirst`: an earlier try may exist although the operation does not say so.
    OperationRunner(const DeliveryContext& context, Operation operation, bool lookFirst, QObject* parent);

    void start();
    /// As it stands now, in memory; never behind what is on disk.
    const Operation& operation() const { return m_operation; }
    /// An earlier try may still exist: the look that was to find out did not come to its end.
    bool mustLook() const { return m_lookFirst; }

Q_SIGNALS:
    void progress(const caredesk::SendProgress& progress);
    /// What a request at the portal said about the connection; no error: it was answered.
    void answered(const std::optional<caredesk::Error>& error);
    void delivered(const caredesk::SendResult& result);
    void finished(caredesk::OperationRunner::End end);

private:
    void lookUp();
    void looked(const Result<LookupResult>& found);
    void prepare();
    void followCreate();
    void waitForMending();
    void uploadNext();
    void uploadFailed(const Error& error);
    void markSending();
    void send();
    void sendFailed(const Error& error);
    void arrived(const WriteReceipt& receipt);
    void recordArrival();
    void takeOver();
    void complete();

    void waitFor(qint64 delayMs, OperationState state, const std::optional<Error>& error);
    void fail(OperationState state, const Error& error);
    /// Writes the operation down, then ends.
    void settle(End end);
    void end(End end);
    template <typename T>
    void note(const Result<T>& result);
    void repeatSoon(void (OperationRunner::*step)());

    DeliveryContext m_context;
    Operation m_operation;
    bool m_lookFirst;
    bool m_uploadedHere = false; ///< Every upload that the message names was made in this run.
    int m_storeFailures = 0;
};

} // namespace caredesk
