#pragma once

#include "domain/Operation.h"
#include "ui/common/Page.h"
#include "ui/common/UiContext.h"
#include "ui/compose/UnsafeWork.h"

#include <memory>

namespace caredesk {

namespace Ui {
class NewTicketPage;
}

struct FinishedPicture;
class Composition;
class DraftDesk;
class DropZone;
class NewTicketForm;
class ReportCoach;
class SendFlow;
class SendNotice;
class SentPanel;
class SimilarFinder;
class SimilarPanel;

/// Writing a new ticket: the form with its guidance, the draft behind it, and after "Send" what becomes of
/// it. Closing or leaving asks nothing, because nothing is lost.
class NewTicketPage : public Page
{
    Q_OBJECT

public:
    explicit NewTicketPage(const UiContext& context, QWidget* parent = nullptr);
    ~NewTicketPage() override;

    /// An empty form; or, when the person comes back to the page, the ticket that was being written.
    void startNew();
    /// A draft from the store, or one that is still on its way there.
    void openDraft(const QString& uuid);
    /// A screenshot for the ticket that is being written, or for a new one.
    void captureScreen();
    void attachPicture(const FinishedPicture& picture);
    /// Saves what is due at once; for the window's closing.
    void flush();
    UnsafeWork unsafeWork() const;

    QString title() const override;
    void arrive() override;
    /// Less than its parts want side by side: they give way before the window must.
    QSize minimumSizeHint() const override { return {360, 320}; }

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void startEmpty();
    void present(Composition* composition);
    void send();
    void afterQueued(Composition* composition, const Operation& operation);
    void takeBack(const Draft& draft);
    /// What is written becomes a reply to that ticket, which opens.
    void addTo(const QString& ticketId);
    void askToDiscard();
    void discard();
    void tellSendState();
    void showForm();
    /// Shows beside the form what there is room for.
    void arrange();
    void retranslateUi();

    UiContext m_context;
    std::unique_ptr<Ui::NewTicketPage> m_ui;
    NewTicketForm* m_form;
    SentPanel* m_sent;
    DraftDesk* m_desk;
    SendFlow* m_flow;
    SendNotice* m_notice;
    DropZone* m_dropZone;
    ReportCoach* m_coach;
    SimilarPanel* m_similar;
    SimilarFinder* m_finder;
    int m_request = 0;
    bool m_wasLeft = false;
    bool m_toldMissing = false;
};

} // namespace caredesk
