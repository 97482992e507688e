#pragma once

#include "domain/TicketRow.h"

#include <QObject>

class QPoint;

namespace caredesk {

class TicketListView;
class TicketService;
class TicketTableModel;

/// What can be done with several tickets of the list at once.
class SelectionActions : public QObject
{
    Q_OBJECT

public:
    SelectionActions(TicketTableModel& model, TicketListView& list, TicketService& tickets, QObject* parent);

    void setRead(bool read);
    void copyReferences();
    void copyLinks();
    void popUpMenu(const QPoint& globalPosition);

private:
    /// Of the rows selected that the portal knows and that are loaded.
    QList<TicketRow> selectedTickets() const;

    TicketTableModel& m_model;
    TicketListView& m_list;
    TicketService& m_tickets;
};

} // namespace caredesk
