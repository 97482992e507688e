#pragma once

#include "portal/deskpro/DeskproErrors.h"
#include "portal/deskpro/DeskproSession.h"
#include "portal/http/FlowJob.h"

#include <memory>

namespace caredesk {

/// A flow of requests within one client's session.
template <typename T>
class DeskproFlow : public FlowJob<T>
{
public:
    DeskproFlow(std::shared_ptr<DeskproSession> session, QObject* parent)
        : FlowJob<T>(parent)
        , m_session(std::move(session))
    {
    }

protected:
    DeskproSession& session() { return *m_session; }
    const DeskproSession& session() const { return *m_session; }
    DeskproApi& api() { return m_session->api; }
    std::shared_ptr<DeskproSession> shared() const { return m_session; }

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
    std::shared_ptr<DeskproSession> m_session;
};

} // namespace caredesk
