#include "portal/requesttracker/RtLookup.h"

#include "portal/requesttracker/RtJson.h"
#include "portal/requesttracker/RtQuery.h"

namespace caredesk {

RtLookup::RtLookup(std::shared_ptr<RtSession> shared, const Operation& operation, QObject* parent)
    : RtFlow(std::move(shared), parent)
    , m_operation(operation)
{
    switch (m_operation.kind) {
    case OperationKind::Create:
    case OperationKind::Callback: askTickets(); break;
    case OperationKind::Reply: askMessages(); break;
    case OperationKind::SetState: askState(); break;
    }
}

void RtLookup::askTickets()
{
    // Naming EffectiveId finds it also when it was merged into another ticket since.
    const QString search = rt::fieldIs(session().words.clientRefField, m_operation.uuid) +
                           QStringLiteral(" AND EffectiveId > 0");
    readStep(api().get(rt::ticketsPath(search, QStringLiteral("id"), 1, 1)), RtRequest::Read,
             [this](const RtAnswer& answer) {
                 const QJsonArray found = rt::items(answer.json);
                 if (found.isEmpty()) {
                     return finish(LookupResult());
                 }
                 const QString id = rtEffectiveId(found.first().toObject());
                 finish(LookupResult(session().receiptFor(id, {})));
             });
}

void RtLookup::askMessages()
{
    const QString path = rt::replyLookupPath(session().words.replyRefField, m_operation.uuid);
    readStep(api().get(path), RtRequest::Read, [this](const RtAnswer& answer) { onMessages(answer); });
}

void RtLookup::onMessages(const RtAnswer& answer)
{
    const QJsonArray found = rt::items(answer.json);
    const QString ticketId = rt::id(found.first()[QLatin1String("ObjectId")]);
    if (found.isEmpty() || ticketId.isEmpty()) {
        return finish(LookupResult());
    }
    finish(LookupResult(session().receiptFor(ticketId, rt::id(found.first()))));
}

void RtLookup::askState()
{
    const QString id =
        m_operation.serverTicketId.isEmpty() ? m_operation.ticketId : m_operation.serverTicketId;
    readStep(api().get(rt::ticketPath(id)), RtRequest::Read, [this](const RtAnswer& answer) {
        const QJsonObject ticket = answer.object();
        const auto state = session().statuses.stateOf(rt::text(ticket.value(QLatin1String("Status"))));
        finish(state == m_operation.targetState ? LookupResult(session().receiptFor(rt::id(ticket), {}))
                                                : LookupResult());
    });
}

} // namespace caredesk
