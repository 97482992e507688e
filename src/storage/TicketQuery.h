#pragma once

#include "domain/TicketFilter.h"
#include "storage/Connection.h"

#include <QList>

namespace caredesk {

/// A TicketFilter as SQL over the covering indexes of `tickets`.
class TicketQuery
{
public:
    explicit TicketQuery(const TicketFilter& filter)
        : m_filter(filter)
    {
    }

    /// The row ids that the filter selects, in its order. A search gives the newest tickets first, whatever
    /// the sort.
    QList<qint64> rowIds(Connection& connection, bool bestMatch) const;
    /// Counts per state for the filter's other conditions; its states and its search left out.
    TicketCounts counts(Connection& connection) const;

private:
    struct Conditions
    {
        QString sql = {};
        QVariantList values = {};
    };
    Conditions conditions(bool withStates) const;
    bool selectsAll() const;
    QList<qint64> listed(Connection& connection) const;
    QList<qint64> found(Connection& connection, const QString& expression, qsizetype limit) const;
    QList<qint64> bestOf(Connection& connection, const QString& expression) const;

    const TicketFilter& m_filter;
};

} // namespace caredesk
