#pragma once

#include "base/Job.h"

#include <QDialog>
#include <QPointer>

#include <memory>
#include <optional>

namespace caredesk {

namespace Ui {
class SignInAgainSheet;
}

class SessionService;

/// Asks for the password of the account that is open, after the portal ended its sign-in. The pages behind it
/// stay as they are. Closes itself when the portal accepts.
class SignInAgainSheet : public QDialog
{
    Q_OBJECT

public:
    SignInAgainSheet(SessionService& session, QWidget* parent);
    ~SignInAgainSheet() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void submit();
    void setBusy(bool busy);
    void showProblem();
    void retranslate();

    SessionService& m_session;
    std::unique_ptr<Ui::SignInAgainSheet> m_ui;
    QPointer<JobBase> m_job;
    std::optional<Error> m_error;
};

} // namespace caredesk
