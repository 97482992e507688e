#include "screens/Hand.h"
#include "screens/Kiosk.h"
#include "support/Await.h"
#include "sync/DraftService.h"
#include "sync/Session.h"
#include "sync/SyncService.h"
#include "tour/PixelSearch.h"
#include "tour/Stage.h"
#include "ui/ShownWindow.h"
#include "ui/capture/EditorCanvas.h"
#include "ui/capture/EditorWindow.h"
#include "ui/capture/ScreenOverlay.h"
#include "ui/common/FileTile.h"
#include "ui/shell/MainWindow.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QLineEdit>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

constexpr QSize desktop(1366, 768);
// In the display's pixels.
constexpr QRect shownPart(200, 120, 800, 500);
constexpr QRect players(100, 90, 240, 60); ///< In the picture: what must never leave.
/// As quick as somebody who types now and then, and looks before each movement.
constexpr int keyMs = 110;
constexpr int pauseMs = 600;
constexpr int minuteMs = 60'000;

/// A point of the picture in the editor.
QPoint inEditor(const EditorCanvas* canvas, QPoint pixel)
{
    const QSizeF shownSize =
        QSizeF(canvas->picture().crop.size()) * canvas->zoom() / canvas->devicePixelRatioF();
    const QPointF origin(std::round((canvas->width() - shownSize.width()) / 2),
                         std::round((canvas->height() - shownSize.height()) / 2));
    return Hand::onDisplay(canvas, origin + QPointF(pixel) * canvas->zoom() / canvas->devicePixelRatioF());
}

void synced(tour::Stage& stage)
{
    stage.waitFor(QStringLiteral("a sync"), [&stage] {
        const SyncStatus status = stage.application().session().sync()->status();
        return status.lastSynced > 0 && !status.syncing;
    });
}

/// The bytes of the one file of the one draft.
QByteArray draftedFile(tour::Stage& stage)
{
    QByteArray bytes;
    bool known = false;
    stage.application().session().drafts()->drafts()->then(
        &stage.window(), [&](const Result<QList<Draft>>& drafts) {
            known = true;
            if (drafts && drafts->size() == 1 && drafts->constFirst().attachments.size() == 1) {
                QFile file(drafts->constFirst().attachments.constFirst().path);
                bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            }
        });
    stage.waitFor(QStringLiteral("the drafts"), [&known] { return known; });
    return bytes;
}

QRgb onlyColour(const QImage& image, const QRect& area)
{
    const QRgb first = image.pixel(area.topLeft());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (image.pixel(x, y) != first) {
                return 0;
            }
        }
    }
    return first;
}

} // namespace

