#pragma once

#include "base/Job.h"

#include <QPointer>

namespace caredesk {

/// A job of several requests, one after the other. Aborting or deleting it aborts the one under way.
template <typename T>
class FlowJob : public Job<T>
{
public:
    explicit FlowJob(QObject* parent)
        : Job<T>(parent)
    {
        this->setAbortHandler([this] { abortRunning(); });
    }
    ~FlowJob() override { abortRunning(); }

protected:
    /// Goes on with `next(value)` when `job` succeeds; an error ends the flow.
    template <typename U, typename Next>
    void step(Job<U>* job, Next next)
    {
        stepEither(job, [this, next = std::move(next)](const Result<U>& result) {
            if (!result) {
                return this->finish(result.error());
            }
            next(*result);
        });
    }

    /// Goes on with `next(Result)` either way.
    template <typename U, typename Next>
    void stepEither(Job<U>* job, Next next)
    {
        m_running = job;
        job->then(this, [this, next = std::move(next)](const Result<U>& result) {
            if (!m_aborted) {
                next(result);
            }
        });
    }

private:
    void abortRunning()
    {
        m_aborted = true;
        if (m_running && !m_running->isFinished()) {
            m_running->abort();
        }
    }

    QPointer<JobBase> m_running;
    bool m_aborted = false;
};

} // namespace caredesk
