#pragma once

#include "ui/login/PasswordSheet.h"

#include <memory>

namespace caredesk {

namespace Ui {
class SignInAgainSheet;
}

class SessionService;

/// Asks for the password of the account that is open, after the portal ended its sign-in. The pages behind it
/// stay as they are. Closes itself when the portal accepts.
class SignInAgainSheet : public PasswordSheet
{
    Q_OBJECT

public:
    SignInAgainSheet(SessionService& session, QWidget* parent);
    ~SignInAgainSheet() override;

protected:
    void submit() override;
    void retranslateForm() override;
    QString detailOf(const Error& error) const override;
    void setBusy(bool busy) override;
    void showProblem(const std::optional<Error>& error) override;

private:
    SessionService& m_session;
    std::unique_ptr<Ui::SignInAgainSheet> m_ui;
};

} // namespace caredesk
