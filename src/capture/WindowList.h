#pragma once

#include <QList>
#include <QRect>
#include <QString>

namespace caredesk {

/// A window that other programs (or this one) show.
struct DesktopWindow
{
    QString title = {};
    QRect frame = {}; ///< With its title bar, in the window system's own pixels.

    bool operator==(const DesktopWindow&) const = default;
};

/// The windows that are on the screen now, the topmost first; without panels and the desktop's background.
/// Empty where the window system does not tell. Main thread.
QList<DesktopWindow> desktopWindows();

} // namespace caredesk
