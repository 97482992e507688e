#pragma once

#include "sync/SessionService.h"

#include <QWidget>

namespace caredesk {

class AccountRow;

/// The accounts known on this computer, one row each, in a frame.
class AccountList : public QWidget
{
    Q_OBJECT

public:
    explicit AccountList(QWidget* parent = nullptr);

    void setEntries(const QList<AccountEntry>& entries, qint64 now);
    bool isEmpty() const { return m_rows.isEmpty(); }

Q_SIGNALS:
    void chosen(const caredesk::AccountEntry& entry);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<AccountRow*> m_rows;
};

} // namespace caredesk
