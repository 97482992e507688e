#include "portal/requesttracker/RtJson.h"
#include "portal/requesttracker/RtQuery.h"
#include "portal/requesttracker/RtWriteBody.h"
#include "portal/requesttracker/RtWrites.h"

namespace caredesk {

Error rtBeforeSending(const Error& error)
{
    switch (error.code) {
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::MalformedAnswer:
    case ErrorCode::PortalUnavailable:
        return Error{ErrorCode::Offline, error.arguments, error.detail, error.retryAfterSeconds};
    default: return error;
    }
}

RtReply::RtReply(std::shared_ptr<RtSession> shared, const QString& ticketId, const Draft& draft,
                 const QString& uuid, QObject* parent)
    : RtFlow(std::move(shared), parent)
    , m_ticketId(ticketId)
    , m_draft(draft)
    , m_uuid(uuid)
{
    if (!rt::isNumber(ticketId)) {
        finish(Error{ErrorCode::NotFound, {ticketId}});
        return;
    }
    if (const Outcome usable = rtCheckReply(session(), draft); !usable) {
        finish(usable.error());
        return;
    }
    stepEither(api().get(rt::ticketPath(ticketId)),
               [this](const Result<RtAnswer>& result) { onHead(result); });
}

void RtReply::onHead(const Result<RtAnswer>& result)
{
    if (!result || !result->isSuccess()) {
        return finish(rtBeforeSending(result ? rtError(*result, RtRequest::Read) : result.error()));
    }
    const QJsonObject ticket = result->object();
    // A ticket that was merged away answers as the one that it went into.
    if (const QString target = rt::id(ticket); rt::isNumber(target)) {
        m_ticketId = target;
    }
    const QString status = rt::text(ticket.value(QLatin1String("Status")));
    const bool awaits = session().statuses.stateOf(status) == TicketState::AwaitingConfirmation;
    send(awaits ? QStringLiteral("open") : QString());
}

void RtReply::send(const QString& status)
{
    auto* job = api().post(rt::ticketPath(m_ticketId) + QStringLiteral("/correspond"),
                           rtReplyBody(session(), m_draft, m_uuid, status));
    connect(job, &JobBase::progress, this, &JobBase::progress);
    step(job, [this](const RtAnswer& answer) { onSent(answer); });
}

void RtReply::onSent(const RtAnswer& answer)
{
    const QString id = answer.location.path().section(u'/', -1);
    if (!answer.isSuccess() || !rt::isNumber(id)) {
        return finish(rtError(answer, RtRequest::Write));
    }
    finish(session().receiptFor(m_ticketId, id));
}

} // namespace caredesk
