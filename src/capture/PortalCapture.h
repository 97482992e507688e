#pragma once

#include "capture/ScreenCapture.h"

namespace caredesk {

/// Wayland: no program sees the screen; the desktop takes the picture and asks the person what is to be on
/// it. https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Screenshot.html
/// `limitMs`: how long the person may take to choose; then it is TimedOut. Linux only.
std::unique_ptr<ScreenCapture> makePortalCapture(int limitMs = 120'000);

} // namespace caredesk
