#pragma once

#include "domain/Operation.h"
#include "domain/Ticket.h"

#include <QWidget>

namespace caredesk {

class Clock;

/// One line between messages: the state changed, or is to be changed once it is sent.
class EventLine : public QWidget
{
    Q_OBJECT

public:
    EventLine(const StateChange& change, const Clock& clock, QWidget* parent);
    EventLine(const Operation& operation, const Clock& clock, QWidget* parent);

    void setOperation(const Operation& operation);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The line of something that waits was activated.
    void outboxRequested(const QString& uuid);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString sentence(const QString& state) const;
    void retranslateUi();

    const Clock& m_clock;
    StateChange m_change;
    std::optional<Operation> m_operation;
    QStringList m_parts; ///< Before and after the state's word.
    QString m_time;
};

} // namespace caredesk
