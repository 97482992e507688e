#include "ComposeStage.h"
#include "ShownWindow.h"
#include "capture/MarkPainter.h"
#include "tour/PixelSearch.h"
#include "ui/capture/CaptureMenu.h"
#include "ui/capture/EditorCanvas.h"
#include "ui/capture/EditorWindow.h"
#include "ui/capture/ScreenOverlay.h"
#include "ui/common/FileTile.h"
#include "ui/common/IconButton.h"
#include "ui/compose/AttachmentArea.h"
#include "ui/compose/NewTicketPage.h"
#include "ui/compose/NoticeLine.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

ScreenShot screenOf(QSize size, qreal scale)
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return {screen->name(), QRect(screen->geometry().topLeft(), (QSizeF(size) / scale).toSize()), scale,
            FakeScreens::pattern(size)};
}

void drag(QWidget* widget, QPoint from, QPoint to)
{
    QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(widget, (from + to) / 2);
    QTest::mouseMove(widget, to);
    QTest::mouseRelease(widget, Qt::LeftButton, Qt::NoModifier, to);
}

/// The form of a new ticket over a screen that looks as a pattern.
struct Form
{
    explicit Form(QSize screen = {640, 400}, qreal scale = 1)
        : page((stage.screens.snapshot.screens = {screenOf(screen, scale)}, stage.context))
    {
        page.resize(1'160, 700);
        page.show();
        QTest::keyClicks(child<QLineEdit>(&page, "subject"), QStringLiteral("Kiosk 2 does not print"));
    }

    void click(QWidget* window, const char* name)
    {
        QTest::mouseClick(child<QWidget>(window, name), Qt::LeftButton);
    }
    /// From the button to the overlay, our own window being away.
    ScreenOverlay* overlay()
    {
        click(&page, "screenshot");
        auto* over = waitForWindow<ScreenOverlay>();
        CHECK_FALSE(page.isVisible());
        return over;
    }
    /// From the overlay to the editor with that part.
    EditorWindow* editor(QPoint from = {20, 20}, QPoint to = {419, 319})
    {
        ScreenOverlay* over = overlay();
        drag(over, from, to);
        QTest::keyClick(over, Qt::Key_Return);
        auto* window = waitForWindow<EditorWindow>();
        CHECK(page.isVisible());
        return window;
    }
    void attach(EditorWindow* window)
    {
        click(window, "attachPicture");
        REQUIRE(waitUntil([] { return shown<EditorWindow>() == nullptr; }));
    }
    SpooledFile attached()
    {
        SpooledFile file;
        REQUIRE(waitUntil([&] {
            for (const Draft& draft : std::as_const(stage.drafts.stored)) {
                for (const SpooledFile& one : draft.attachments) {
                    file = one;
                }
            }
            return !file.path.isEmpty();
        }));
        return file;
    }
    static QByteArray bytesOf(const SpooledFile& file)
    {
        QFile opened(file.path);
        REQUIRE(opened.open(QIODevice::ReadOnly));
        return opened.readAll();
    }

    ComposeStage stage;
    NewTicketPage page;
};

/// In the widget, for a point of the picture.
QPoint onCanvas(const EditorCanvas* canvas, QPoint pixel)
{
    const QSizeF shownSize =
        QSizeF(canvas->picture().crop.size()) * canvas->zoom() / canvas->devicePixelRatioF();
    const QPointF origin((canvas->width() - shownSize.width()) / 2,
                         (canvas->height() - shownSize.height()) / 2);
    return (origin + QPointF(pixel) * canvas->zoom() / canvas->devicePixelRatioF()).toPoint();
}

} // namespace

TEST_CASE("a region is drawn over the screen, redacted and marked in the editor, and attached as it is seen")
{
    Form form;
    EditorWindow* window = form.editor();
    CHECK(window->windowTitle().contains(QStringLiteral("Kiosk 2 does not print")));
    EditorCanvas* canvas = window->canvas();
    CHECK(canvas->picture().base == FakeScreens::pattern({640, 400}).copy(20, 20, 400, 300));

    QTest::keyClick(canvas, Qt::Key_R);
    drag(canvas, onCanvas(canvas, {100, 100}), onCanvas(canvas, {220, 140}));
    QTest::keyClick(canvas, Qt::Key_A);
    drag(canvas, onCanvas(canvas, {20, 200}), onCanvas(canvas, {200, 240}));
    REQUIRE(canvas->picture().marks.size() == 2);
    CHECK(canvas->picture().redactions() == 1);
    CHECK(child<QLabel>(window, "editorMessage")->text().startsWith(QStringLiteral("1 redacted area")));
    const QImage expected = flattened(canvas->picture());
    const PixelSearch secret(canvas->picture().base, QRect(110, 110, 60, 20));

    form.attach(window);
    const SpooledFile file = form.attached();
    CHECK(file.contentType == QStringLiteral("image/png"));
    CHECK(QImage::fromData(Form::bytesOf(file)).convertToFormat(QImage::Format_RGB32) == expected);
    CHECK_FALSE(secret.isIn(Form::bytesOf(file)));
    CHECK_FALSE(secret.isIn(form.stage.drafts.editables.value(file.uuid)));
    CHECK(child<QWidget>(&form.page, "message")->isVisible());
}

