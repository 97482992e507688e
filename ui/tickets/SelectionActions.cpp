#include "ui/tickets/SelectionActions.h"

#include "models/TicketTableModel.h"
#include "sync/TicketService.h"
#include "ui/common/Icons.h"
#include "ui/tickets/TicketListView.h"
#include "ui/tickets/TicketRowText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace caredesk {

SelectionActions::SelectionActions(TicketTableModel& model, TicketListView& list, TicketService& tickets,
                                   QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_list(list)
    , m_tickets(tickets)
{
    m_list.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_list, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { popUpMenu(m_list.viewport()->mapToGlobal(at)); });
}

QList<TicketRow> SelectionActions::selectedTickets() const
{
    QList<TicketRow> tickets;
    for (const int row : m_list.selectedRows()) {
        const TicketEntry entry = m_model.entry(row);
        if (entry.kind == TicketEntry::Kind::Ticket) {
            tickets.append(entry.row);
        }
    }
    return tickets;
}

void SelectionActions::setRead(bool read)
{
    QStringList ids;
    for (const TicketRow& row : selectedTickets()) {
        ids.append(row.ticket.id);
    }
    if (!ids.isEmpty()) {
        m_tickets.setRead(ids, read);
    }
}

void SelectionActions::copyReferences()
{
    QStringList references;
    for (const TicketRow& row : selectedTickets()) {
        references.append(shownReference(row.ticket));
    }
    QGuiApplication::clipboard()->setText(references.join(u'\n'));
}

void SelectionActions::copyLinks()
{
    QStringList links;
    for (const TicketRow& row : selectedTickets()) {
        links.append(row.ticket.link);
    }
    QGuiApplication::clipboard()->setText(links.join(u'\n'));
}

void SelectionActions::popUpMenu(const QPoint& globalPosition)
{
    const QList<TicketRow> tickets = selectedTickets();
    if (tickets.isEmpty()) {
        return;
    }
    const int count = static_cast<int>(tickets.size());
    auto* menu = new QMenu(&m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Mark as read"), this, [this] { setRead(true); });
    menu->addAction(tr("Mark as unread"), this, [this] { setRead(false); });
    menu->addSeparator();
    menu->addAction(icon(u"edit-copy"_qs), tr("Copy %n reference(s)", nullptr, count), this,
                    &SelectionActions::copyReferences);
    menu->addAction(icon(u"link"_qs), tr("Copy %n link(s)", nullptr, count), this,
                    &SelectionActions::copyLinks);
    menu->popup(globalPosition);
}

} // namespace caredesk
