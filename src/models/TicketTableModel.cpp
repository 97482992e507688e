#include "models/TicketTableModel.h"

#include "base/InPool.h"
#include "models/PendingSends.h"
#include "models/TicketRowCache.h"

#include <algorithm>

namespace caredesk {

namespace {

/// While a sync runs, one new look at the order in that time is enough.
constexpr int fetchDelayMs = 150;
constexpr int countDelayMs = 100;

Job<ListDiff>* startDiff(const QList<qint64>& before, const QList<qint64>& after, QObject* parent)
{
    return inPool<ListDiff>([before, after] { return diffLists(before, after); }, parent);
}

bool isDefault(const TicketFilter& filter)
{
    TicketFilter bare = filter;
    bare.states.clear();
    bare.search.clear();
    bare.sort = TicketSort::LastActivity;
    bare.ascending = false;
    return bare == TicketFilter{};
}

} // namespace

TicketTableModel::TicketTableModel(std::unique_ptr<TicketSource> source, OutboxService& outbox,
                                   QObject* parent)
    : ListModelOf<qint64>(parent)
    , m_source(std::move(source))
    , m_rows(new TicketRowCache(*m_source, this))
    , m_pending(new PendingSends(outbox, this))
{
    m_fetchSoon.setSingleShot(true);
    m_fetchSoon.setInterval(fetchDelayMs);
    connect(&m_fetchSoon, &QTimer::timeout, this, &TicketTableModel::fetchIds);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countDelayMs);
    connect(&m_countSoon, &QTimer::timeout, this, &TicketTableModel::fetchCounts);
    connect(m_source.get(), &TicketSource::changed, this, &TicketTableModel::onCacheChanged);
    connect(m_rows, &TicketRowCache::loaded, this, &TicketTableModel::announceRows);
    connect(m_pending, &PendingSends::changed, this, &TicketTableModel::showPending);
    connect(m_pending, &PendingSends::progressed, this, [this](const QString& uuid, const QString& ticketId) {
        announceTicket(uuid);
        announceTicket(ticketId);
    });
    fetchIds();
    fetchCounts();
}

TicketTableModel::~TicketTableModel() = default;

QVariant TicketTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case RowIdRole: return items().at(index.row());
    case EntryRole: return QVariant::fromValue(entry(index.row()));
    case TicketIdRole: return entry(index.row()).row.ticket.id;
    case Qt::DisplayRole: return entry(index.row()).row.ticket.subject;
    case Qt::AccessibleTextRole:
        return m_accessibleText ? m_accessibleText(entry(index.row()))
                                : entry(index.row()).row.ticket.subject;
    default: return {};
    }
}

TicketEntry TicketTableModel::entry(int row) const
{
    const qint64 rowId = items().at(row);
    if (rowId < 0) {
        const Operation* operation = m_pending->operation(rowId);
        return operation == nullptr ? TicketEntry{} : m_pending->entry(*operation);
    }
    const TicketRow* found = m_rows->row(rowId);
    if (found == nullptr) {
        return {};
    }
    return {TicketEntry::Kind::Ticket, *found, m_pending->forTicket(found->ticket.id)};
}

int TicketTableModel::rowOf(qint64 rowId) const
{
    return static_cast<int>(items().indexOf(rowId));
}

int TicketTableModel::loadedRowOf(const QString& ticketId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const qint64 rowId = items().at(row);
        const Operation* operation = rowId < 0 ? m_pending->operation(rowId) : nullptr;
        const TicketRow* ticket = rowId < 0 ? nullptr : m_rows->find(rowId);
        if ((operation != nullptr && operation->uuid == ticketId) ||
            (ticket != nullptr && ticket->ticket.id == ticketId)) {
            return row;
        }
    }
    return -1;
}

void TicketTableModel::setFilter(const TicketFilter& filter)
{
    if (m_filter == filter) {
        return;
    }
    TicketFilter before = m_filter;
    m_filter = filter;
    ++m_generation;
    m_fetching = false;
    m_loading = true;
    fetchIds();
    before.states = filter.states;
    before.search = filter.search;
    if (before != filter) {
        fetchCounts();
    }
    Q_EMIT stateChanged();
}

