#pragma once

#include "portal/http/FlowJob.h"
#include "portal/requesttracker/RtErrors.h"
#include "portal/requesttracker/RtSession.h"

#include <memory>

namespace caredesk {

/// A flow of requests within one client's session.
template <typename T>
class RtFlow : public FlowJob<T>
{
public:
    RtFlow(std::shared_ptr<RtSession> session, QObject* parent)
        : FlowJob<T>(parent)
        , m_session(std::move(session))
    {
    }

protected:
    RtSession& session() { return *m_session; }
    const RtSession& session() const { return *m_session; }
    RtApi& api() { return m_session->api; }

    /// Goes on with `next(answer)` when a read succeeds; a refusal ends the flow.
    template <typename Next>
    void readStep(Job<RtAnswer>* job, RtRequest request, Next next)
    {
        this->step(job, [this, request, next = std::move(next)](const RtAnswer& answer) {
            if (!answer.isSuccess()) {
                return this->finish(rtError(answer, request));
            }
            next(answer);
        });
    }

    /// The first refusal among the answers ends the flow; true when there was one.
    bool endIfRefused(const RtAnswers& answers, RtRequest request)
    {
        for (const RtAnswer& answer : answers) {
            if (!answer.isSuccess()) {
                this->finish(rtError(answer, request));
                return true;
            }
        }
        return false;
    }

private:
    std::shared_ptr<RtSession> m_session;
};

} // namespace caredesk
