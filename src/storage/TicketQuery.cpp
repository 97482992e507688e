#include "storage/TicketQuery.h"

#include "storage/TicketSearch.h"

#include <algorithm>
#include <optional>

namespace caredesk {

namespace {

/// More than anyone scrolls through; keeps a search for a common word within a keystroke's time.
constexpr qsizetype mostFound = 20'000;
/// bm25 over every hit of a common word takes hundreds of milliseconds.
constexpr qsizetype bestMatchHits = 2'000;

QString orderOf(const TicketFilter& filter)
{
    const QString down = filter.ascending ? QString() : QStringLiteral(" DESC");
    const QString up = filter.ascending ? QStringLiteral(" DESC") : QString();
    switch (filter.sort) {
    case TicketSort::LastActivity: return u"updated" + down;
    case TicketSort::Created: return u"created" + down;
    case TicketSort::Subject: return u"subject_key" + down;
    case TicketSort::Casino: return u"casino_key" + down + u", updated" + up;
    case TicketSort::State: return u"state_rank" + down + u", updated" + up;
    }
    return {};
}

QString indexOf(TicketSort sort)
{
    switch (sort) {
    case TicketSort::LastActivity: return QStringLiteral("tickets_by_updated");
    case TicketSort::Created: return QStringLiteral("tickets_by_created");
    case TicketSort::Subject: return QStringLiteral("tickets_by_subject");
    case TicketSort::Casino: return QStringLiteral("tickets_by_casino");
    case TicketSort::State: return QStringLiteral("tickets_by_state");
    }
    return {};
}

QList<qint64> firstColumn(Statement& query)
{
    QList<qint64> ids;
    while (query.step()) {
        ids.append(query.integer(0));
    }
    return ids;
}

} // namespace

TicketQuery::Conditions TicketQuery::conditions(bool withStates) const
{
    QStringList parts;
    Conditions result;
    if (withStates && !m_filter.states.isEmpty()) {
        QStringList marks;
        for (const TicketState state : m_filter.states) {
            marks.append(QStringLiteral("?"));
            result.values.append(stateName(state));
        }
        parts.append(QStringLiteral("state IN (%1)").arg(marks.join(u',')));
    }
    if (!m_filter.casino.isEmpty()) {
        parts.append(QStringLiteral("casino_name = ?"));
        result.values.append(m_filter.casino);
    }
    if (m_filter.scope != TicketScope::All) {
        parts.append(m_filter.scope == TicketScope::Mine ? QStringLiteral("mine = 1")
                                                         : QStringLiteral("in_copy = 1"));
    }
    if (m_filter.since != 0) {
        parts.append(QStringLiteral("created >= ?"));
        result.values.append(m_filter.since);
    }
    if (m_filter.until != 0) {
        parts.append(QStringLiteral("created < ?"));
        result.values.append(m_filter.until);
    }
    if (m_filter.withAttachments) {
        parts.append(QStringLiteral("attachment_count <> 0"));
    }
    if (m_filter.unreadOnly) {
        parts.append(QStringLiteral("unread = 1"));
    }
    result.sql = parts.isEmpty() ? QStringLiteral("1") : parts.join(QStringLiteral(" AND "));
    return result;
}

QList<qint64> TicketQuery::rowIds(Connection& connection, bool bestMatch) const
{
    const QString expression = searchExpression(m_filter.search);
    if (expression.isEmpty()) {
        return listed(connection);
    }
    return bestMatch ? bestOf(connection, expression) : found(connection, expression, mostFound);
}

bool TicketQuery::selectsAll() const
{
    TicketFilter unfiltered;
    unfiltered.search = m_filter.search;
    unfiltered.sort = m_filter.sort;
    unfiltered.ascending = m_filter.ascending;
    return m_filter == unfiltered;
}

QList<qint64> TicketQuery::listed(Connection& connection) const
{
    const Conditions where = conditions(true);
    Statement query =
        connection.statement(QStringLiteral("SELECT row_id FROM tickets INDEXED BY %1 WHERE %2 ORDER BY %3")
                                 .arg(indexOf(m_filter.sort), where.sql, orderOf(m_filter)));
    return firstColumn(query.bindAll(where.values));
}

QList<qint64> TicketQuery::found(Connection& connection, const QString& expression, qsizetype limit) const
{
    // Asking each hit's row for the other conditions would read it from the table, one by one all over the
    // file; the list that they select comes from one index.
    std::optional<QList<qint64>> allowed;
    if (!selectsAll()) {
        allowed = listed(connection);
        std::sort(allowed->begin(), allowed->end());
    }
    Statement query = connection.statement(
        QStringLiteral("SELECT rowid FROM ticket_search WHERE ticket_search MATCH ? ORDER BY rowid DESC"));
    query.bind(expression);
    QList<qint64> ids;
    while (ids.size() < limit && query.step()) {
        const qint64 id = query.integer(0);
        if (!allowed || std::binary_search(allowed->cbegin(), allowed->cend(), id)) {
            ids.append(id);
        }
    }
    return ids;
}

QList<qint64> TicketQuery::bestOf(Connection& connection, const QString& expression) const
{
    QList<qint64> newest = found(connection, expression, bestMatchHits);
    if (newest.isEmpty()) {
        return {};
    }
    std::reverse(newest.begin(), newest.end());
    Statement query = connection.statement(
        QStringLiteral("SELECT rowid FROM ticket_search WHERE ticket_search MATCH ? AND rowid >= ? "
                       "ORDER BY bm25(ticket_search, 8.0, 8.0, 2.0, 2.0, 1.0), rowid DESC"));
    query.bind(expression, newest.first());
    QList<qint64> ranked;
    while (query.step()) {
        if (std::binary_search(newest.cbegin(), newest.cend(), query.integer(0))) {
            ranked.append(query.integer(0));
        }
    }
    return ranked;
}

TicketCounts TicketQuery::counts(Connection& connection) const
{
    const Conditions where = conditions(false);
    Statement query =
        connection.statement(QStringLiteral("SELECT state, count(*), total(unread) FROM tickets INDEXED BY "
                                            "tickets_by_state WHERE %1 GROUP BY state_rank")
                                 .arg(where.sql));
    query.bindAll(where.values);
    TicketCounts counts;
    while (query.step()) {
        const int count = query.number(1);
        switch (stateFromName(query.text(0)).value_or(TicketState::Open)) {
        case TicketState::Open: counts.open += count; break;
        case TicketState::AwaitingCustomer: counts.awaitingCustomer += count; break;
        case TicketState::OnHold: counts.onHold += count; break;
        case TicketState::AwaitingConfirmation: counts.awaitingConfirmation += count; break;
        case TicketState::Closed: counts.closed += count; break;
        }
        counts.all += count;
        counts.unread += query.number(2);
    }
    counts.active = counts.all - counts.closed;
    return counts;
}

} // namespace caredesk
