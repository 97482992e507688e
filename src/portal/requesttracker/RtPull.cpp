#include "portal/requesttracker/RtPull.h"

#include "portal/requesttracker/RtJson.h"
#include "portal/requesttracker/RtQuery.h"

namespace caredesk {

namespace {

/// Clocks of a portal's machines differ, and an answer may be older than its date.
constexpr qint64 overlapMs = 10ll * 60'000;
/// Enough for what changes between two looks; more is asked for only when all of it is new.
constexpr int firstLook = 25;

} // namespace

RtPull::RtPull(std::shared_ptr<RtSession> shared, const SyncCursor& cursor, QObject* parent)
    : RtFlow(std::move(shared), parent)
{
    RtCursor everything;
    everything.round = RtCursor::Round::Full;
    m_cursor = rtCursorFrom(cursor.value).value_or(everything);
    if (m_cursor.round == RtCursor::Round::Full) {
        askFull();
    } else {
        askDelta();
    }
}

void RtPull::askFull()
{
    const QString search =
        m_cursor.before.isEmpty() ? QStringLiteral("id > 0") : QStringLiteral("id < ") + m_cursor.before;
    readStep(api().get(rt::ticketsPath(search, QStringLiteral("id"), 1, rt::fullPage)), RtRequest::TicketList,
             [this](const RtAnswer& answer) { onFull(answer); });
}

void RtPull::onFull(const RtAnswer& answer)
{
    begin(answer);
    const QJsonArray tickets = rt::items(answer.json);
    const qint64 total = rt::integer(answer.object().value(QLatin1String("total")), -1);
    if (m_cursor.before.isEmpty() && total >= 0 && total <= std::numeric_limits<int>::max()) {
        m_page.total = static_cast<int>(total);
    }
    for (const QJsonValue& ticket : tickets) {
        take(ticket.toObject());
    }
    const QString lowest = rt::id(tickets.last());
    // Without a total, tickets may have been left out of a page: only an empty one is the last.
    const bool complete = total >= 0 && tickets.size() >= total;
    if (tickets.isEmpty() || complete || !rt::isNumber(lowest)) {
        return deliver(true);
    }
    m_cursor.before = lowest;
    deliver(false);
}

void RtPull::askDelta()
{
    if (m_cursor.round == RtCursor::Round::Finished) {
        m_cursor.round = RtCursor::Round::Delta;
        m_cursor.since = m_cursor.mark - overlapMs;
        m_cursor.mark = 0;
        m_cursor.page = 1;
        m_cursor.count = firstLook;
    }
    const QString path = rt::ticketsPath(QStringLiteral("id > 0 AND EffectiveId > 0"),
                                         QStringLiteral("LastUpdated"), m_cursor.page, m_cursor.count);
    readStep(api().get(path), RtRequest::TicketList, [this](const RtAnswer& answer) { onDelta(answer); });
}

void RtPull::onDelta(const RtAnswer& answer)
{
    begin(answer);
    const QJsonArray tickets = rt::items(answer.json);
    bool older = false;
    for (const QJsonValue& ticket : tickets) {
        const bool isOlder = rt::time(ticket[QLatin1String("LastUpdated")]) < m_cursor.since;
        older = older || isOlder;
        if (!isOlder) {
            take(ticket.toObject());
        }
    }
    const qint64 total = rt::integer(answer.object().value(QLatin1String("total")), -1);
    const bool complete = total >= 0 && qint64{m_cursor.page} * m_cursor.count >= total;
    if (tickets.isEmpty() || older || complete) {
        return deliver(true);
    }
    m_cursor.page = m_cursor.count == firstLook ? 1 : m_cursor.page + 1;
    m_cursor.count = rt::fullPage;
    deliver(false);
}

void RtPull::begin(const RtAnswer& answer)
{
    if (m_cursor.mark == 0) {
        m_cursor.mark = answer.date > 0 ? answer.date : session().api.portalTime();
    }
}

void RtPull::take(const QJsonObject& json)
{
    if (const auto ticket = session().ticketFrom(json)) {
        m_page.tickets.append(*ticket);
    }
}

void RtPull::deliver(bool last)
{
    m_page.last = last;
    if (last) {
        RtCursor finished;
        finished.mark = m_cursor.mark;
        m_cursor = finished;
    }
    m_page.next.value = rtCursorText(m_cursor);
    finish(m_page);
}

} // namespace caredesk
