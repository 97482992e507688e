#pragma once

#include "base/Job.h"

#include <QImage>
#include <QObject>
#include <QRect>

#include <memory>

namespace caredesk {

/// One monitor as it looked at that moment.
struct ScreenShot
{
    QString screen = {}; ///< The monitor's name, as QScreen::name().
    QRect place = {};    ///< Where it lies on the desktop, in Qt's coordinates.
    qreal scale = 1;     ///< Pixels of `image` for one of `place`.
    QImage image = {};   ///< The monitor's own pixels, never scaled; its devicePixelRatio is 1.

    bool operator==(const ScreenShot&) const = default;
};

/// A window that was visible at that moment.
struct WindowArea
{
    QString screen = {}; ///< The monitor that shows most of it.
    QRect place = {};    ///< In pixels of that monitor's image, cut at its edges.
    QString title = {};  ///< Empty when it has none.

    bool operator==(const WindowArea&) const = default;
};

struct Snapshot
{
    QList<ScreenShot> screens = {};
    QList<WindowArea> windows = {}; ///< The topmost first; none where the system does not tell.

    bool operator==(const Snapshot&) const = default;
};

/// Takes pictures of what the monitors show. Main thread; the jobs finish there.
class ScreenCapture : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// True where only the desktop may look at the screens, and asks the person itself what to take
    /// (Wayland): take() then brings one picture of what was chosen there.
    virtual bool asksThePerson() const = 0;
    /// Names of the monitors, the primary first.
    virtual QStringList screens() const = 0;
    /// take() comes soon: what takes time beforehand is begun.
    virtual void prepare() {}
    /// Errors: CaptureRefused (the person or the desktop said no), CaptureUnavailable (nothing here can take
    /// pictures), TimedOut, Cancelled.
    virtual Job<Snapshot>* take() = 0;

    /// The one for the desktop that the program runs on.
    static std::unique_ptr<ScreenCapture> make();

Q_SIGNALS:
    /// Where the desktop asks the person: it has taken over, and our own windows may go out of the way.
    void handedOver();
};

} // namespace caredesk
