#include "ui/capture/RegionPicker.h"

#include "ui/capture/ScreenOverlay.h"

#include <QCursor>
#include <QGuiApplication>
#include <QScreen>

namespace caredesk {

RegionPicker::RegionPicker(QObject* parent)
    : QObject(parent)
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    for (const QScreen* screen : screens) {
        add()->prepare(screen->geometry());
    }
}

RegionPicker::~RegionPicker() = default;

ScreenOverlay* RegionPicker::add()
{
    m_overlays.push_back(std::make_unique<ScreenOverlay>());
    ScreenOverlay* overlay = m_overlays.back().get();
    connect(overlay, &ScreenOverlay::chosen, this, [this, overlay](const QRect& area) {
        hideAll();
        Q_EMIT chosen(overlay->shot().screen, area);
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
    return overlay;
}

void RegionPicker::show(const Snapshot& snapshot, bool byWindow)
{
    // A monitor may have come or gone since they were made ready.
    while (m_overlays.size() < std::size_t(snapshot.screens.size())) {
        add();
    }
    m_overlays.resize(std::size_t(snapshot.screens.size()));
    ScreenOverlay* first = nullptr;
    for (qsizetype i = 0; i < snapshot.screens.size(); ++i) {
        const ScreenShot& shot = snapshot.screens.at(i);
        QList<WindowArea> windows;
        for (const WindowArea& window : snapshot.windows) {
            if (window.screen == shot.screen) {
                windows.append(window);
            }
        }
        ScreenOverlay* overlay = m_overlays.at(std::size_t(i)).get();
        overlay->showOverScreen(shot, windows, byWindow);
        if (!first || shot.place.contains(QCursor::pos())) {
            first = overlay;
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
