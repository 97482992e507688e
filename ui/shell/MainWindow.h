#pragma once

#include "capture/PictureFile.h"
#include "ui/common/Navigator.h"
#include "ui/common/UiContext.h"
#include "ui/shell/ConnectionWords.h"
#include "ui/shell/PageId.h"
#include "ui/shell/WindowServices.h"

#include <QPointer>
#include <QSessionManager>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace caredesk {

namespace Ui {
class MainWindow;
}

class AccountPages;
class CaptureDesk;
class EmergencyPage;
class LeaveFlow;
class LoginPage;
class Page;
class SettingsPage;
class ProxySignInSheet;
class SignInAgainSheet;
class TaskbarProgress;

/// The window: top bar, rail, pages. Before sign-in there are Sign in, Settings and EMERGENCY; the account's
/// pages come when it opens and go before it closes.
class MainWindow : public QWidget, public Navigator
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices& services);
    ~MainWindow() override;

    LoginPage* loginPage() const { return m_login; }
    PageId currentPage() const { return m_current; }
    void showPage(PageId page);
    /// To the front, also when it was minimised or another CareDesk was started.
    void bringToFront();
    /// The system asks the program to end: as close(), but nobody's answer is waited for longer than some
    /// seconds.
    void closeOnSignal();
    /// The system's session ends: what is due is saved; while something would be lost the end is called off.
    void endSession(QSessionManager& manager);

    void openTicket(const QString& ticketId) override;
    void newTicket() override;
    void openDraft(const QString& uuid) override;
    void showTickets() override;
    void showDrafts() override;
    void showOutbox(const QString& uuid) override;
    void showEmergency() override;
    /// A screenshot for what is being written here, else for a new ticket.
    void captureScreen();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addPage(Page* page);
    Page* page(PageId id) const;
    void connectBars();
    void addShortcuts();
    void addShortcut(const QKeySequence& keys, std::function<void()> action);
    void openAccount();
    void closeAccount();
    void closeAtOnce();
    void showConnection();
    void checkPortal();
    void takeOffer(ConnectionOffer offer);
    void askToSignInAgain();
    void askToSignInToProxy();
    void goBack();
    void showTitle();
    void showEmergencyNumber();
    void tellAttention();
    void attachWaitingPicture();
    void retranslate();

    WindowServices m_services;
    std::unique_ptr<CaptureDesk> m_capture;
    UiContext m_context;
    std::unique_ptr<Ui::MainWindow> m_ui;
    LeaveFlow* m_leave;
    std::unique_ptr<TaskbarProgress> m_taskbar;
    LoginPage* m_login;
    SettingsPage* m_settings;
    EmergencyPage* m_emergency;
    std::unique_ptr<AccountPages> m_account;
    QPointer<SignInAgainSheet> m_signInAgain;
    QPointer<ProxySignInSheet> m_signInToProxy;
    PageId m_current = PageId::SignIn;
    PageId m_beforeEmergency = PageId::SignIn;
    QTimer m_minute;
    bool m_checkingPortal = false;
    bool m_closing = false; ///< Nothing is lost by it, or the person takes the loss.
    std::optional<Error> m_portalError;
    std::optional<FinishedPicture> m_pictureToAttach; ///< Taken before anybody was signed in.
};

} // namespace caredesk