TEST_CASE(
    "an attached picture is edited again: its marks can be changed, its redactions cannot, and the older "
    "version goes")
{
    Form form;
    EditorWindow* window = form.editor();
    EditorCanvas* canvas = window->canvas();
    QTest::keyClick(canvas, Qt::Key_B);
    drag(canvas, onCanvas(canvas, {20, 200}), onCanvas(canvas, {200, 240}));
    form.attach(window);
    const SpooledFile first = form.attached();

    FileTile* tile = nullptr;
    REQUIRE(waitUntil([&] {
        tile = form.page.findChild<FileTile*>();
        return tile && tile->findChild<IconButton*>(QStringLiteral("editFile"))->isVisible();
    }));
    form.click(tile, "editFile");
    window = waitForWindow<EditorWindow>();
    canvas = window->canvas();
    REQUIRE(canvas->picture().marks.size() == 1);
    const PixelSearch secret(canvas->picture().base, QRect(110, 110, 60, 20));
    QTest::keyClick(canvas, Qt::Key_R);
    drag(canvas, onCanvas(canvas, {100, 100}), onCanvas(canvas, {220, 140}));
    form.attach(window);

    SpooledFile second;
    REQUIRE(waitUntil([&] {
        second = form.attached();
        return second.uuid != first.uuid;
    }));
    CHECK_FALSE(secret.isIn(Form::bytesOf(second)));
    REQUIRE(waitUntil([&] { return form.stage.drafts.dropped == QStringList{first.uuid}; }));
    CHECK(form.page.findChildren<FileTile*>().size() == 1);

    form.click(tile, "editFile");
    canvas = waitForWindow<EditorWindow>()->canvas();
    CHECK(canvas->picture().marks.size() == 1);
    CHECK(canvas->picture().burnt == 1);
    CHECK_FALSE(secret.isIn(pngOf(canvas->picture().base)));
    shown<EditorWindow>()->close();
}

TEST_CASE("on a screen of scale 1.5 the picture has the screen's own pixels")
{
    Form form({900, 600}, 1.5);
    EditorWindow* window = form.editor({20, 20}, {219, 119});
    const QImage base = window->canvas()->picture().base;
    CHECK(base == FakeScreens::pattern({900, 600}).copy(QRect(QPoint(30, 30), QPoint(328, 178))));
    window->close();
}

TEST_CASE("Escape leaves the overlay, the window is back and nothing was attached")
{
    Form form;
    QTest::keyClick(form.overlay(), Qt::Key_Escape);
    REQUIRE(waitUntil([&] { return form.page.isVisible(); }));
    CHECK_FALSE(shown<ScreenOverlay>());
    CHECK_FALSE(shown<EditorWindow>());
    CHECK_FALSE(form.stage.capture.isBusy());
}

