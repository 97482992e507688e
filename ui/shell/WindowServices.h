#pragma once

#include <functional>
#include <memory>

namespace caredesk {

class Clock;
class Dialogs;
class Language;
class Preferences;
class ScreenCapture;
class SessionService;
class Theme;
class TicketTableModel;

/// What the composition root gives the window. All of it outlives the window.
struct WindowServices
{
    SessionService& session;
    Preferences& preferences;
    Language& language;
    Theme& theme;
    Dialogs& dialogs;
    const Clock& clock;
    ScreenCapture& screens;
    /// The ticket list of the account that is open (models are made over its store, which the window cannot
    /// see).
    std::function<std::unique_ptr<TicketTableModel>()> makeTicketModel;
};

} // namespace caredesk
