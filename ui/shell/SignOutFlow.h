#pragma once

#include <QObject>

class QWidget;

namespace caredesk {

class Dialogs;
class LeaveFlow;
class SessionService;
struct Error;

/// Signing out with its questions: removing data is asked about, and once more when something was never sent.
class SignOutFlow : public QObject
{
    Q_OBJECT

public:
    SignOutFlow(SessionService& session, Dialogs& dialogs, LeaveFlow& leave, QWidget* window);

    void signOut();
    void signOutAndRemove();

private:
    void run(bool purge, bool discardUnsent);
    void tell(const Error& error);
    void askAboutUnsent(const Error& error);

    SessionService& m_session;
    Dialogs& m_dialogs;
    LeaveFlow& m_leave;
    QWidget* m_window;
};

} // namespace caredesk
