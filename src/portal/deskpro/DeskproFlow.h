#pragma once

#include "base/Job.h"
#include "portal/deskpro/DeskproErrors.h"
#include "portal/deskpro/DeskproSession.h"

#include <QPointer>

#include <memory>

namespace caredesk {

/// A job of several requests, one after the other. Aborting or deleting it aborts the one under way.
template <typename T>
class DeskproFlow : public Job<T>
{
public:
    DeskproFlow(std::shared_ptr<DeskproSession> session, QObject* parent)
        : Job<T>(parent)
        , m_session(std::move(session))
    {
        this->setAbortHandler([this] { abortRunning(); });
    }
    ~DeskproFlow() override { abortRunning(); }

protected:
    DeskproSession& session() { return *m_session; }
    const DeskproSession& session() const { return *m_session; }
    DeskproApi& api() { return m_session->api; }
    std::shared_ptr<DeskproSession> shared() const { return m_session; }

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

    /// The first refusal among the answers ends the flow; true when there was one.
    bool endIfRefused(const DeskproAnswers& answers, const QStringList& keys, DeskproRequest request)
    {
        for (const QString& key : keys) {
            const DeskproAnswer answer = answers.value(key);
            if (!answer.isSuccess()) {
                this->finish(deskproError(answer, request));
                return true;
            }
        }
        return false;
    }

private:
    void abortRunning()
    {
        m_aborted = true;
        if (m_running && !m_running->isFinished()) {
            m_running->abort();
        }
    }

    std::shared_ptr<DeskproSession> m_session;
    QPointer<JobBase> m_running;
    bool m_aborted = false;
};

} // namespace caredesk
