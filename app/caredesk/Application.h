#pragma once

#include "portal/PortalProfile.h"

#include <QObject>
#include <QString>

#include <memory>

namespace caredesk {

class Clock;
class CredentialStore;
class Dialogs;
class Language;
class MainWindow;
class NetworkThread;
class Preferences;
class ScreenCapture;
class Session;
class Theme;

/// What the program is started with. Tests and the tour give their own dialogs and credentials.
struct ApplicationOptions
{
    QString profileDirectory = {}; ///< Absolute.
    PortalProfile profile = {};
    QString backend = {};
    std::shared_ptr<CredentialStore> credentials = {}; ///< Null: the system's keychain.
    std::shared_ptr<Dialogs> dialogs = {};             ///< Null: the real ones.
    std::shared_ptr<ScreenCapture> screens = {};       ///< Null: the desktop's.
    QString language = {};                             ///< Of who has not chosen one; empty: the desktop's.
};

/// The composition root: makes the threads, the session and the window, and ends them in order. One a
/// process, after QApplication. Main thread.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(ApplicationOptions options);
    ~Application() override;

    MainWindow& window() const { return *m_window; }
    Session& session() const { return *m_session; }
    Theme& theme() const { return *m_theme; }
    Language& language() const { return *m_language; }
    Preferences& preferences() const { return *m_preferences; }

    void show();

private:
    ApplicationOptions m_options;
    std::shared_ptr<Clock> m_clock;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<NetworkThread> m_network;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

/// Name, version and font of the QApplication; before anything else is made.
void prepareQt();

} // namespace caredesk
