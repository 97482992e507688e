#pragma once

#include "base/Result.h"

#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace caredesk {

class JobBase;

/// The end of a job that another thread holds: it may outlive the job, and finishing a job that is gone does
/// nothing. (Posting to an object that may be dying is a race; this is the lock that removes it.)
class JobTarget
{
public:
    explicit JobTarget(JobBase* job)
        : m_job(job)
    {
    }

    /// Runs `call` in the job's own thread, unless the job is gone by then. Any thread.
    void post(std::function<void(JobBase*)> call);
    /// Called by the job's destructor.
    void forget();

private:
    QMutex m_mutex;
    JobBase* m_job;
};

/// One asynchronous piece of work. It belongs to the thread that made it, emits finished() exactly once and
/// never before the event loop turns, and deletes itself afterwards (deleteLater) unless
/// setAutoDelete(false).
class JobBase : public QObject
{
    Q_OBJECT

public:
    explicit JobBase(QObject* parent = nullptr);
    ~JobBase() override;

    bool isFinished() const { return m_finished; }
    void setAutoDelete(bool on) { m_autoDelete = on; }

    /// Asks the work to stop; the job then finishes with ErrorCode::Cancelled, if it has not finished yet.
    virtual void abort() = 0;

Q_SIGNALS:
    /// Bytes or items done; `total` is -1 while it is not known.
    void progress(qint64 done, qint64 total);
    void finished();

protected:
    /// Marks the job finished and emits finished() on the next turn of its event loop. Own thread.
    void announce();
    std::shared_ptr<JobTarget> target() const { return m_target; }

private:
    std::shared_ptr<JobTarget> m_target;
    bool m_finished = false;
    bool m_autoDelete = true;
};

template <typename T>
class Job : public JobBase
{
public:
    /// Finishes a job from whichever thread does the work. Copyable; outlives the job safely.
    class Promise
    {
    public:
        explicit Promise(std::shared_ptr<JobTarget> target)
            : m_target(std::move(target))
        {
        }

        void finish(Result<T> result) const
        {
            auto shared = std::make_shared<Result<T>>(std::move(result));
            m_target->post([shared](JobBase* job) { static_cast<Job*>(job)->finish(std::move(*shared)); });
        }
        void reportProgress(qint64 done, qint64 total) const
        {
            m_target->post([done, total](JobBase* job) { Q_EMIT job->progress(done, total); });
        }

    private:
        std::shared_ptr<JobTarget> m_target;
    };

    using JobBase::JobBase;

    Promise promise() const { return Promise(target()); }
    void setAbortHandler(std::function<void()> handler) { m_abort = std::move(handler); }

    void abort() override
    {
        if (m_result) {
            return;
        }
        if (const auto handler = std::exchange(m_abort, nullptr)) {
            handler();
        }
        finish(ErrorCode::Cancelled);
    }

    /// Own thread; the first call wins.
    void finish(Result<T> result)
    {
        if (m_result) {
            return;
        }
        m_result = std::move(result);
        announce();
    }

    /// Valid once finished() was emitted.
    const Result<T>& result() const { return *m_result; }

    /// Calls `handler(const Result<T>&)` in `context`'s thread when done, unless `context` is gone by then.
    template <typename Handler>
    Job* then(QObject* context, Handler handler)
    {
        connect(this, &JobBase::finished, context,
                [this, handler = std::move(handler)]() mutable { handler(*m_result); });
        return this;
    }

private:
    std::optional<Result<T>> m_result;
    std::function<void()> m_abort;
};

/// A job that is already decided; it still finishes on the next turn of the event loop.
template <typename T>
Job<T>* finishedJob(Result<T> result, QObject* parent = nullptr)
{
    auto* job = new Job<T>(parent);
    job->finish(std::move(result));
    return job;
}

/// Starts `work(promise)` in the thread of `worker` and returns the job that it will finish. `worker` must
/// outlive its thread's event loop, not the job.
template <typename T, typename Work>
Job<T>* startIn(QObject* worker, Work work, QObject* parent = nullptr)
{
    auto* job = new Job<T>(parent);
    QMetaObject::invokeMethod(
        worker, [promise = job->promise(), work = std::move(work)]() mutable { work(promise); },
        Qt::QueuedConnection);
    return job;
}

} // namespace caredesk
