#include "portal/deskpro/DeskproPull.h"

#include "portal/deskpro/DeskproJson.h"
#include "portal/deskpro/DeskproPaths.h"

#include <array>

namespace caredesk {

namespace {

/// Clocks of a portal's machines differ, and an answer may be older than its date.
constexpr qint64 overlapMs = 10ll * 60'000;
/// Enough for what changes between two looks; more is asked for only when all of it is new.
constexpr int firstLook = 25;

constexpr std::array changeOrders{"date_status", "date_last_agent_reply", "date_last_user_reply"};
constexpr int orderCount = static_cast<int>(changeOrders.size());

QStringList scopesOf(const Account& account)
{
    QStringList scopes;
    if (account.supervisor) {
        scopes.append(QStringLiteral("organization=") + account.organizationId);
    }
    scopes.append(QStringLiteral("person=") + account.person.id);
    scopes.append(QStringLiteral("cc=") + account.person.id);
    return scopes;
}

QString orderOf(int list)
{
    return QString::fromLatin1(changeOrders.at(static_cast<size_t>(list % orderCount)));
}

} // namespace

DeskproPull::DeskproPull(std::shared_ptr<DeskproSession> shared, const SyncCursor& cursor, QObject* parent)
    : DeskproFlow(std::move(shared), parent)
    , m_scopes(scopesOf(session().account))
{
    DeskproCursor everything;
    everything.round = DeskproCursor::Round::Full;
    m_cursor = deskproCursorFrom(cursor.value).value_or(everything);
    if (m_cursor.round != DeskproCursor::Round::Full) {
        startDelta();
    } else if (m_cursor.scope < m_scopes.size()) {
        startFull();
    } else {
        deliver(true);
    }
}

void DeskproPull::startFull()
{
    DeskproReads reads = session().vocabularyReads();
    reads.append({QStringLiteral("page"),
                  deskpro::ticketListPath(m_scopes.at(m_cursor.scope), QStringLiteral("date_created"),
                                          m_cursor.page, deskpro::fullPage)});
    step(api().read(reads), [this](const DeskproAnswers& answers) { onFullPage(answers); });
}

void DeskproPull::onFullPage(const DeskproAnswers& answers)
{
    if (endIfRefused(answers, {QStringLiteral("page")}, DeskproRequest::TicketList)) {
        return;
    }
    const DeskproAnswer page = answers.value(QStringLiteral("page"));
    const int total = deskproPaging(page.envelope).total;
    if (m_cursor.mark == 0) {
        m_cursor.mark = serverTime(answers);
    }
    session().learn(answers);
    take(page, 0);
    m_page.total = m_cursor.scope == 0 ? total : -1;

    const int vanished = m_cursor.total > total && total >= 0 ? m_cursor.total - total : 0;
    if (vanished > 0 && m_cursor.page > 1) {
        const int pagesBack = (vanished + deskpro::fullPage - 1) / deskpro::fullPage;
        m_cursor.page = std::max(1, m_cursor.page - pagesBack);
    } else if (deskpro::goesOn(page, m_cursor.page)) {
        ++m_cursor.page;
    } else {
        ++m_cursor.scope;
        m_cursor.page = 1;
        m_cursor.total = -1;
        return deliver(m_cursor.scope >= m_scopes.size());
    }
    m_cursor.total = total;
    deliver(false);
}

void DeskproPull::beginDelta()
{
    m_cursor.round = DeskproCursor::Round::Delta;
    m_cursor.since = m_cursor.mark - overlapMs;
    m_cursor.mark = 0;
    for (int list = 0; list < m_scopes.size() * orderCount; ++list) {
        m_cursor.open.append({list, 1, firstLook});
    }
}

void DeskproPull::startDelta()
{
    if (m_cursor.round == DeskproCursor::Round::Finished) {
        beginDelta();
    }
    DeskproReads reads = session().vocabularyReads();
    for (const DeskproListPosition& position : std::as_const(m_cursor.open)) {
        const int scope = position.list / orderCount;
        if (scope >= 0 && scope < m_scopes.size() && position.list >= 0 && position.page >= 1) {
            reads.append({QString::number(position.list),
                          deskpro::ticketListPath(m_scopes.at(scope), orderOf(position.list), position.page,
                                                  position.count)});
        }
    }
    step(api().read(reads), [this](const DeskproAnswers& answers) { onDeltaPages(answers); });
}

void DeskproPull::onDeltaPages(const DeskproAnswers& answers)
{
    if (m_cursor.mark == 0) {
        m_cursor.mark = serverTime(answers);
    }
    session().learn(answers);
    QList<DeskproListPosition> open;
    for (const DeskproListPosition& position : std::as_const(m_cursor.open)) {
        const QString key = QString::number(position.list);
        if (endIfRefused(answers, {key}, DeskproRequest::TicketList)) {
            return;
        }
        const DeskproAnswer answer = answers.value(key);
        take(answer, m_cursor.since);
        if (isExhausted(position, answer)) {
            continue;
        }
        const bool wasFirstLook = position.count == firstLook;
        open.append({position.list, wasFirstLook ? 1 : position.page + 1, deskpro::fullPage});
    }
    m_cursor.open = open;
    deliver(open.isEmpty());
}

bool DeskproPull::isExhausted(const DeskproListPosition& position, const DeskproAnswer& answer) const
{
    const QJsonArray tickets = deskpro::items(answer.data());
    if (tickets.isEmpty() || !deskpro::goesOn(answer, position.page)) {
        return true;
    }
    return deskpro::time(tickets.last()[orderOf(position.list)]) < m_cursor.since;
}

void DeskproPull::take(const DeskproAnswer& answer, qint64 notBefore)
{
    const QJsonObject people = answer.linked(QLatin1String("person"));
    const QJsonArray tickets = deskpro::items(answer.data());
    for (const QJsonValue& item : tickets) {
        const QJsonObject json = item.toObject();
        const auto ticket = session().ticketFrom(json, people);
        if (ticket && ticket->updated >= notBefore && session().concerns(json) &&
            !m_taken.contains(ticket->id)) {
            m_taken.insert(ticket->id);
            m_page.tickets.append(*ticket);
        }
    }
}

void DeskproPull::deliver(bool last)
{
    m_page.last = last;
    if (last) {
        DeskproCursor finished;
        finished.mark = m_cursor.mark;
        m_cursor = finished;
    }
    m_page.next.value = deskproCursorText(m_cursor);
    finish(m_page);
}

qint64 DeskproPull::serverTime(const DeskproAnswers& answers) const
{
    for (const DeskproAnswer& answer : answers) {
        if (answer.date > 0) {
            return answer.date;
        }
    }
    return session().api.portalTime();
}

} // namespace caredesk
