#include "ui/capture/RegionPicker.h"

#include "ui/capture/ScreenOverlay.h"

#include <QCursor>

namespace caredesk {

RegionPicker::RegionPicker(const Snapshot& snapshot, bool byWindow, QObject* parent)
    : QObject(parent)
{
    for (const ScreenShot& shot : snapshot.screens) {
        QList<WindowArea> windows;
        for (const WindowArea& window : snapshot.windows) {
            if (window.screen == shot.screen) {
                windows.append(window);
            }
        }
        add(shot, windows, byWindow);
    }
}

RegionPicker::~RegionPicker() = default;

void RegionPicker::add(const ScreenShot& shot, const QList<WindowArea>& windows, bool byWindow)
{
    m_overlays.push_back(std::make_unique<ScreenOverlay>(shot, windows, byWindow));
    ScreenOverlay* overlay = m_overlays.back().get();
    connect(overlay, &ScreenOverlay::chosen, this, [this, screen = shot.screen](const QRect& area) {
        hideAll();
        Q_EMIT chosen(screen, area);
    });
    connect(overlay, &ScreenOverlay::cancelled, this, [this] {
        hideAll();
        Q_EMIT cancelled();
    });
    connect(overlay, &ScreenOverlay::selectionBegun, this, [this, overlay] {
        // Enter is to take what was chosen last, whatever the window manager does about a click.
        overlay->activateWindow();
        for (const auto& other : m_overlays) {
            if (other.get() != overlay) {
                other->clearSelection();
            }
        }
    });
    connect(overlay, &ScreenOverlay::byWindowChanged, this, [this](bool windowWanted) {
        for (const auto& one : m_overlays) {
            one->setByWindow(windowWanted);
        }
    });
}

void RegionPicker::show()
{
    ScreenOverlay* first = nullptr;
    for (const auto& overlay : m_overlays) {
        overlay->showOverScreen();
        if (!first || overlay->shot().place.contains(QCursor::pos())) {
            first = overlay.get();
        }
    }
    // The keys go to the monitor that the person looks at.
    if (first) {
        first->raise();
        first->activateWindow();
        first->setFocus();
    }
}

void RegionPicker::hideAll()
{
    for (const auto& overlay : m_overlays) {
        overlay->hide();
    }
}

} // namespace caredesk
