#include "ui/login/ProxySignInSheet.h"

#include "base/ErrorText.h"
#include "sync/ProxyService.h"
#include "sync/SessionService.h"
#include "ui/common/Buttons.h"
#include "ui_ProxySignInSheet.h"

namespace caredesk {

ProxySignInSheet::ProxySignInSheet(SessionService& session, QWidget* parent)
    : PasswordSheet(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ProxySignInSheet>())
{
    m_ui->setupUi(this);
    setParts({m_ui->who, m_ui->password, m_ui->capsLock, m_ui->problem, m_ui->signIn, m_ui->later});
    const bool keepable = session.portal().keepSignedInAllowed;
    m_ui->keep->setVisible(keepable);
    m_ui->keepHint->setVisible(keepable);
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
    for (QLineEdit* field : {m_ui->user, static_cast<QLineEdit*>(m_ui->password)}) {
        setInvalid(field, field->text().isEmpty());
        if (field->text().isEmpty()) {
            field->setFocus();
            return;
        }
    }
    if (error() && error()->code == ErrorCode::KeychainUnavailable) {
        // It was told that it holds for this session only.
        accept();
        return;
    }
    follow(m_session.proxy()->signIn(m_ui->user->text(), m_ui->password->text(), m_ui->keep->isChecked()));
}

void ProxySignInSheet::retranslateForm()
{
    m_ui->retranslateUi(this);
}

QString ProxySignInSheet::detailOf(const Error& error) const
{
    return errorText(error).meaning;
}

} // namespace caredesk
