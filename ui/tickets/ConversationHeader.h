#pragma once

#include "models/TicketEntry.h"

#include <QWidget>

#include <memory>

class QMenu;

namespace caredesk {

namespace Ui {
class ConversationHeader;
}

class Clock;
class IconButton;

/// Over a conversation: subject, state, where and when, and what one can do with the link.
class ConversationHeader : public QWidget
{
    Q_OBJECT

public:
    ConversationHeader(const Clock& clock, QWidget* parent);
    ~ConversationHeader() override;

    /// A ticket as the portal has it, or one that waits to be sent.
    void setEntry(const TicketEntry& entry);
    void setBackVisible(bool visible);
    /// What stands behind the three dots; the menu is filled when it opens.
    QMenu* menu() const { return m_menu; }

Q_SIGNALS:
    void backRequested();
    void copyLinkRequested();
    void browserRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();

    std::unique_ptr<Ui::ConversationHeader> m_ui;
    const Clock& m_clock;
    TicketEntry m_entry;
    IconButton* m_back;
    IconButton* m_copyLink;
    IconButton* m_browser;
    IconButton* m_more;
    QMenu* m_menu;
};

} // namespace caredesk
