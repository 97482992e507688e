#include "capture/ScreenGrabber.h"

#include "capture/WindowList.h"

#include <QGuiApplication>
#include <QScreen>

namespace caredesk {

namespace {

ScreenShot shotOf(QScreen* screen, const QImage& pixels)
{
    ScreenShot shot{screen->name(), screen->geometry(), screen->devicePixelRatio(), pixels};
    shot.image.setDevicePixelRatio(1);
    if (!shot.image.isNull() && shot.place.width() > 0) {
        shot.scale = qreal(shot.image.width()) / shot.place.width();
    }
    return shot;
}

/// A monitor begins at the same coordinates for Qt and for the window system; only its size is divided by
/// its scale.
QRect areaOnScreen(const QRect& onDesktop, const ScreenShot& shot)
{
    return onDesktop.translated(-shot.place.topLeft()) & shot.image.rect();
}

std::optional<WindowArea> areaOf(const DesktopWindow& window, const QList<ScreenShot>& shots)
{
    WindowArea best;
    for (const ScreenShot& shot : shots) {
        const QRect part = areaOnScreen(window.frame, shot);
        if (qint64(part.width()) * part.height() > qint64(best.place.width()) * best.place.height()) {
            best = {shot.screen, part, window.title};
        }
    }
    return best.place.isEmpty() ? std::nullopt : std::optional(best);
}

} // namespace

QStringList ScreenGrabber::screens() const
{
    QStringList names;
    const QList<QScreen*> all = QGuiApplication::screens();
    for (const QScreen* screen : all) {
        names.append(screen->name());
    }
    return names;
}

void ScreenGrabber::prepare()
{
    m_pixels.prepare();
}

Job<Snapshot>* ScreenGrabber::take()
{
    Snapshot snapshot;
    const QList<QScreen*> all = QGuiApplication::screens();
    for (QScreen* screen : all) {
        ScreenShot shot = shotOf(screen, m_pixels.take(*screen));
        if (!shot.image.isNull()) {
            snapshot.screens.append(std::move(shot));
        }
    }
    if (snapshot.screens.isEmpty()) {
        return finishedJob<Snapshot>(ErrorCode::CaptureUnavailable);
    }
    const QList<DesktopWindow> windows = desktopWindows();
    for (const DesktopWindow& window : windows) {
        if (const auto area = areaOf(window, snapshot.screens)) {
            snapshot.windows.append(*area);
        }
    }
    return finishedJob<Snapshot>(std::move(snapshot));
}

} // namespace caredesk