TEST_CASE("a region is chosen and taken by keys alone, and can be taken again")
{
    Form form;
    ScreenOverlay* overlay = form.overlay();
    QTest::keyClick(overlay, Qt::Key_Right);
    QTest::keyClick(overlay, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(overlay, Qt::Key_Down, Qt::ShiftModifier);
    CHECK(overlay->area() == QRect(170, 100, 320, 201));
    QTest::keyClick(overlay, Qt::Key_Return);
    auto* window = waitForWindow<EditorWindow>();
    CHECK(window->canvas()->picture().base.size() == QSize(320, 201));
    form.stage.dialogs.answer = QStringLiteral("discard");
    window->close();
    REQUIRE(waitUntil([] { return shown<EditorWindow>() == nullptr; }));

    CHECK(form.stage.capture.hasLastRegion());
    form.page.findChild<AttachmentArea*>()->captureScreen({CaptureMode::LastRegion});
    window = waitForWindow<EditorWindow>();
    CHECK(window->canvas()->picture().base == FakeScreens::pattern({640, 400}).copy(170, 100, 320, 201));
    window->close();
}

TEST_CASE("a window is chosen by pointing at it")
{
    Form form;
    const QString screen = form.stage.screens.snapshot.screens.first().screen;
    form.stage.screens.snapshot.windows = {
        {screen, QRect(100, 100, 200, 150), QStringLiteral("Floor Manager")},
        {screen, QRect(0, 0, 640, 400), QStringLiteral("Desktop")}};
    form.page.findChild<AttachmentArea*>()->captureScreen({CaptureMode::Window});
    auto* overlay = waitForWindow<ScreenOverlay>();
    QTest::mouseMove(overlay, {150, 150});
    CHECK(overlay->area() == QRect(100, 100, 200, 150));
    QTest::mouseClick(overlay, Qt::LeftButton, Qt::NoModifier, {150, 150});
    CHECK(waitForWindow<EditorWindow>()->canvas()->picture().base.size() == QSize(200, 150));
    shown<EditorWindow>()->close();
}

TEST_CASE("each monitor is a picture of its own")
{
    Form form;
    ScreenShot second = screenOf({300, 200}, 2);
    second.screen = QStringLiteral("SECOND");
    form.stage.screens.snapshot.screens.append(second);
    form.stage.dialogs.answer = QStringLiteral("discard");
    form.page.findChild<AttachmentArea*>()->captureScreen({CaptureMode::Screen, 0, second.screen});
    auto* window = waitForWindow<EditorWindow>();
    CHECK(window->canvas()->picture().base == second.image);
    window->close();
    REQUIRE(waitUntil([] { return shown<EditorWindow>() == nullptr; }));
    form.page.findChild<AttachmentArea*>()->captureScreen({CaptureMode::Screen});
    REQUIRE(waitUntil([] {
        const QWidgetList all = QApplication::topLevelWidgets();
        return std::count_if(all.cbegin(), all.cend(), [](QWidget* one) {
                   return qobject_cast<EditorWindow*>(one) && one->isVisible();
               }) == 2;
    }));
    for (int i = 0; i < 2; ++i) {
        QPointer<EditorWindow> open = shown<EditorWindow>();
        open->close();
        REQUIRE(waitUntil([&open] { return !open || !open->isVisible(); }));
    }
}

TEST_CASE("a desktop that refuses the screenshot is told in the form, and the window is back")
{
    Form form;
    form.stage.screens.asks = true;
    form.stage.screens.error = Error{ErrorCode::CaptureRefused};
    form.click(&form.page, "screenshot");
    auto* line = form.page.findChild<AttachmentArea*>()->findChild<NoticeLine*>();
    REQUIRE(waitUntil([&] { return form.page.isVisible() && line->isVisible(); }));
    CHECK(line->findChild<QLabel*>(QStringLiteral("noticeText"))
              ->text()
              .contains(QStringLiteral("did not allow the screenshot")));
    CHECK_FALSE(form.stage.capture.isBusy());
}

TEST_CASE("every tool of the editor works by keys alone, and every step can be undone")
{
    Form form;
    EditorWindow* window = form.editor();
    EditorCanvas* canvas = window->canvas();
    for (const Qt::Key tool : {Qt::Key_A, Qt::Key_B, Qt::Key_P, Qt::Key_N, Qt::Key_R}) {
        QTest::keyClick(canvas, tool);
        QTest::keyClick(canvas, Qt::Key_Return);
    }
    QTest::keyClick(canvas, Qt::Key_T);
    QTest::keyClick(canvas, Qt::Key_Return);
    auto* field = child<QLineEdit>(canvas, "markText");
    QTest::keyClicks(field, QStringLiteral("Fault"));
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(canvas->picture().marks.size() == 6);
    CHECK(canvas->picture().marks.last().text == QStringLiteral("Fault"));

    const Mark before = *canvas->selected();
    QTest::keyClick(canvas, Qt::Key_Left, Qt::ControlModifier);
    CHECK(canvas->selected()->points.first() == before.points.first() - QPointF(10, 0));
    QTest::keyClick(canvas, Qt::Key_PageUp);
    REQUIRE(canvas->selected());
    CHECK(canvas->selected()->kind == MarkKind::Redaction);
    QTest::keyClick(canvas, Qt::Key_Delete);
    CHECK(canvas->picture().redactions() == 0);
    QTest::keyClick(canvas, Qt::Key_Z, Qt::ControlModifier);
    CHECK(canvas->picture().redactions() == 1);

    QTest::keyClick(canvas, Qt::Key_C);
    QTest::keyClick(canvas, Qt::Key_Return);
    QTest::keyClick(canvas, Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    QTest::keyClick(canvas, Qt::Key_Return);
    CHECK(canvas->picture().crop == QRect(0, 0, 390, 300));
    for (int step = 0; step < 20; ++step) {
        QTest::keyClick(canvas, Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(canvas->picture().marks.isEmpty());
    CHECK(canvas->picture().crop == QRect(0, 0, 400, 300));

    QTest::keyClick(canvas, Qt::Key_C, Qt::ControlModifier);
    REQUIRE(waitUntil([] { return QGuiApplication::clipboard()->image().size() == QSize(400, 300); }));
    form.stage.dialogs.answer = QStringLiteral("discard");
    window->close();
}

TEST_CASE("what is drawn again after each edit is all that changed")
{
    Form form;
    EditorWindow* window = form.editor();
    EditorCanvas* canvas = window->canvas();
    const auto showsAll = [&] {
        QCoreApplication::processEvents();
        const QPoint at = canvas->mapTo(window, QPoint());
        const QImage onScreen =
            window->screen()
                ->grabWindow(window->winId(), at.x(), at.y(), canvas->width(), canvas->height())
                .toImage()
                .convertToFormat(QImage::Format_RGB32);
        return onScreen == canvas->grab().toImage().convertToFormat(QImage::Format_RGB32);
    };
    // The picture at half its size comes smooth after a moment.
    window->resize(700, 420);
    REQUIRE(waitUntil(showsAll));
    canvas->zoomBy(0.5);
    REQUIRE(waitUntil(showsAll));
    CHECK(canvas->zoom() < 1);
    for (const Qt::Key tool : {Qt::Key_R, Qt::Key_A, Qt::Key_B, Qt::Key_P, Qt::Key_N}) {
        CAPTURE(int(tool));
        QTest::keyClick(canvas, tool);
        drag(canvas, onCanvas(canvas, {30, 20}), onCanvas(canvas, {330, 260}));
        CHECK(showsAll());
        drag(canvas, onCanvas(canvas, {300, 30}), onCanvas(canvas, {40, 200}));
        CHECK(showsAll());
        QTest::keyClick(canvas, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(showsAll());
        QTest::keyClick(canvas, Qt::Key_Z, Qt::ControlModifier);
        CHECK(showsAll());
    }
    for (int redone = 0; redone < 3; ++redone) {
        QTest::keyClick(canvas, Qt::Key_Z, Qt::ControlModifier);
        CHECK(showsAll());
    }
    while (canvas->canRedo()) {
        QTest::keyClick(canvas, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(showsAll());
    }
    QTest::keyClick(canvas, Qt::Key_V);
    QTest::keyClick(canvas, Qt::Key_PageDown);
    CHECK(showsAll());
    QTest::keyClick(canvas, Qt::Key_Delete);
    CHECK(showsAll());
    canvas->zoomBy(4);
    REQUIRE(waitUntil(showsAll));
}

TEST_CASE("a screenshot after three seconds leaves the time to bring the fault on the screen")
{
    Form form;
    auto* menu = form.page.findChild<CaptureMenu*>();
    REQUIRE(menu);
    Q_EMIT menu->aboutToShow();
    const auto later = menu->findChildren<QMenu*>();
    REQUIRE(later.size() == 3);
    CHECK(later.first()->title() == QStringLiteral("In 3 seconds"));
    QElapsedTimer clock;
    clock.start();
    later.first()->actions().first()->trigger();
    CHECK_FALSE(form.page.isVisible());
    auto* over = waitForWindow<ScreenOverlay>();
    CHECK(clock.elapsed() >= 3'000);
    CHECK(form.stage.screens.taken == 1);
    QTest::keyClick(over, Qt::Key_Escape);
    CHECK(waitUntil([&] { return form.page.isVisible(); }));
}

TEST_CASE("closing the editor asks first while the picture was not attached")
{
    Form form;
    EditorWindow* window = form.editor();
    window->close();
    CHECK(window->isVisible());
    REQUIRE(waitUntil([&] { return form.stage.dialogs.asked.size() == 1; }));
    form.stage.dialogs.answer = QStringLiteral("attach");
    window->close();
    CHECK_FALSE(form.attached().path.isEmpty());
}
