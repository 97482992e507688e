#include "ui/shell/SignInAgainSheet.h"

#include "base/ErrorText.h"
#include "sync/SessionService.h"
#include "sync/TicketService.h"
#include "ui/common/Buttons.h"
#include "ui_SignInAgainSheet.h"

namespace caredesk {

SignInAgainSheet::SignInAgainSheet(SessionService& session, QWidget* parent)
    : PasswordSheet(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::SignInAgainSheet>())
{
    m_ui->setupUi(this);
    setParts({m_ui->who, m_ui->password, m_ui->capsLock, m_ui->problem, m_ui->signIn, m_ui->later});
    if (const TicketService* tickets = session.tickets()) {
        m_ui->who->setText(tickets->account().login);
    }
    connect(&session, &SessionService::closing, this, &QDialog::reject);
    m_ui->password->setFocus();
}

SignInAgainSheet::~SignInAgainSheet()
{
    if (job()) {
        job()->abort();
    }
}

void SignInAgainSheet::submit()
{
    if (m_ui->password->text().isEmpty()) {
        m_ui->password->setFocus();
        return;
    }
    follow(m_session.signInAgain(m_ui->password->text()));
}

void SignInAgainSheet::retranslateForm()
{
    m_ui->retranslateUi(this);
}

QString SignInAgainSheet::detailOf(const Error& error) const
{
    return errorText(error).advice;
}

void SignInAgainSheet::setBusy(bool busy)
{
    PasswordSheet::setBusy(busy);
    m_ui->password->setEnabled(!busy);
    m_ui->stage->setVisible(busy);
}

void SignInAgainSheet::showProblem(const std::optional<Error>& error)
{
    PasswordSheet::showProblem(error);
    setInvalid(m_ui->password, error && error->code == ErrorCode::WrongPassword);
}

} // namespace caredesk
