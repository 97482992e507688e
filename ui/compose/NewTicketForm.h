#pragma once

#include "domain/Draft.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace caredesk {

namespace Ui {
class NewTicketForm;
}

class AttachmentArea;
class CaptureDesk;
class CcEdit;
class Dialogs;
class IconButton;
class MessageEdit;
class TicketService;

/// The fields of a new ticket. It shows and gives back a draft's text, casino and people, and says at the
/// fields what is missing; it saves and sends nothing.
class NewTicketForm : public QWidget
{
    Q_OBJECT

public:
    NewTicketForm(TicketService& tickets, Dialogs& dialogs, CaptureDesk& capture, QWidget* parent);
    ~NewTicketForm() override;

    void showDraft(const Draft& draft);
    /// `draft` with what the fields hold now; its files are left alone.
    Draft applyTo(Draft draft) const;
    /// Shows what is missing at the fields and puts the cursor into the first of them; true when nothing is.
    bool validate();
    void focusFirstEmpty();
    void focusSubject();
    /// Chooses the casino of that name if the account has it and none is chosen yet.
    void suggestCasino(const QString& name);
    /// The button for the template is needed here only where there is no room for the guidance.
    void setTemplateButtonVisible(bool visible);
    /// Whether there are logs to gather, or the system information alone.
    void setHasLogs(bool hasLogs);
    /// False while a send is on its way to the disk: the fields are kept as they are.
    void setLocked(bool locked);

    AttachmentArea* attachments() const;
    MessageEdit* message() const;

Q_SIGNALS:
    void edited();
    void sendRequested();
    void gatherRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslateUi();
    void loadCasinos();
    void setCasinos(const QList<Casino>& casinos);
    Casino chosenCasino() const;
    bool isSubjectTooLong() const;
    void showErrors();
    void showError(QLabel* label, QWidget* field, const QString& text);

    TicketService& m_tickets;
    std::unique_ptr<Ui::NewTicketForm> m_ui;
    CcEdit* m_cc;
    IconButton* m_captureWays;
    IconButton* m_attachFolder;
    bool m_filling = false;
    bool m_judged = false;
    bool m_hasLogs = false;
};

} // namespace caredesk
