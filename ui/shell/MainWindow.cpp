#include "ui/shell/MainWindow.h"

#include "base/Clock.h"
#include "models/TicketTableModel.h"
#include "sync/SessionService.h"
#include "sync/SyncService.h"
#include "sync/TicketService.h"
#include "ui/capture/CaptureDesk.h"
#include "ui/common/Icons.h"
#include "ui/common/Language.h"
#include "ui/common/Preferences.h"
#include "ui/common/Theme.h"
#include "ui/emergency/EmergencyPage.h"
#include "ui/emergency/Regions.h"
#include "ui/login/LoginPage.h"
#include "ui/login/ProxySignInSheet.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/AccountButton.h"
#include "ui/shell/AccountPages.h"
#include "ui/shell/FirstGeometry.h"
#include "ui/shell/LeaveFlow.h"
#include "ui/shell/SearchField.h"
#include "ui/shell/SignInAgainSheet.h"
#include "ui/shell/SignOutFlow.h"
#include "ui/shell/TaskbarProgress.h"
#include "ui_MainWindow.h"

#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>

namespace caredesk {

namespace {

constexpr int NarrowWidth = 900;
constexpr int ConnectionRefreshMs = 10'000;
/// Nobody may be there to answer, and the system waits some ten seconds before it kills.
constexpr int LongestLeaveMs = 5'000;
constexpr QLatin1String GeometryName("window");

} // namespace

MainWindow::MainWindow(const WindowServices& services)
    : m_services(services)
    , m_capture(std::make_unique<CaptureDesk>(services.screens, services.preferences, services.dialogs))
    , m_context{services.session,
                services.preferences,
                services.language,
                services.theme,
                services.dialogs,
                services.clock,
                *this,
                *m_capture}
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_leave(new LeaveFlow(services.dialogs, this))
    , m_taskbar(TaskbarProgress::make(*this))
{
    m_ui->setupUi(this);
    setWindowIcon(applicationIcon());
    m_login = new LoginPage(m_context, m_ui->pages);
    m_settings = new SettingsPage(m_context, m_ui->pages);
    m_emergency = new EmergencyPage(m_context, m_ui->pages);
    for (Page* page :
         {static_cast<Page*>(m_login), static_cast<Page*>(m_settings), static_cast<Page*>(m_emergency)}) {
        addPage(page);
    }
    connectBars();
    addShortcuts();
    m_minute.setInterval(ConnectionRefreshMs);
    connect(&m_minute, &QTimer::timeout, this, &MainWindow::showConnection);
    m_minute.start();

    if (!restoreGeometry(m_services.preferences.geometry(GeometryName))) {
        setGeometry(firstGeometry(screen()->availableGeometry()));
    }
    retranslate();
    if (m_services.session.isOpen()) {
        openAccount();
    } else {
        showPage(PageId::SignIn);
        checkPortal();
    }
}

MainWindow::~MainWindow()
{
    closeAccount();
}

void MainWindow::addPage(Page* page)
{
    m_ui->pages->addWidget(page);
    connect(page, &Page::titleChanged, this, &MainWindow::showTitle);
}

void MainWindow::connectBars()
{
    SessionService& session = m_services.session;
    connect(&session, &SessionService::opened, this, &MainWindow::openAccount);
    connect(&session, &SessionService::closing, this, &MainWindow::closeAccount);
    connect(&session, &SessionService::closed, this, &MainWindow::checkPortal);
    connect(&session, &SessionService::portalChanged, this, [this] {
        retranslate();
        checkPortal();
    });
    connect(&session, &SessionService::notice, m_ui->notices, &NoticeBar::add);
    connect(m_ui->notices, &NoticeBar::signInRequested, this, &MainWindow::askToSignInAgain);

    connect(m_ui->rail, &Rail::chosen, this, [this](PageId page) {
        if (page == PageId::NewTicket) {
            newTicket();
        } else {
            showPage(page);
        }
    });
    connect(m_ui->topBar, &TopBar::offerAccepted, this, &MainWindow::takeOffer);
    connect(m_ui->topBar, &TopBar::languageChosen, this, [this](const QString& code) {
        m_services.preferences.setLanguage(code);
        m_services.language.set(code);
    });
    connect(m_ui->topBar, &TopBar::themeToggled, this, [this] {
        m_services.theme.toggle();
        m_services.preferences.setTheme(themeChoiceName(m_services.theme.choice()));
    });
    connect(&m_services.theme, &Theme::changed, this,
            [this] { m_ui->topBar->setDark(m_services.theme.isDark()); });
    connect(m_emergency, &EmergencyPage::regionChanged, this, &MainWindow::showEmergencyNumber);
    connect(m_settings, &SettingsPage::regionChanged, this, &MainWindow::showEmergencyNumber);

    auto* signOut = new SignOutFlow(session, m_services.dialogs, *m_leave, this);
    connect(m_ui->topBar->account(), &AccountButton::switchRequested, this,
            [this] { m_leave->leave([this] { m_services.session.close(); }); });
    connect(m_ui->topBar->account(), &AccountButton::signOutRequested, signOut, &SignOutFlow::signOut);
    connect(m_ui->topBar->account(), &AccountButton::purgeRequested, signOut, &SignOutFlow::signOutAndRemove);
    connect(m_ui->topBar->search(), &SearchField::textChanged, this, [this](const QString& text) {
        if (m_account) {
            m_account->search(text);
            if (!text.isEmpty() && m_current != PageId::Tickets) {
                showPage(PageId::Tickets);
                m_ui->topBar->search()->setFocus();
            }
        }
    });
    connect(m_ui->topBar->search(), &SearchField::leaveToResults, this, [this] {
        if (m_account) {
            showPage(PageId::Tickets);
            m_account->focusResults();
        }
    });
}

void MainWindow::addShortcut(const QKeySequence& keys, std::function<void()> action)
{
    auto* shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, std::move(action));
}

