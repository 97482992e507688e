#pragma once

#include "base/Job.h"

#include <QDialog>
#include <QPointer>

#include <memory>
#include <optional>

namespace caredesk {

namespace Ui {
class ProxySignInSheet;
}

class SessionService;

/// Asks for the user and the password of the network's proxy. Accepted once they are taken over: whether they
/// are right the next request tells.
class ProxySignInSheet : public QDialog
{
    Q_OBJECT

public:
    ProxySignInSheet(SessionService& session, QWidget* parent);
    ~ProxySignInSheet() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void submit();
    void showProblem();
    void retranslate();

    SessionService& m_session;
    std::unique_ptr<Ui::ProxySignInSheet> m_ui;
    QPointer<JobBase> m_job;
    std::optional<Error> m_error;
};

} // namespace caredesk
