#pragma once

#include <QListView>

namespace caredesk {

class Clock;
class TicketDelegate;
class TicketTableModel;

/// The list of tickets. Fixed row heights; bars where rows are still to come. The row with the focus is
/// opened by moving to it; Enter goes on into the conversation, R to its reply.
class TicketListView : public QListView
{
    Q_OBJECT

public:
    TicketListView(TicketTableModel& model, const Clock& clock, QWidget* parent);

    QString search() const { return m_search; }
    void setSearch(const QString& search);
    /// Rows selected, from the top.
    QList<int> selectedRows() const;

Q_SIGNALS:
    /// Enter, or a double click.
    void enterRequested();
    void replyRequested();
    /// Esc.
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    TicketTableModel& m_model;
    TicketDelegate* m_delegate;
    QString m_search;
};

} // namespace caredesk
