#pragma once

namespace caredesk {

class Clock;
class Dialogs;
class Language;
class Preferences;
class SessionService;
class Theme;

/// What every page is given. All of it outlives the window.
struct UiContext
{
    SessionService& session;
    Preferences& preferences;
    Language& language;
    Theme& theme;
    Dialogs& dialogs;
    const Clock& clock;
};

} // namespace caredesk
