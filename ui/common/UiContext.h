#pragma once

namespace caredesk {

class Clock;
class Dialogs;
class Language;
class Navigator;
class Preferences;
class SessionService;
class Theme;

/// What every page is given. All of it outlives the pages.
struct UiContext
{
    SessionService& session;
    Preferences& preferences;
    Language& language;
    Theme& theme;
    Dialogs& dialogs;
    const Clock& clock;
    Navigator& navigator;
};

} // namespace caredesk
