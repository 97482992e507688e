#include "ui/login/ProxySignInSheet.h"

#include "base/ErrorText.h"
#include "sync/ProxyService.h"
#include "sync/SessionService.h"
#include "ui/common/Buttons.h"
#include "ui_ProxySignInSheet.h"

#include <QEvent>

namespace caredesk {

ProxySignInSheet::ProxySignInSheet(SessionService& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ProxySignInSheet>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->problem->setKind(Strip::Kind::Error);
    m_ui->problem->setBoxed(true);
    m_ui->capsLock->hide();
    m_ui->later->setAutoDefault(false);
    const bool keepable = session.portal().keepSignedInAllowed;
    m_ui->keep->setVisible(keepable);
    m_ui->keepHint->setVisible(keepable);
    connect(m_ui->password, &PasswordField::capsLockChanged, m_ui->capsLock, &QLabel::setVisible);
    connect(m_ui->signIn, &QPushButton::clicked, this, &ProxySignInSheet::submit);
    connect(m_ui->later, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_ui->user->setFocus();
    m_session.proxy()->find()->then(this, [this](const Result<ProxyInfo>& proxy) {
        if (!proxy) {
            return;
        }
        m_ui->who->setText(proxy->address);
        if (m_ui->user->text().isEmpty() && !proxy->user.isEmpty()) {
            m_ui->user->setText(proxy->user);
            m_ui->password->setFocus();
        }
    });
}

ProxySignInSheet::~ProxySignInSheet() = default;

void ProxySignInSheet::submit()
{
    if (m_job) {
        return;
    }
    for (QLineEdit* field : {m_ui->user, static_cast<QLineEdit*>(m_ui->password)}) {
        setInvalid(field, field->text().isEmpty());
        if (field->text().isEmpty()) {
            field->setFocus();
            return;
        }
    }
    if (m_error && m_error->code == ErrorCode::KeychainUnavailable) {
        // It was told that it holds for this session only.
        accept();
        return;
    }
    m_ui->signIn->setEnabled(false);
    auto* job =
        m_session.proxy()->signIn(m_ui->user->text(), m_ui->password->text(), m_ui->keep->isChecked());
    m_job = job;
    job->then(this, [this](const Result<Done>& result) {
        m_job = nullptr;
        m_ui->signIn->setEnabled(true);
        if (result) {
            m_ui->password->forget();
            accept();
            return;
        }
        m_error = result.error();
        showProblem();
    });
}

void ProxySignInSheet::showProblem()
{
    m_ui->problem->setVisible(m_error.has_value());
    if (m_error) {
        const ErrorText words = errorText(*m_error);
        m_ui->problem->setTexts(words.title, words.meaning);
    }
}

void ProxySignInSheet::retranslate()
{
    m_ui->password->setRevealLabels(tr("Show the password"), tr("Hide the password"));
    showProblem();
}

void ProxySignInSheet::changeEvent(QEvent* event)
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
