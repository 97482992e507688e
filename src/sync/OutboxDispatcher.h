#pragma once

#include "base/FileLock.h"
#include "sync/Answer.h"
#include "sync/OperationRunner.h"
#include "sync/OutboxQueue.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace caredesk {

/// Empties the outbox: one dispatcher an account, whichever process holds the lock. Up to three tickets at a
/// time. Network thread.
class OutboxDispatcher final : public QObject
{
    Q_OBJECT

public:
    /// `lockPath`: the account's lock file.
    OutboxDispatcher(CacheStore& cache, WorkStore& work, const RetryPolicy& policy, const Clock& clock,
                     const QString& lockPath, QObject* parent);
    ~OutboxDispatcher() override;

    void start();
    /// Whom to send to; null: nobody yet.
    void setClient(PortalClient* client);
    /// After a 401: nothing is sent until resume().
    void pause();
    void resume();
    void networkBack();

    /// The next change of the store brings these, queued by this process.
    void addOwn(const QStringList& uuids);
    /// These two wait for the outbox to be read where it is not yet, and answer once the disk has what they
    /// changed.
    void retry(const QString& uuid, const Answer<Done>& answer);
    void retryAll(const Answer<Done>& answer);
    /// Answers when nothing runs and nothing is due, or when nothing can be sent at all.
    void whenSettled(const Answer<Done>& answer);

    const OutboxQueue& queue() const { return m_queue; }
    /// Another process does the sending.
    bool sentElsewhere() const { return m_started && !m_lock.isHeld(); }

Q_SIGNALS:
    void queueChanged();
    /// Something is due and there is nobody to send it to.
    void portalNeeded();
    void answered(const std::optional<caredesk::Error>& error);
    void progress(const caredesk::SendProgress& progress);
    void delivered(const caredesk::SendResult& result);

private:
    void takeLock();
    void reload();
    void whenLoaded(const Answer<Done>& answer, std::function<void()> work);
    void schedule();
    void expireCallbacks();
    void run(QueuedOperation& entry);
    void runnerEnded(OperationRunner* runner, RunEnd end);
    void retryLoaded(const QString& uuid, const Answer<Done>& answer);
    void retryEach(QStringList uuids, const Answer<Done>& answer);
    bool prepareRetry(QueuedOperation& entry) const;
    void settleWaiters();

    CacheStore& m_cache;
    WorkStore& m_work;
    const RetryPolicy& m_policy;
    const Clock& m_clock;
    FileLock m_lock;
    OutboxQueue m_queue;
    PortalClient* m_client = nullptr;
    QTimer m_due;
    QTimer m_lockRetry;
    QTimer m_loadRetry;
    bool m_started = false;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_reloadAgain = false;
    bool m_paused = false;
    struct LoadWaiter
    {
        Answer<Done> answer;
        std::function<void()> work;
    };

    std::vector<LoadWaiter> m_loadWaiters;
    std::vector<Answer<Done>> m_settledWaiters;
};

} // namespace caredesk
