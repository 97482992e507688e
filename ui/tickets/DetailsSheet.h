#pragma once

#include "domain/Ticket.h"

#include <QDialog>

class QFormLayout;
class QPushButton;

namespace caredesk {

/// What the portal calls a ticket's state, its ids and its dates: for a call with support. Shown with open().
class DetailsSheet : public QDialog
{
    Q_OBJECT

public:
    DetailsSheet(const Ticket& ticket, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    Ticket m_ticket;
    QFormLayout* m_form;
    QPushButton* m_copy;
    QPushButton* m_close;
};

} // namespace caredesk
