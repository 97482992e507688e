#include "portal/requesttracker/RtJson.h"
#include "portal/requesttracker/RtWriteBody.h"
#include "portal/requesttracker/RtWrites.h"

namespace caredesk {

RtCreate::RtCreate(std::shared_ptr<RtSession> shared, const QString& queue, const Draft& draft,
                   const QString& uuid, QObject* parent)
    : RtFlow(std::move(shared), parent)
{
    if (const Outcome usable = rtCheckTicket(session(), draft); !usable) {
        finish(usable.error());
        return;
    }
    auto* job = api().post(QStringLiteral("ticket"), rtTicketBody(session(), queue, draft, uuid));
    connect(job, &JobBase::progress, this, &JobBase::progress);
    step(job, [this](const RtAnswer& answer) { onSent(answer); });
}

void RtCreate::onSent(const RtAnswer& answer)
{
    QString id = rt::id(answer.json);
    if (id.isEmpty()) {
        id = answer.location.path().section(u'/', -1);
    }
    if (!answer.isSuccess() || !rt::isNumber(id)) {
        return finish(rtError(answer, RtRequest::Write));
    }
    finish(session().receiptFor(id, {}));
}

} // namespace caredesk
