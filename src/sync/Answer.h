#pragma once

#include "base/Job.h"

#include <memory>

namespace caredesk {

/// The promise of a job that cannot be forgotten: when the last copy is dropped unanswered (because what
/// worked on it was destroyed), the job finishes as Cancelled. Any thread.
template <typename T>
class Answer
{
public:
    explicit Answer(typename Job<T>::Promise promise)
        : m_state(std::make_shared<State>(std::move(promise)))
    {
    }

    void finish(Result<T> result) const { m_state->promise.finish(std::move(result)); }
    void reportProgress(qint64 done, qint64 total) const { m_state->promise.reportProgress(done, total); }

private:
    struct State
    {
        explicit State(typename Job<T>::Promise p)
            : promise(std::move(p))
        {
        }
        ~State() { promise.finish(ErrorCode::Cancelled); }
        typename Job<T>::Promise promise;
    };
    std::shared_ptr<State> m_state;
};

/// Runs `work(answer)` in the thread of `worker`, unless `worker` is gone by then (the job is then
/// Cancelled).
template <typename T, typename Work>
Job<T>* askIn(QObject* worker, Work work, QObject* parent = nullptr)
{
    auto* job = new Job<T>(parent);
    QMetaObject::invokeMethod(
        worker,
        [answer = Answer<T>(job->promise()), work = std::move(work)]() mutable { work(std::move(answer)); },
        Qt::QueuedConnection);
    return job;
}

/// Follows a job that this thread started for `owner`: it dies with `owner`, unanswered.
template <typename T, typename Handler>
Job<T>* follow(Job<T>* job, QObject* owner, Handler handler)
{
    job->setParent(owner);
    return job->then(owner, std::move(handler));
}

} // namespace caredesk
