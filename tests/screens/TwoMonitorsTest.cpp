#include "capture/ScreenCapture.h"
#include "screens/Hand.h"
#include "screens/Kiosk.h"
#include "support/Await.h"
#include "support/Places.h"
#include "tour/Stage.h"
#include "ui/ShownWindow.h"
#include "ui/capture/CaptureDesk.h"
#include "ui/capture/EditorCanvas.h"
#include "ui/capture/EditorWindow.h"
#include "ui/capture/ScreenOverlay.h"
#include "ui/common/Preferences.h"

#include <QProcess>
#include <QScreen>
#include <QWindow>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

// Side by side; the second one at 150 %. In the display's pixels.
constexpr QRect left(0, 0, 1280, 720);
constexpr QRect right(1280, 0, 1920, 1080);
constexpr QSize desktop(3200, 1080);

QImage shownOn(const QRect& monitor)
{
    return Kiosk::picture(desktop).copy(monitor);
}

QImage plain(const QImage& image)
{
    return image.convertToFormat(QImage::Format_RGB32);
}

QList<ScreenOverlay*> overlays()
{
    QList<ScreenOverlay*> found;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        auto* overlay = qobject_cast<ScreenOverlay*>(window);
        if (overlay && overlay->isVisible() && overlay->windowHandle()->isExposed()) {
            found.append(overlay);
        }
    }
    return found;
}

/// The real screens, and the overlay and the editor over them.
struct Desk
{
    Desk()
    {
        desk.capture({}, {&owner, QStringLiteral("a ticket"), {}, {}});
        REQUIRE(waitUntil([] {
            return overlays().size() == 2 && qobject_cast<ScreenOverlay*>(QApplication::activeWindow());
        }));
    }

    const Kiosk kiosk{desktop};
    const std::unique_ptr<ScreenCapture> screens = ScreenCapture::make();
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("preferences.json"))};
    tour::TourDialogs dialogs;
    QObject owner;
    CaptureDesk desk{*screens, preferences, dialogs};
};

} // namespace

TEST_CASE("each monitor's picture has that monitor's own pixels, whatever its scale", "[two]")
{
    REQUIRE(QGuiApplication::screens().size() == 2);
    const Kiosk kiosk(desktop);
    const auto capture = ScreenCapture::make();
    Result<Snapshot> taken = Error{ErrorCode::Cancelled};
    capture->take()->then(capture.get(), [&taken](const Result<Snapshot>& snapshot) { taken = snapshot; });
    REQUIRE(waitUntil([&taken] { return bool(taken); }));
    REQUIRE(taken->screens.size() == 2);
    const ScreenShot& first = taken->screens.at(0);
    const ScreenShot& second = taken->screens.at(1);
    CHECK(first.scale == 1);
    CHECK(second.scale == 1.5);
    CHECK(second.place == QRect(1280, 0, 1280, 720));
    CHECK(plain(first.image) == shownOn(left));
    CHECK(plain(second.image) == shownOn(right));
    // The kiosk is the one window, and most of it is on the second monitor.
    REQUIRE_FALSE(taken->windows.isEmpty());
    CHECK(taken->windows.constFirst().screen == second.screen);
    CHECK(taken->windows.constFirst().place == QRect(QPoint(), right.size()));
}

TEST_CASE("a region is drawn on either monitor, and comes out pixel for pixel", "[two]")
{
    const QRect area = GENERATE(QRect(200, 150, 400, 300), QRect(1280 + 333, 217, 1001, 503));
    CAPTURE(area.x());
    const Desk desk;
    for (const ScreenOverlay* overlay : overlays()) {
        CHECK(overlay->geometry() == overlay->shot().place);
    }
    const Hand hand;
    hand.drag(area.topLeft(), area.bottomRight());
    hand.press("Return");
    CHECK(waitUntil([] { return overlays().isEmpty(); }));
    const auto* editor = waitForWindow<EditorWindow>();
    const QImage picture = plain(editor->canvas()->picture().base);
    // At 150 % the pointer stands on every pixel of the monitor, while Qt tells it in 2/3 of one.
    CHECK(std::abs(picture.width() - area.width()) <= 1);
    CHECK(std::abs(picture.height() - area.height()) <= 1);
    bool found = false;
    for (int dx = -1; dx <= 1; ++dx) {
        for (int dy = -1; dy <= 1; ++dy) {
            found = found || picture == Kiosk::picture(desktop).copy(
                                            QRect(area.topLeft() + QPoint(dx, dy), picture.size()));
        }
    }
    CHECK(found);
}

TEST_CASE("what is chosen on one monitor is given up when the other is drawn on", "[two]")
{
    const Desk desk;
    const Hand hand;
    hand.drag({200, 150}, {600, 450});
    hand.drag({1280 + 300, 300}, {1280 + 900, 900});
    hand.press("Return");
    const auto* editor = waitForWindow<EditorWindow>();
    CHECK(editor->canvas()->picture().base.width() > 590);
}

TEST_CASE("the command line takes the second monitor, and blacks out what it is told to", "[two]")
{
    const Kiosk kiosk(desktop);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("right.png"));
    QProcess cli;
    cli.start(builtProgram(u"caredesk-cli"_qs),
              {QStringLiteral("capture"), QStringLiteral("--out"), file, QStringLiteral("--screen"),
               QStringLiteral("2"), QStringLiteral("--redact"), QStringLiteral("10,20,300,40")});
    REQUIRE(cli.waitForFinished(60'000));
    INFO(cli.readAllStandardError().toStdString());
    REQUIRE(cli.exitCode() == 0);
    QImage expected = shownOn(right);
    for (int y = 20; y < 60; ++y) {
        for (int x = 10; x < 310; ++x) {
            expected.setPixel(x, y, 0xff111111u);
        }
    }
    CHECK(plain(QImage(file)) == expected);
}
