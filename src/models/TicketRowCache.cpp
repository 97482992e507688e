#include "models/TicketRowCache.h"

#include "models/TicketSource.h"

namespace caredesk {

namespace {

constexpr int maxFetching = 2;
constexpr int maxWanted = 64; ///< A few screens of rows.
constexpr qsizetype firstScreen = 40;

} // namespace

TicketRowCache::TicketRowCache(TicketSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{
    m_fetchSoon.setSingleShot(true);
    m_fetchSoon.setInterval(0);
    connect(&m_fetchSoon, &QTimer::timeout, this, &TicketRowCache::fetchNext);
}

void TicketRowCache::setOrder(const QList<qint64>& rowIds)
{
    m_order = rowIds;
    m_wanted.clear();
    m_fetching.clear();
    ++m_generation;
}

const TicketRow* TicketRowCache::row(qint64 rowId)
{
    const TicketRow* row = m_rows.object(rowId);
    if (row == nullptr && (m_wanted.isEmpty() || m_wanted.back() != rowId)) {
        m_wanted.append(rowId);
        if (m_wanted.size() > maxWanted) {
            m_wanted.removeFirst();
        }
        m_fetchSoon.start();
    }
    return row;
}

void TicketRowCache::fetchNext()
{
    while (!m_wanted.isEmpty() && m_fetching.size() < maxFetching) {
        const qint64 rowId = m_wanted.takeLast();
        const qsizetype position = m_rows.contains(rowId) ? -1 : m_order.indexOf(rowId);
        if (position >= 0 && !m_fetching.contains(position / pageSize)) {
            fetchPage(position / pageSize);
        }
    }
}

void TicketRowCache::fetchPage(qsizetype page)
{
    m_fetching.insert(page);
    m_source.rows(m_order.mid(page * pageSize, pageSize))
        ->then(this, [this, page, generation = m_generation](const Result<QList<TicketRow>>& rows) {
            take(rows);
            if (generation == m_generation) {
                m_fetching.remove(page);
                fetchNext();
            }
        });
}

void TicketRowCache::take(const Result<QList<TicketRow>>& rows)
{
    if (!rows || rows->isEmpty()) {
        return;
    }
    QList<qint64> ids;
    for (const TicketRow& row : *rows) {
        m_rows.insert(row.rowId, new TicketRow(row));
        ids.append(row.rowId);
    }
    Q_EMIT loaded(ids);
}

void TicketRowCache::refresh(const QList<qint64>& rowIds)
{
    QList<qint64> held;
    for (const qint64 id : rowIds) {
        if (m_rows.contains(id)) {
            held.append(id);
        }
    }
    for (qsizetype at = 0; at < held.size(); at += pageSize) {
        m_source.rows(held.mid(at, pageSize))->then(this, [this](const auto& rows) { take(rows); });
    }
}

void TicketRowCache::prefetch(const QList<qint64>& rowIds, std::function<void()> done)
{
    QList<qint64> missing;
    for (const qint64 id : rowIds.mid(0, firstScreen)) {
        if (id >= 0 && !m_rows.contains(id)) {
            missing.append(id);
        }
    }
    if (missing.isEmpty()) {
        done();
        return;
    }
    m_source.rows(missing)->then(this, [this, done = std::move(done)](const Result<QList<TicketRow>>& rows) {
        take(rows);
        done();
    });
}

void TicketRowCache::clear()
{
    m_rows.clear();
}

} // namespace caredesk
