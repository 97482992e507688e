#pragma once

#include "base/Job.h"
#include "domain/TicketFilter.h"
#include "domain/TicketRow.h"

#include <QObject>

namespace caredesk {

class CacheStore;

/// Where TicketTableModel gets its rows from. Jobs belong to the calling thread; nothing blocks.
class TicketSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The ordered row ids that `filter` selects.
    virtual Job<QList<qint64>>* rowIds(const TicketFilter& filter) = 0;
    /// In the order asked; missing ones left out.
    virtual Job<QList<TicketRow>>* rows(const QList<qint64>& rowIds) = 0;
    virtual Job<TicketCounts>* counts(const TicketFilter& filter) = 0;

Q_SIGNALS:
    void changed(const caredesk::ChangeSet& changes);
};

/// The source over an account's cache, which must outlive it.
std::unique_ptr<TicketSource> ticketSource(CacheStore& cache);

} // namespace caredesk