TEST_CASE(
    "from something wrong on the screen to a redacted, marked picture at the portal takes less than a minute",
    "[one]")
{
    const auto portal = startPortal();
    const Kiosk kiosk(desktop);
    tour::Stage stage(tour::stageFor(*portal));
    stage.signIn(portal->ana().login, portal->ana().password);
    synced(stage);
    const Hand hand(keyMs, pauseMs);
    const QString subject = QStringLiteral("Kiosk K-02 does not print tickets");
    const auto waitFor = [&stage](const char* what, const auto& condition) {
        stage.waitFor(QLatin1String(what), condition);
    };

    QElapsedTimer sinceBegin;
    sinceBegin.start();
    hand.press("ctrl+n");
    waitFor("the form", [&] { return stage.shows(QStringLiteral("subject")); });
    hand.click(stage.findWidget(QStringLiteral("casino")));
    hand.type(QStringLiteral("Casino Azul C"));
    hand.press("Return");
    hand.click(stage.findWidget(QStringLiteral("subject")));
    hand.type(subject);
    hand.click(stage.findWidget(QStringLiteral("message")));
    hand.type(QStringLiteral("Since 20:40 it says E-27. Restarted, no change."));
    hand.click(stage.findWidget(QStringLiteral("screenshot")));

    auto* overlay = waitForWindow<ScreenOverlay>();
    CHECK_FALSE(stage.window().isVisible());
    hand.drag(shownPart.topLeft(), shownPart.bottomRight());
    hand.press("Return");

    auto* editor = waitForWindow<EditorWindow>();
    CHECK(shown<ScreenOverlay>() != overlay);
    CHECK(stage.window().isVisible());
    const EditorCanvas* canvas = editor->canvas();
    REQUIRE(canvas->picture().base == Kiosk::picture(desktop).copy(shownPart));
    hand.press("r");
    hand.drag(inEditor(canvas, players.topLeft()), inEditor(canvas, players.bottomRight() + QPoint(1, 1)));
    hand.press("a");
    hand.drag(inEditor(canvas, {500, 200}), inEditor(canvas, {400, 300}));
    hand.press("n");
    hand.click(inEditor(canvas, {520, 180}));
    REQUIRE(waitUntil([canvas] { return canvas->picture().marks.size() == 3; }));
    hand.press("ctrl+Return");
    waitFor("the picture on the ticket", [&] {
        const auto tiles = stage.window().findChildren<FileTile*>();
        return std::any_of(tiles.cbegin(), tiles.cend(),
                           [](const FileTile* tile) { return tile->isVisible(); });
    });
    waitFor("the saved draft", [&] { return !draftedFile(stage).isEmpty(); });
    const QByteArray edited = draftedFile(stage);
    hand.click(stage.findWidget(QStringLiteral("send")));
    const qint64 toSendMs = sinceBegin.elapsed();
    waitFor("the ticket at the portal", [&] { return portal->ticketsWithSubject(subject).size() == 1; });
    const qint64 toPortalMs = sinceBegin.elapsed();

    std::printf("from Ctrl+N to Send %.1f s, to the portal %.1f s of 60\n", double(toSendMs) / 1'000,
                double(toPortalMs) / 1'000);
    CHECK(toPortalMs < minuteMs);
    const QList<JudgedFile> files =
        portal->ticketsWithSubject(subject).constFirst().messages.constFirst().files;
    REQUIRE(files.size() == 1);
    CHECK(files.constFirst().size == edited.size());
    CHECK(files.constFirst().sha256 == QCryptographicHash::hash(edited, QCryptographicHash::Sha256).toHex());

    const QImage received = QImage::fromData(edited).convertToFormat(QImage::Format_RGB32);
    REQUIRE(received.size() == shownPart.size());
    CHECK(onlyColour(received, players) == 0xff111111u);
    const QImage screen = Kiosk::picture(desktop).copy(shownPart);
    for (const QRect& untouched : {QRect(0, 0, 800, 90), QRect(0, 350, 800, 150)}) {
        CHECK(received.copy(untouched) == screen.copy(untouched));
    }
    CHECK(received.copy(380, 160, 160, 160) != screen.copy(380, 160, 160, 160));
    const PixelSearch secret(screen, players.adjusted(4, 4, -4, -4));
    CHECK_FALSE(secret.isIn(edited));
    CHECK(secret.filesWith(stage.profileDirectory()).isEmpty());
}

TEST_CASE("a screenshot is begun by a shortcut anywhere, and Esc brings back what was there before", "[one]")
{
    const auto portal = startPortal();
    const Kiosk kiosk(desktop);
    tour::Stage stage(tour::stageFor(*portal));
    stage.signIn(portal->ana().login, portal->ana().password);
    synced(stage);
    const Hand hand;
    stage.window().showPage(PageId::Settings);
    hand.press("ctrl+shift+s");
    waitForWindow<ScreenOverlay>();
    CHECK_FALSE(stage.window().isVisible());
    hand.press("Escape");
    REQUIRE(waitUntil([&] { return !shown<ScreenOverlay>() && stage.window().isActiveWindow(); }));
    CHECK(shown<EditorWindow>() == nullptr);

    hand.press("ctrl+shift+s");
    waitForWindow<ScreenOverlay>();
    // By keys alone: the middle of the screen, moved and made larger.
    for (const char* key : {"Left", "ctrl+Down", "Right", "shift+Right", "Return"}) {
        hand.press(key);
    }
    const auto* editor = waitForWindow<EditorWindow>();
    const QImage expected = Kiosk::picture(desktop).copy(342, 202, 684, 384);
    CHECK(editor->canvas()->picture().base == expected);
    hand.press("ctrl+Return");
    REQUIRE(waitUntil([&] { return !draftedFile(stage).isEmpty(); }));
    CHECK(QImage::fromData(draftedFile(stage)).convertToFormat(QImage::Format_RGB32) == expected);
}