void TicketTableModel::onCacheChanged(const ChangeSet& changes)
{
    if (changes.everything) {
        m_rows->clear();
    }
    m_rows->refresh(changes.rows);
    if ((changes.order || changes.everything) && !m_fetchSoon.isActive()) {
        m_fetchSoon.start();
    }
    if (!m_countSoon.isActive()) {
        m_countSoon.start();
    }
}

void TicketTableModel::fetchIds()
{
    if (m_fetching) {
        m_fetchAgain = true;
        return;
    }
    m_fetching = true;
    m_fetchAgain = false;
    m_source->rowIds(m_filter)->then(
        this,
        [this, generation = m_generation](const Result<QList<qint64>>& ids) { takeIds(ids, generation); });
}

void TicketTableModel::takeIds(const Result<QList<qint64>>& ids, int generation)
{
    if (generation != m_generation) {
        return;
    }
    if (!ids) {
        m_error = ids.error();
        m_loading = false;
        finishFetch();
        return;
    }
    m_error.reset();
    const QList<qint64>& after = *ids;
    if (m_loading) {
        m_rows->prefetch(after, [this, after, generation] {
            if (generation == m_generation) {
                replaceAll(after);
                finishFetch();
            }
        });
        return;
    }
    startDiff(m_ticketIds, after, this)->then(this, [this, after, generation](const Result<ListDiff>& diff) {
        if (generation == m_generation && diff) {
            show(after, *diff);
            finishFetch();
        }
    });
}

void TicketTableModel::replaceAll(const QList<qint64>& ticketIds)
{
    m_loading = false;
    beginResetModel();
    m_ticketIds = ticketIds;
    m_rows->setOrder(ticketIds);
    setItems(m_pending->rowIds(m_filter) + ticketIds);
    endResetModel();
}

void TicketTableModel::show(const QList<qint64>& ticketIds, const ListDiff& diff)
{
    if (diff.tooLarge) {
        replaceAll(ticketIds);
        return;
    }
    const qsizetype pending = items().size() - m_ticketIds.size();
    ListDiff shifted = diff;
    for (ListStep& step : shifted.steps) {
        step.first += pending;
        step.to += pending;
    }
    m_ticketIds = ticketIds;
    m_rows->setOrder(ticketIds);
    apply(shifted, items().first(pending) + ticketIds);
}

void TicketTableModel::showPending()
{
    const QList<qint64> after = m_pending->rowIds(m_filter) + m_ticketIds;
    apply(diffLists(items(), after), after);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
    Q_EMIT stateChanged();
}

void TicketTableModel::finishFetch()
{
    m_fetching = false;
    if (m_fetchAgain) {
        m_fetchSoon.start();
    }
    Q_EMIT stateChanged();
}

void TicketTableModel::fetchCounts()
{
    const auto same = [this, filter = m_filter] {
        TicketFilter now = m_filter;
        now.states = filter.states;
        now.search = filter.search;
        return now == filter;
    };
    m_source->counts(m_filter)->then(this, [this, same](const Result<TicketCounts>& counts) {
        if (counts && same()) {
            m_counts = *counts;
            if (isDefault(m_filter)) {
                m_unread = counts->unread;
            }
            Q_EMIT countsChanged();
        }
    });
    if (!isDefault(m_filter)) {
        m_source->counts(TicketFilter{})->then(this, [this](const Result<TicketCounts>& counts) {
            if (counts) {
                m_unread = counts->unread;
                Q_EMIT countsChanged();
            }
        });
    }
}

void TicketTableModel::announceRows(const QList<qint64>& rowIds)
{
    const QSet<qint64> changed(rowIds.begin(), rowIds.end());
    int first = -1;
    for (int row = 0; row <= rowCount(); ++row) {
        const bool hit = row < rowCount() && changed.contains(items().at(row));
        if (hit && first < 0) {
            first = row;
        } else if (!hit && first >= 0) {
            Q_EMIT dataChanged(index(first), index(row - 1));
            first = -1;
        }
    }
}

void TicketTableModel::announceTicket(const QString& ticketId)
{
    const int row = loadedRowOf(ticketId);
    if (row >= 0) {
        Q_EMIT dataChanged(index(row), index(row));
    }
}

} // namespace caredesk
