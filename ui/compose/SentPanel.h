#pragma once

#include "domain/Operation.h"
#include "sync/OutboxService.h"
#include "ui/common/UiContext.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace caredesk {

namespace Ui {
class SentPanel;
}

/// What becomes of a ticket that was just sent: it waits, with Undo while it is held back; then its reference
/// and link; or why it still waits, or could not be sent. It says "arrived" only once the portal has said so.
class SentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SentPanel(const UiContext& context, QWidget* parent = nullptr);
    ~SentPanel() override;

    void watch(const Operation& operation);
    /// Puts the focus on what one most likely does next.
    void focusMain();

Q_SIGNALS:
    /// Undo: the draft is back.
    void takenBack(const caredesk::Draft& draft);
    void newTicketRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void lookUp();
    void fetchResult();
    void arrived(const SendResult& result);
    void undo();
    void tick();
    void tell();
    void tellWaiting();
    QString headline() const;
    void tellArrived();
    void retranslateUi();

    UiContext m_context;
    std::unique_ptr<Ui::SentPanel> m_ui;
    Operation m_operation;
    std::optional<SendResult> m_result;
    QTimer m_second;
    int m_undoLeft = 0;
    bool m_tooLate = false;
};

} // namespace caredesk
