#pragma once

#include "domain/Operation.h"
#include "ui/common/UiContext.h"

#include <QWidget>

#include <memory>
#include <optional>

class QPushButton;

namespace caredesk {

namespace Ui {
class CallBackPanel;
}

class OutboxService;

/// Leaves a number so that an agent calls back. Says plainly that nobody has read it while it waits. Hidden
/// while no account is open or the portal cannot do it.
class CallBackPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CallBackPanel(const UiContext& context, QWidget* parent = nullptr);
    ~CallBackPanel() override;

    /// For "so please call".
    void setNumber(const QString& published);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Stage { Writing, Asking, Waiting, Sending, Expired, Failed, Delivered };

    void takeAccount();
    void fillCasinos();
    void ask();
    void readOutbox();
    /// `asked`: whose request was known here when they were read; empty: nobody's.
    void takeOperations(const QList<Operation>& operations, const QString& asked);
    void lookForDelivery();
    void showDelivered(const QString& reference);
    void setStage(Stage stage);
    void showStage();
    void againOrNew();
    bool validate();

    UiContext m_context;
    std::unique_ptr<Ui::CallBackPanel> m_ui;
    QPushButton* m_again;
    OutboxService* m_outbox = nullptr;
    Stage m_stage = Stage::Writing;
    QString m_uuid;
    QString m_reference;
    QString m_number;
    std::optional<Error> m_error;
};

} // namespace caredesk
