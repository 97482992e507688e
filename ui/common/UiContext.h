#pragma once

namespace caredesk {

class CaptureDesk;
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
    CaptureDesk& capture;
};

} // namespace caredesk
