#pragma once

#include "domain/Ticket.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace caredesk {

class TicketService;

/// The heads of the tickets that drafts and operations belong to, read once each. Main thread.
class TicketHeads : public QObject
{
    Q_OBJECT

public:
    TicketHeads(TicketService& tickets, QObject* parent);

    /// Null while it is not known; changed() follows when it is read.
    const Ticket* find(const QString& ticketId);

Q_SIGNALS:
    void changed();

private:
    TicketService& m_tickets;
    QHash<QString, Ticket> m_heads;
    QSet<QString> m_asked;
};

} // namespace caredesk
