#pragma once

#include "domain/TicketRow.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace caredesk {

class Clock;
class LinkLabel;

/// Tickets that look like the one being written: open one, write into one instead, or say that it is new.
class SimilarPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarPanel(const Clock& clock, QWidget* parent = nullptr);

    /// None: the panel hides.
    void setTickets(const QList<TicketRow>& tickets);
    const QList<TicketRow>& tickets() const { return m_tickets; }

Q_SIGNALS:
    void openRequested(const QString& ticketId);
    void addRequested(const QString& ticketId);
    void newConfirmed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addCard(const TicketRow& row);
    void retranslateUi();

    const Clock& m_clock;
    QList<TicketRow> m_tickets;
    QLabel* m_title;
    QLabel* m_casino;
    QLabel* m_hint;
    QVBoxLayout* m_cards;
    QList<QWidget*> m_shown;
    LinkLabel* m_isNew;
};

} // namespace caredesk
