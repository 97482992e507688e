#pragma once

#include "domain/Operation.h"
#include "ui/common/UiContext.h"
#include "ui/compose/UnsafeWork.h"

#include <QWidget>

#include <memory>
#include <optional>

class QPushButton;

namespace caredesk {

namespace Ui {
class ReplyBox;
}

class Composition;
class DraftDesk;
class IconButton;
class SendFlow;
class SendNotice;

/// Writing a reply under a conversation: text and files, saved as this ticket's draft; grows with the text to
/// a third of its parent's height. Going to another ticket while typing loses nothing: each ticket has its
/// own draft.
class ReplyBox : public QWidget
{
    Q_OBJECT

public:
    explicit ReplyBox(const UiContext& context, QWidget* parent = nullptr);
    ~ReplyBox() override;

    /// Whose reply is written from now on. The same ticket again only brings its newer state.
    void setTicket(const Ticket& ticket);
    /// Puts this draft of the ticket into the box; call setTicket() first.
    void openDraft(const QString& uuid);
    /// Puts a button of the conversation's into the row, left of Send.
    void addButton(QPushButton* button);
    /// Files dropped anywhere on `pane` (an ancestor) become this reply's.
    void takeDropsOn(QWidget* pane);

    /// A screenshot for this reply; false when it takes no files now.
    bool captureScreen();
    void focusEditor();
    /// The typed text, for a note of the conversation's own; empty when there is none.
    QString noteText() const;
    /// True when there is text or a file that would go with send().
    bool hasContents() const;
    /// Sends what is written, and `andState` right behind it. False when there is nothing to send or one is
    /// on its way.
    bool send(std::optional<TicketState> andState = std::nullopt);
    /// Saves what is due at once; for the window's closing.
    void flush();
    UnsafeWork unsafeWork() const;

Q_SIGNALS:
    /// The reply is in the outbox under this UUID.
    void sent(const QString& uuid);
    /// hasContents() may have changed.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void loadDraft();
    void adopt(const Draft& stored);
    void present(Composition* composition);
    Draft emptyDraft() const;
    /// Of a draft that was a new ticket: says so, and takes that back if asked.
    void offerNewTicketAgain(const Draft& reply);
    void makeNewTicketAgain(const Draft& reply);
    void afterQueued(Composition* composition, const Operation& operation);
    void undo(const QString& uuid);
    void tellSendState();
    void setLocked(bool locked);
    void fitHeights();
    void retranslateUi();

    UiContext m_context;
    std::unique_ptr<Ui::ReplyBox> m_ui;
    IconButton* m_attach;
    IconButton* m_screenshot;
    IconButton* m_attachFolder;
    IconButton* m_gather;
    DraftDesk* m_desk;
    SendFlow* m_flow;
    SendNotice* m_notice;
    Ticket m_ticket;
    int m_request = 0;
    bool m_filling = false;
};

} // namespace caredesk
