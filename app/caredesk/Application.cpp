#include "caredesk/Application.h"

#include "account/CredentialStore.h"
#include "base/Clock.h"
#include "capture/ScreenCapture.h"
#include "models/TicketSource.h"
#include "models/TicketTableModel.h"
#include "sync/NetworkThread.h"
#include "sync/OutboxService.h"
#include "sync/Session.h"
#include "sync/TicketService.h"
#include "ui/common/Dialogs.h"
#include "ui/common/Language.h"
#include "ui/common/Preferences.h"
#include "ui/common/SystemAppearance.h"
#include "ui/common/Theme.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>

namespace caredesk {

namespace {

std::unique_ptr<TicketTableModel> ticketModel(Session& session)
{
    return std::make_unique<TicketTableModel>(ticketSource(*session.cacheStore()), *session.outbox());
}

QString languageToBeginWith(const QString& chosen)
{
    return chosen.isEmpty() ? Language::ofSystem() : chosen;
}

/// Qt's fallback where no desktop says which font to use: an alias at 9 pt.
bool isFallbackFont(const QFont& font)
{
    return font.family() == QLatin1String("Sans Serif") || font.family() == QLatin1String("Sans") ||
           QGuiApplication::platformName() == QLatin1String("offscreen");
}

} // namespace

void prepareQt()
{
    QApplication::setApplicationName(QStringLiteral("caredesk"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setDesktopFileName(QStringLiteral("caredesk"));
    QApplication::setApplicationVersion(QStringLiteral(CAREDESK_VERSION));
    if (isFallbackFont(QApplication::font())) {
        QFont font = QApplication::font();
        if (QFontDatabase::hasFamily(QStringLiteral("Open Sans"))) {
            font.setFamily(QStringLiteral("Open Sans"));
        }
        font.setPointSizeF(9.75);
        QApplication::setFont(font);
    }
}

Application::Application(ApplicationOptions options)
    : m_options(std::move(options))
    , m_clock(std::make_shared<SystemClock>())
{
    if (!m_options.credentials) {
        m_options.credentials = makeKeychainStore();
    }
    if (!m_options.dialogs) {
        m_options.dialogs = std::make_shared<DesktopDialogs>();
    }
    if (!m_options.screens) {
        m_options.screens = ScreenCapture::make();
    }
    m_preferences = std::make_unique<Preferences>(
        QDir(m_options.profileDirectory).filePath(QStringLiteral("preferences.json")));
    m_language = std::make_unique<Language>();
    const QString remembered = m_preferences->language();
    m_language->set(languageToBeginWith(remembered.isEmpty() ? m_options.language : remembered));
    m_theme = std::make_unique<Theme>(SystemAppearance::make());
    m_theme->setChoice(themeChoiceFromName(m_preferences->theme()));

    m_network = std::make_unique<NetworkThread>();
    m_session = std::make_unique<Session>(SessionOptions{.profileDirectory = m_options.profileDirectory,
                                                         .profile = m_options.profile,
                                                         .backend = m_options.backend,
                                                         .credentials = m_options.credentials,
                                                         .clock = m_clock},
                                          *m_network);
    m_window = std::make_unique<MainWindow>(WindowServices{*m_session, *m_preferences, *m_language, *m_theme,
                                                           *m_options.dialogs, *m_clock, *m_options.screens,
                                                           [this] { return ticketModel(*m_session); }});
}

Application::~Application() = default;

void Application::show()
{
    m_window->show();
}

} // namespace caredesk
