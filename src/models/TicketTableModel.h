#pragma once

#include "models/ListModelOf.h"
#include "models/TicketEntry.h"
#include "models/TicketSource.h"

#include <QTimer>

namespace caredesk {

class OutboxService;
class PendingSends;
class TicketRowCache;

/// The ticket list of an account: what waits to be sent first, then what a filter selects, in its order. It
/// holds the row ids only; rows come by the page, and data() never waits: it answers a placeholder and a
/// dataChanged follows. Filtering, sorting and comparing happen on other threads, answers that were overtaken
/// are dropped. When the cache changes, rows are inserted, moved, removed or changed where they stand; after
/// a change of filter, or a large change, the model is reset. Main thread.
class TicketTableModel : public ListModelOf<qint64>
{
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< TicketEntry.
        TicketIdRole,                 ///< QString; empty for a placeholder.
        RowIdRole,                    ///< qint64; negative: not sent yet.
    };

    TicketTableModel(std::unique_ptr<TicketSource> source, OutboxService& outbox, QObject* parent = nullptr);
    ~TicketTableModel() override;

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    TicketEntry entry(int row) const;
    /// -1 when the list does not hold it.
    int rowOf(qint64 rowId) const;
    /// Among the rows that are loaded; -1 when none of them is it.
    int loadedRowOf(const QString& ticketId) const;

    /// The words that a screen reader says for a row; the window gives them, in its language.
    void setAccessibleText(std::function<QString(const TicketEntry&)> text)
    {
        m_accessibleText = std::move(text);
    }

    const TicketFilter& filter() const { return m_filter; }
    /// What is shown stays until the answer is here.
    void setFilter(const TicketFilter& filter);

    /// For the filter's conditions other than states and search.
    const TicketCounts& counts() const { return m_counts; }
    /// In the whole cache.
    int unreadCount() const { return m_unread; }
    /// Rows that the portal knows, in the list as it is filtered.
    int ticketCount() const { return static_cast<int>(m_ticketIds.size()); }
    /// True until the first answer to the filter that is set.
    bool isLoading() const { return m_loading; }
    const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void countsChanged();
    /// isLoading(), error() or ticketCount() changed.
    void stateChanged();

private:
    void onCacheChanged(const ChangeSet& changes);
    void fetchIds();
    void takeIds(const Result<QList<qint64>>& ids, int generation);
    void show(const QList<qint64>& ticketIds, const ListDiff& diff);
    void replaceAll(const QList<qint64>& ticketIds);
    void finishFetch();
    void showPending();
    void fetchCounts();
    void announceRows(const QList<qint64>& rowIds);
    void announceTicket(const QString& ticketId);

    std::unique_ptr<TicketSource> m_source;
    TicketRowCache* m_rows;
    PendingSends* m_pending;
    TicketFilter m_filter;
    QList<qint64> m_ticketIds;
    TicketCounts m_counts;
    int m_unread = 0;
    std::optional<Error> m_error;
    std::function<QString(const TicketEntry&)> m_accessibleText;
    QTimer m_fetchSoon;
    QTimer m_countSoon;
    int m_generation = 0;
    bool m_fetching = false;
    bool m_fetchAgain = false;
    bool m_loading = true;
};

} // namespace caredesk