void MainWindow::addShortcuts()
{
    addShortcut(Qt::Key_F12, [this] { showEmergency(); });
    addShortcut(Qt::CTRL | Qt::Key_N, [this] { newTicket(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { captureScreen(); });
    addShortcut(Qt::CTRL | Qt::Key_1, [this] { showTickets(); });
    addShortcut(Qt::CTRL | Qt::Key_2, [this] { showDrafts(); });
    addShortcut(Qt::CTRL | Qt::Key_3, [this] { showOutbox({}); });
    addShortcut(Qt::CTRL | Qt::Key_Comma, [this] { showPage(PageId::Settings); });
    addShortcut(Qt::Key_F5, [this] { takeOffer(ConnectionOffer::Refresh); });
    addShortcut(QKeySequence::Back, [this] { goBack(); });
    addShortcut(Qt::CTRL | Qt::Key_K, [this] {
        if (m_account) {
            m_ui->topBar->search()->setFocus(Qt::ShortcutFocusReason);
            m_ui->topBar->search()->selectAll();
        }
    });
}

Page* MainWindow::page(PageId id) const
{
    switch (id) {
    case PageId::SignIn: return m_login;
    case PageId::Settings: return m_settings;
    case PageId::Emergency: return m_emergency;
    case PageId::NewTicket:
    case PageId::Tickets:
    case PageId::Drafts:
    case PageId::Outbox: return m_account ? m_account->page(id) : nullptr;
    }
    return nullptr;
}

void MainWindow::showPage(PageId id)
{
    Page* shown = page(id);
    if (!shown) {
        return;
    }
    if (id == PageId::Emergency && m_current != PageId::Emergency) {
        m_beforeEmergency = m_current;
    }
    m_current = id;
    m_ui->pages->setCurrentWidget(shown);
    m_ui->rail->setCurrent(id);
    shown->arrive();
    showTitle();
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::openAccount()
{
    const Account& account = m_services.session.tickets()->account();
    m_services.preferences.openAccount(accountFolderName(account.portal, account.login));
    m_account = std::make_unique<AccountPages>(m_context, m_services.makeTicketModel(), m_ui->pages);
    m_leave->setPages(m_account.get());
    for (Page* accountPage : m_account->pages()) {
        addPage(accountPage);
    }
    connect(m_account.get(), &AccountPages::unreadChanged, m_ui->rail, &Rail::setUnread);
    connect(m_account.get(), &AccountPages::draftsChanged, m_ui->rail, &Rail::setDrafts);
    connect(m_account.get(), &AccountPages::outboxChanged, m_ui->rail, &Rail::setOutbox);
    connect(m_account.get(), &AccountPages::uploadChanged, this,
            [this](int percent) { m_taskbar->show(percent); });
    connect(m_account.get(), &AccountPages::pageRequested, this, &MainWindow::showPage);
    connect(m_services.session.sync(), &SyncService::statusChanged, this, &MainWindow::showConnection);
    m_ui->topBar->account()->setPerson(account.person.name, account.login);
    m_ui->topBar->setSignedIn(true);
    m_ui->rail->setSignedIn(true);
    showConnection();
    tellAttention();
    if (m_current == PageId::SignIn) {
        showPage(PageId::Tickets);
    }
    attachWaitingPicture();
}

void MainWindow::closeAccount()
{
    if (!m_account) {
        return;
    }
    m_ui->topBar->search()->clear();
    m_ui->topBar->setSignedIn(false);
    m_ui->rail->setSignedIn(false);
    m_ui->notices->clear();
    m_leave->setPages(nullptr);
    m_account.reset();
    m_taskbar->show(-1);
    m_services.preferences.closeAccount();
    showPage(PageId::SignIn);
    showConnection();
}

void MainWindow::showConnection()
{
    SyncService* sync = m_account ? m_services.session.sync() : nullptr;
    if (!sync) {
        m_ui->topBar->setConnection(portalCheckWords(m_checkingPortal, m_portalError));
        return;
    }
    const SyncStatus status = sync->status();
    m_ui->topBar->setConnection(connectionWords(status, m_services.clock.now()));
    m_ui->notices->setSignInNeeded(status.connection == ConnectionState::SignInNeeded);
}

void MainWindow::checkPortal()
{
    if (m_account || m_checkingPortal) {
        return;
    }
    m_checkingPortal = true;
    showConnection();
    m_services.session.checkPortal()->then(this, [this](const Result<Done>& result) {
        m_checkingPortal = false;
        m_portalError = result ? std::nullopt : std::optional(result.error());
        showConnection();
    });
}

void MainWindow::takeOffer(ConnectionOffer offer)
{
    switch (offer) {
    case ConnectionOffer::None: return;
    case ConnectionOffer::Refresh:
        if (m_account) {
            m_services.session.sync()->syncNow();
        } else {
            checkPortal();
        }
        return;
    case ConnectionOffer::SignInAgain: askToSignInAgain(); return;
    case ConnectionOffer::SignInToProxy: askToSignInToProxy(); return;
    case ConnectionOffer::ShowOutbox: showOutbox({}); return;
    }
}

void MainWindow::askToSignInAgain()
{
    if (!m_account || m_signInAgain) {
        return;
    }
    m_signInAgain = new SignInAgainSheet(m_services.session, this);
    m_signInAgain->open();
}

void MainWindow::askToSignInToProxy()
{
    if (m_signInToProxy) {
        return;
    }
    auto* sheet = new ProxySignInSheet(m_services.session, this);
    m_signInToProxy = sheet;
    connect(sheet, &QDialog::accepted, this, [this] { takeOffer(ConnectionOffer::Refresh); });
    sheet->open();
}

void MainWindow::goBack()
{
    if (Page* shown = page(m_current); shown && shown->goBack()) {
        return;
    }
    if (m_current == PageId::Emergency) {
        showPage(page(m_beforeEmergency) ? m_beforeEmergency : PageId::SignIn);
    }
}

void MainWindow::openTicket(const QString& ticketId)
{
    if (m_account) {
        showPage(PageId::Tickets);
        m_account->openTicket(ticketId);
    }
}

void MainWindow::newTicket()
{
    if (m_account) {
        m_account->startNewTicket();
        showPage(PageId::NewTicket);
    }
}

void MainWindow::openDraft(const QString& uuid)
{
    if (m_account) {
        m_account->openDraft(uuid);
    }
}

void MainWindow::showTickets()
{
    showPage(PageId::Tickets);
}

void MainWindow::showDrafts()
{
    showPage(PageId::Drafts);
}

void MainWindow::showOutbox(const QString& uuid)
{
    if (m_account) {
        showPage(PageId::Outbox);
        m_account->showOperation(uuid);
    }
}

void MainWindow::showEmergency()
{
    showPage(PageId::Emergency);
}

void MainWindow::captureScreen()
{
    if (!m_account) {
        // The picture waits in memory until somebody is signed in.
        m_capture->capture({}, {this, {}, [this](const FinishedPicture& picture) {
                                    m_pictureToAttach = picture;
                                    attachWaitingPicture();
                                }});
        return;
    }
    if (m_current == PageId::Tickets && m_account->captureForReply()) {
        return;
    }
    if (m_current != PageId::NewTicket) {
        newTicket();
    }
    m_account->captureForNewTicket();
}

void MainWindow::attachWaitingPicture()
{
    if (m_account && m_pictureToAttach) {
        newTicket();
        m_account->attachToNewTicket(*std::exchange(m_pictureToAttach, std::nullopt));
    }
}

void MainWindow::showTitle()
{
    const Page* shown = page(m_current);
    setWindowTitle(shown ? tr("%1 — CareDesk", "window title").arg(shown->title())
                         : QStringLiteral("CareDesk"));
}

void MainWindow::showEmergencyNumber()
{
    const auto contacts = m_services.session.portal().emergencyContacts;
    m_ui->rail->setEmergencyNumber(ownContact(contacts, m_services.preferences.region()).published);
}

void MainWindow::tellAttention()
{
    if (m_account) {
        m_services.session.sync()->setAttention(isActiveWindow());
    }
}

void MainWindow::retranslate()
{
    const PortalInfo portal = m_services.session.portal();
    m_ui->topBar->setBrand(portal.vendor, portal.product);
    m_ui->topBar->setLanguage(m_services.language.code());
    m_ui->topBar->setDark(m_services.theme.isDark());
    showEmergencyNumber();
    showConnection();
    showTitle();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::ActivationChange) {
        tellAttention();
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_services.preferences.setGeometry(GeometryName, saveGeometry());
    if (m_closing || m_leave->isFree()) {
        // An editor that stays open would keep the program alive without its window.
        m_capture->closeEditors();
        QWidget::closeEvent(event);
        return;
    }
    event->ignore();
    m_leave->leave([this] { closeAtOnce(); }, LeaveFlow::WithoutAccount::GoOn);
}

void MainWindow::closeAtOnce()
{
    m_closing = true;
    close();
    m_closing = false;
}

void MainWindow::closeOnSignal()
{
    close();
    QTimer::singleShot(LongestLeaveMs, this, &MainWindow::closeAtOnce);
}

void MainWindow::endSession(QSessionManager& manager)
{
    if (!m_leave->mayEndNow()) {
        manager.cancel();
        close();
    }
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_ui->topBar->setNarrow(width() <= NarrowWidth);
}

} // namespace caredesk
