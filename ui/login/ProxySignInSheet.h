#pragma once

#include "ui/login/PasswordSheet.h"

#include <memory>

namespace caredesk {

namespace Ui {
class ProxySignInSheet;
}

class SessionService;

/// Asks for the user and the password of the network's proxy. Accepted once they are taken over: whether they
/// are right the next request tells.
class ProxySignInSheet : public PasswordSheet
{
    Q_OBJECT

public:
    ProxySignInSheet(SessionService& session, QWidget* parent);
    ~ProxySignInSheet() override;

protected:
    void submit() override;
    void retranslateForm() override;
    QString detailOf(const Error& error) const override;

private:
    SessionService& m_session;
    std::unique_ptr<Ui::ProxySignInSheet> m_ui;
};

} // namespace caredesk
