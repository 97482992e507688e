#pragma once

#include "domain/TicketFilter.h"
#include "models/TicketEntry.h"
#include "sync/OutboxService.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace caredesk {

/// What the outbox holds, as a list of tickets needs it: new tickets with a row id of their own (negative, so
/// that none meets a ticket's), and for each ticket what waits for it.
class PendingSends : public QObject
{
    Q_OBJECT

public:
    PendingSends(OutboxService& outbox, QObject* parent);

    /// Row ids of the new tickets that `filter` lets through, newest first.
    QList<qint64> rowIds(const TicketFilter& filter) const;
    /// Null when it has gone.
    const Operation* operation(qint64 rowId) const;
    TicketEntry entry(const Operation& operation) const;
    /// The one that needs most attention of those that wait for a ticket.
    std::optional<PendingSend> forTicket(const QString& ticketId) const;

Q_SIGNALS:
    /// Operations came, went or changed their state.
    void changed();
    /// An upload went on.
    void progressed(const QString& uuid, const QString& ticketId);

private:
    void fetch();
    void take(const QList<Operation>& operations);
    PendingSend pending(const Operation& operation) const;

    OutboxService& m_outbox;
    QList<Operation> m_operations;
    QHash<QString, qint64> m_rowIds;
    QHash<QString, int> m_percent;
    qint64 m_lastRowId = 0;
    bool m_fetching = false;
    bool m_fetchAgain = false;
};

} // namespace caredesk
