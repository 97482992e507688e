#pragma once

#include "base/Job.h"
#include "domain/TicketRow.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace caredesk {

class TicketSource;

/// The rows that were looked at lately, fetched by pages of 256 and at most 16 pages of them. Asking for a
/// row that is not there returns nothing and fetches its page; of pages asked for while two are on their way
/// only the newest few are kept, so that scrolling through a hundred thousand rows fetches where it stops.
class TicketRowCache : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 256;
    static constexpr int pages = 16;

    TicketRowCache(TicketSource& source, QObject* parent);

    /// The ordered ids that pages are cut from.
    void setOrder(const QList<qint64>& rowIds);
    /// Null when it has to be fetched first: loaded() tells.
    const TicketRow* row(qint64 rowId);
    /// Without asking for it.
    const TicketRow* find(qint64 rowId) const { return m_rows.object(rowId); }
    /// Fetches again those of `rowIds` that are held; until they are here the old ones stay.
    void refresh(const QList<qint64>& rowIds);
    /// Fetches the first rows of an order that is about to be set; `done` is called when they are here.
    void prefetch(const QList<qint64>& rowIds, std::function<void()> done);
    void clear();

Q_SIGNALS:
    void loaded(const QList<qint64>& rowIds);

private:
    void fetchNext();
    void fetchPage(qsizetype page);
    void take(const Result<QList<TicketRow>>& rows);

    TicketSource& m_source;
    QList<qint64> m_order;
    QCache<qint64, TicketRow> m_rows{pageSize * pages};
    QList<qint64> m_wanted; ///< Row ids, oldest wish first.
    QSet<qsizetype> m_fetching;
    QTimer m_fetchSoon;
    int m_generation = 0;
};

} // namespace caredesk
