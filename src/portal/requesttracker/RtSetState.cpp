#include "portal/requesttracker/RtJson.h"
#include "portal/requesttracker/RtQuery.h"
#include "portal/requesttracker/RtWrites.h"

namespace caredesk {

namespace {

QString usualStatus(TicketState state)
{
    switch (state) {
    case TicketState::Closed: return QStringLiteral("resolved");
    case TicketState::Open: return QStringLiteral("open");
    default: return {};
    }
}

} // namespace

RtSetState::RtSetState(std::shared_ptr<RtSession> shared, const QString& ticketId, TicketState state,
                       QObject* parent)
    : RtFlow(std::move(shared), parent)
    , m_ticketId(ticketId)
    , m_state(state)
{
    if (usualStatus(state).isEmpty()) {
        finish(Error{ErrorCode::Unsupported, {stateName(state)}});
    } else if (!rt::isNumber(ticketId)) {
        finish(Error{ErrorCode::NotFound, {ticketId}});
    } else {
        look();
    }
}

void RtSetState::look()
{
    stepEither(api().get(rt::ticketPath(m_ticketId)), [this](const Result<RtAnswer>& result) {
        if (!result || !result->isSuccess()) {
            return finish(rtBeforeSending(result ? rtError(*result, RtRequest::Read) : result.error()));
        }
        onLooked(*result);
    });
}

void RtSetState::onLooked(const RtAnswer& answer)
{
    const QJsonObject ticket = answer.object();
    if (const QString target = rt::id(ticket); rt::isNumber(target)) {
        m_ticketId = target;
    }
    if (session().statuses.stateOf(rt::text(ticket.value(QLatin1String("Status")))) == m_state) {
        return readAgain({});
    }
    send(statusFor(ticket));
}

QString RtSetState::statusFor(const QJsonObject& ticket) const
{
    // The lifecycle names the moves that this person may make; an own one may call its states otherwise.
    const QString usual = usualStatus(m_state);
    QString fitting;
    const QJsonArray links = ticket.value(QLatin1String("_hyperlinks")).toArray();
    for (const QJsonValue& link : links) {
        const QString to = rt::text(link[QLatin1String("to")]);
        if (link[QLatin1String("ref")] != QLatin1String("lifecycle") || to.isEmpty() ||
            session().statuses.stateOf(to) != m_state) {
            continue;
        }
        if (to == usual) {
            return usual;
        }
        fitting = fitting.isEmpty() ? to : fitting;
    }
    return fitting.isEmpty() ? usual : fitting;
}

void RtSetState::send(const QString& status)
{
    step(api().write("PUT", rt::ticketPath(m_ticketId), {{QStringLiteral("Status"), status}}),
         [this](const RtAnswer& answer) {
             if (!answer.isSuccess()) {
                 return finish(rtError(answer, RtRequest::Write));
             }
             readAgain(rtWords(answer.json));
         });
}

void RtSetState::readAgain(const QString& words)
{
    const QString search = rt::anyOf(QStringLiteral("id"), {m_ticketId});
    stepEither(api().get(rt::ticketsPath(search, QStringLiteral("id"), 1, 1)),
               [this, words](const Result<RtAnswer>& result) { onReadAgain(result, words); });
}

void RtSetState::onReadAgain(const Result<RtAnswer>& result, const QString& words)
{
    if (!result || !result->isSuccess()) {
        // It was set, and we do not know what to: to be looked up.
        const Error error = result ? rtError(*result, RtRequest::Read) : result.error();
        return finish(Error{ErrorCode::ConnectionLost, {api().base().host()}, error.detail});
    }
    const auto ticket = session().ticketFrom(rt::items(result->json).first().toObject());
    if (!ticket) {
        return finish(Error{ErrorCode::NotFound, {m_ticketId}});
    }
    if (ticket->state != m_state) {
        return finish(Error{ErrorCode::Conflict, {stateName(ticket->state)}, words});
    }
    finish(*ticket);
}

} // namespace caredesk
