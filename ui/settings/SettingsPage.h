#pragma once

#include "sync/ProxyService.h"
#include "ui/common/Page.h"
#include "ui/common/UiContext.h"

#include <memory>

namespace caredesk {

namespace Ui {
class SettingsPage;
}

/// Language, theme and emergency region. Every choice takes effect at once and is remembered.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const UiContext& context, QWidget* parent = nullptr);
    ~SettingsPage() override;

    QString title() const override;
    void arrive() override;

Q_SIGNALS:
    void regionChanged();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void fillRegions();
    void askForProxy();
    void showProxy(const ProxyInfo& proxy);

    UiContext m_context;
    std::unique_ptr<Ui::SettingsPage> m_ui;
};

} // namespace caredesk
