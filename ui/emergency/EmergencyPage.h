#pragma once

#include "domain/EmergencyContact.h"
#include "ui/common/Page.h"
#include "ui/common/UiContext.h"

#include <memory>

namespace caredesk {

namespace Ui {
class EmergencyPage;
}

class CallBackPanel;

/// Whom to call: the own region's number biggest, the others below, a call back at the side. Needs neither
/// sign-in nor network.
class EmergencyPage : public Page
{
    Q_OBJECT

public:
    explicit EmergencyPage(const UiContext& context, QWidget* parent = nullptr);
    ~EmergencyPage() override;

    QString title() const override;
    void arrive() override;

Q_SIGNALS:
    /// Another region was chosen (and remembered).
    void regionChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showContacts();
    void chooseRegion();

    UiContext m_context;
    std::unique_ptr<Ui::EmergencyPage> m_ui;
    CallBackPanel* m_callBack;
    EmergencyContact m_own;
};

} // namespace caredesk
