#pragma once

#include "base/Job.h"
#include "sync/SessionService.h"
#include "ui/common/Page.h"
#include "ui/common/UiContext.h"

#include <QPointer>

#include <memory>
#include <optional>

class QLineEdit;

namespace caredesk {

namespace Ui {
class LoginPage;
}

/// Signing in: portal, user and password or a token; the accounts known on this computer; whom to call
/// meanwhile. What goes wrong is said in the form, with what to do about it.
class LoginPage : public Page
{
    Q_OBJECT

public:
    explicit LoginPage(const UiContext& context, QWidget* parent = nullptr);
    ~LoginPage() override;

    QString title() const override;
    void arrive() override;

    /// Signs in without anybody typing: --user and --password-stdin.
    void signInAs(const QString& user, const QString& password);
    void signInWithToken(const QString& token);
    /// At the start of the program: when just one account was kept signed in, it is opened.
    void openKeptAccount();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPortal();
    void showWay();
    void showEmergency();
    void showEntries();
    void loadEntries();
    void chooseEntry(const AccountEntry& entry);
    void submit();
    bool takeAddress();
    bool requireText(QLineEdit* field, const QString& title, const QString& advice);
    void follow(Job<Done>* job);
    void showProblem(const Error& error);
    void askForProxy();
    void showProblemTexts();
    void clearProblem();
    void setBusy(bool busy);
    void showStage(SignInStage stage);
    void retranslate();

    UiContext m_context;
    std::unique_ptr<Ui::LoginPage> m_ui;
    QList<AccountEntry> m_entries;
    QPointer<JobBase> m_job;
    bool m_openKept = false;
    bool m_entriesKnown = false;
    std::optional<Error> m_error;
};

} // namespace caredesk
