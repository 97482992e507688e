#include "ui/shell/SignOutFlow.h"

#include "base/ErrorText.h"
#include "sync/SessionService.h"
#include "ui/common/Dialogs.h"
#include "ui/shell/LeaveFlow.h"

#include <QWidget>

namespace caredesk {

namespace {

constexpr QLatin1String Remove("remove");

} // namespace

SignOutFlow::SignOutFlow(SessionService& session, Dialogs& dialogs, LeaveFlow& leave, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_leave(leave)
    , m_window(window)
{
}

void SignOutFlow::signOut()
{
    m_leave.leave([this] { run(false, false); });
}

void SignOutFlow::signOutAndRemove()
{
    const Question question = {
        tr("Remove this account's data from this computer?"),
        tr("Tickets, attachments and drafts of this account are deleted here. At the portal nothing "
           "changes, and after signing in again the tickets are fetched again."),
        {{QString(), tr("Cancel"), ButtonRole::Framed},
         {Remove, tr("Sign out and remove"), ButtonRole::Destructive}}};
    m_dialogs.ask(m_window, question, [this](const QString& choice) {
        if (choice == Remove) {
            // What is still on its way to the disk is to be counted with what was never sent.
            m_leave.leave([this] { run(true, false); });
        }
    });
}

void SignOutFlow::run(bool purge, bool discardUnsent)
{
    m_leave.setLocked(true);
    m_session.signOut(purge, discardUnsent)->then(this, [this](const Result<Done>& result) {
        if (result) {
            return;
        }
        m_leave.setLocked(false);
        if (result.error().code == ErrorCode::UnsentWork) {
            askAboutUnsent(result.error());
        } else {
            tell(result.error());
        }
    });
}

void SignOutFlow::askAboutUnsent(const Error& error)
{
    const int count = error.arguments.value(0).toInt();
    const Question question = {
        tr("%n have not reached the portal", nullptr, count),
        tr("If you remove the data now, what you wrote is lost and support never gets it. Cancel to let "
           "it be sent first."),
        {{QString(), tr("Cancel"), ButtonRole::Framed},
         {Remove, tr("Lose it and remove"), ButtonRole::Destructive}}};
    m_dialogs.ask(m_window, question, [this](const QString& choice) {
        if (choice == Remove) {
            run(true, true);
        }
    });
}

void SignOutFlow::tell(const Error& error)
{
    const ErrorText words = errorText(error);
    m_dialogs.ask(
        m_window,
        {words.title, words.meaning + u' ' + words.advice, {{QString(), tr("Close"), ButtonRole::Framed}}},
        [](const QString&) {});
}

} // namespace caredesk
