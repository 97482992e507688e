#include "ui/shell/SignInAgainSheet.h"

#include "base/ErrorText.h"
#include "sync/SessionService.h"
#include "sync/TicketService.h"
#include "ui/common/Buttons.h"
#include "ui_SignInAgainSheet.h"

#include <QEvent>

namespace caredesk {

SignInAgainSheet::SignInAgainSheet(SessionService& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::SignInAgainSheet>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->problem->setKind(Strip::Kind::Error);
    m_ui->problem->setBoxed(true);
    m_ui->problem->hide();
    m_ui->capsLock->hide();
    m_ui->later->setAutoDefault(false);
    if (const TicketService* tickets = session.tickets()) {
        m_ui->who->setText(tickets->account().login);
    }
    connect(m_ui->password, &PasswordField::capsLockChanged, m_ui->capsLock, &QLabel::setVisible);
    connect(m_ui->signIn, &QPushButton::clicked, this, &SignInAgainSheet::submit);
    connect(m_ui->later, &QPushButton::clicked, this, &QDialog::reject);
    connect(&session, &SessionService::closing, this, &QDialog::reject);
    setBusy(false);
    retranslate();
    m_ui->password->setFocus();
}

SignInAgainSheet::~SignInAgainSheet()
{
    if (m_job) {
        m_job->abort();
    }
}

void SignInAgainSheet::submit()
{
    if (m_job || m_ui->password->text().isEmpty()) {
        m_ui->password->setFocus();
        return;
    }
    m_error.reset();
    showProblem();
    setBusy(true);
    auto* job = m_session.signInAgain(m_ui->password->text());
    m_job = job;
    job->then(this, [this](const Result<Done>& result) {
        m_job = nullptr;
        setBusy(false);
        if (result) {
            m_ui->password->forget();
            accept();
            return;
        }
        m_error = result.error();
        showProblem();
        m_ui->password->setFocus();
        m_ui->password->selectAll();
    });
}

void SignInAgainSheet::setBusy(bool busy)
{
    m_ui->password->setEnabled(!busy);
    m_ui->signIn->setEnabled(!busy);
    m_ui->stage->setVisible(busy);
}

void SignInAgainSheet::showProblem()
{
    setInvalid(m_ui->password, m_error && m_error->code == ErrorCode::WrongPassword);
    m_ui->problem->setVisible(m_error.has_value());
    if (m_error) {
        const ErrorText words = errorText(*m_error);
        m_ui->problem->setTexts(words.title, words.advice);
    }
}

void SignInAgainSheet::retranslate()
{
    m_ui->password->setRevealLabels(tr("Show the password"), tr("Hide the password"));
    showProblem();
}

void SignInAgainSheet::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const QString who = m_ui->who->text();
        m_ui->retranslateUi(this);
        m_ui->who->setText(who);
        retranslate();
    }
}

} // namespace caredesk
