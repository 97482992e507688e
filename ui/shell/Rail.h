#pragma once

#include "ui/shell/PageId.h"

#include <QWidget>

#include <memory>

namespace caredesk {

namespace Ui {
class Rail;
}

class RailEntry;

/// The way to every page, at the left of the window. Before sign-in: Sign in, Settings and EMERGENCY only.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);
    ~Rail() override;

    void setSignedIn(bool signedIn);
    void setCurrent(PageId page);
    void setUnread(int count);
    void setDrafts(int count);
    void setOutbox(int count);
    void setEmergencyNumber(const QString& published);

Q_SIGNALS:
    void chosen(caredesk::PageId page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    RailEntry* entry(PageId page) const;
    void retranslate();
    void tellCounts();

    std::unique_ptr<Ui::Rail> m_ui;
    PageId m_current = PageId::SignIn;
    int m_unread = 0;
    int m_drafts = 0;
    int m_outbox = 0;
};

} // namespace caredesk
