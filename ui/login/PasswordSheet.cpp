#include "ui/login/PasswordSheet.h"

#include "base/ErrorText.h"
#include "ui/common/Strip.h"
#include "ui/login/PasswordField.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace caredesk {

void PasswordSheet::setParts(const Parts& parts)
{
    m_parts = parts;
    setAttribute(Qt::WA_DeleteOnClose);
    m_parts.problem->setKind(Strip::Kind::Error);
    m_parts.problem->setBoxed(true);
    m_parts.capsLock->hide();
    m_parts.later->setAutoDefault(false);
    connect(m_parts.password, &PasswordField::capsLockChanged, m_parts.capsLock, &QLabel::setVisible);
    connect(m_parts.signIn, &QPushButton::clicked, this, [this] {
        if (!m_job) {
            submit();
        }
    });
    connect(m_parts.later, &QPushButton::clicked, this, &QDialog::reject);
    setBusy(false);
    retranslate();
}

void PasswordSheet::follow(Job<Done>* job)
{
    setError(std::nullopt);
    setBusy(true);
    m_job = job;
    job->then(this, [this](const Result<Done>& result) {
        m_job = nullptr;
        setBusy(false);
        if (result) {
            m_parts.password->forget();
            accept();
            return;
        }
        setError(result.error());
        m_parts.password->setFocus();
        m_parts.password->selectAll();
    });
}

void PasswordSheet::setBusy(bool busy)
{
    m_parts.signIn->setEnabled(!busy);
}

void PasswordSheet::showProblem(const std::optional<Error>& error)
{
    m_parts.problem->setVisible(error.has_value());
    if (error) {
        m_parts.problem->setTexts(errorText(*error).title, detailOf(*error));
    }
}

void PasswordSheet::setError(const std::optional<Error>& error)
{
    m_error = error;
    showProblem(m_error);
}

void PasswordSheet::retranslate()
{
    const QString who = m_parts.who->text();
    retranslateForm();
    m_parts.who->setText(who);
    m_parts.password->setRevealLabels(tr("Show the password"), tr("Hide the password"));
    showProblem(m_error);
}

void PasswordSheet::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace caredesk
