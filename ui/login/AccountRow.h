#pragma once

#include "sync/SessionService.h"

#include <QAbstractButton>

namespace caredesk {

/// An account known on this computer: initials, name, login, last use.
class AccountRow : public QAbstractButton
{
    Q_OBJECT

public:
    AccountRow(const AccountEntry& entry, const QString& lastUsed, QWidget* parent);

    const AccountEntry& entry() const { return m_entry; }
    /// The last row has no line below.
    void setLast(bool last) { m_last = last; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    AccountEntry m_entry;
    QString m_lastUsed;
    bool m_last = false;
};

} // namespace caredesk
