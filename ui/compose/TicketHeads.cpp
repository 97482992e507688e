#include "ui/compose/TicketHeads.h"

#include "sync/TicketService.h"

namespace caredesk {

TicketHeads::TicketHeads(TicketService& tickets, QObject* parent)
    : QObject(parent)
    , m_tickets(tickets)
{
    connect(&tickets, &TicketService::changed, this, [this] {
        // A subject or reference may have changed, or the ticket is there now: ask again when it is needed.
        m_asked.clear();
    });
}

const Ticket* TicketHeads::find(const QString& ticketId)
{
    if (!ticketId.isEmpty() && !m_asked.contains(ticketId)) {
        m_asked.insert(ticketId);
        m_tickets.ticket(ticketId)->then(this, [this, ticketId](const Result<TicketRow>& row) {
            if (row && m_heads.value(ticketId) != row->ticket) {
                m_heads.insert(ticketId, row->ticket);
                Q_EMIT changed();
            }
        });
    }
    const auto it = m_heads.constFind(ticketId);
    return it == m_heads.cend() ? nullptr : &*it;
}

} // namespace caredesk
