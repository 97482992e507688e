#pragma once

#include "sync/SessionService.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QPushButton;

namespace caredesk {

class Strip;

/// Above the pages: that one must sign in again, else what the person must be told once about this account,
/// one notice at a time until it is acknowledged.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void add(AccountNotice notice, const QStringList& arguments);
    void setSignInNeeded(bool needed);
    void clear();

Q_SIGNALS:
    void signInRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        AccountNotice notice;
        QStringList arguments;
    };

    void press();
    void showCurrent();
    void showNotice(const Entry& entry);

    Strip* m_strip;
    QPushButton* m_button;
    QList<Entry> m_entries;
    bool m_signInNeeded = false;
};

} // namespace caredesk
