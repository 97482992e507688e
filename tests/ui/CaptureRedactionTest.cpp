#include "ComposeStage.h"
#include "support/TestSession.h"
#include "tour/PixelSearch.h"
#include "ui/capture/EditorCanvas.h"
#include "ui/capture/EditorWindow.h"
#include "ui/common/FileTile.h"
#include "ui/common/IconButton.h"
#include "ui/compose/AttachmentArea.h"
#include "ui/compose/NewTicketPage.h"

#include <QLineEdit>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

constexpr QRect Secret(100, 100, 120, 40);

EditorWindow* openEditor()
{
    EditorWindow* found = nullptr;
    const bool open = waitUntil([&found] {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget* window : windows) {
            if (auto* editor = qobject_cast<EditorWindow*>(window); editor && editor->isActiveWindow()) {
                found = editor;
            }
        }
        return found != nullptr;
    });
    REQUIRE(open);
    return found;
}

void redact(EditorCanvas* canvas)
{
    // In the middle, then to its place and size by keys: the picture is 320 × 240.
    QTest::keyClick(canvas, Qt::Key_R);
    QTest::keyClick(canvas, Qt::Key_Return);
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(canvas, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    }
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(canvas, Qt::Key_Left, Qt::ControlModifier);
    }
    REQUIRE(redactedPixels(*canvas->selected()).contains(Secret));
}

void attach(EditorWindow* editor)
{
    const QPointer<EditorWindow> open = editor;
    QTest::mouseClick(child<QWidget>(editor, "attachPicture"), Qt::LeftButton);
    REQUIRE(waitUntil([&open] { return !open || !open->isVisible(); }));
}

} // namespace

TEST_CASE(
    "what was redacted in a second go is in no file of the account: not in the spool, nor in the draft, "
    "nor in what is kept to undo or go on")
{
    ComposeStage stage;
    const DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QTemporaryDir folder;
    SessionOptions options = demoOptions(portal, folder.path());
    options.background = true;
    TestSession account(options);
    REQUIRE(account.signIn(QStringLiteral("ana@azul.example"), QStringLiteral("ana-Passw0rd")));
    const UiContext context{account.session, stage.preferences, stage.language,  stage.theme,
                            stage.dialogs,   stage.clock,       stage.navigator, stage.capture};
    const QImage screen = FakeScreens::pattern({320, 240});
    const PixelSearch secret(screen, Secret);
    stage.screens.snapshot.screens = {{QStringLiteral("A"), screen.rect(), 1, screen}};
    const auto storedFiles = [&account] {
        const QList<Draft> drafts = *await(account.session.drafts()->drafts());
        return drafts.isEmpty() ? QList<SpooledFile>() : drafts.first().attachments;
    };
    NewTicketPage page(context);
    page.resize(1'160, 700);
    page.show();
    QTest::keyClicks(child<QLineEdit>(&page, "subject"), QStringLiteral("Kiosk 2"));

    page.findChild<AttachmentArea*>()->captureScreen({CaptureMode::Screen});
    EditorWindow* editor = openEditor();
    QTest::keyClick(editor->canvas(), Qt::Key_B);
    QTest::keyClick(editor->canvas(), Qt::Key_Return);
    attach(editor);
    REQUIRE(waitUntil([&] { return storedFiles().size() == 1; }));
    // Nothing was redacted yet: the search finds it in the picture and in what is kept to go on editing.
    CHECK(secret.filesWith(folder.path()).size() == 2);

    FileTile* tile = page.findChild<FileTile*>();
    REQUIRE(waitUntil([tile] { return child<IconButton>(tile, "editFile")->isVisible(); }));
    QTest::mouseClick(child<IconButton>(tile, "editFile"), Qt::LeftButton);
    editor = openEditor();
    CHECK(editor->canvas()->picture().marks.size() == 1);
    redact(editor->canvas());
    // While it is being edited, undo has it in memory only.
    attach(editor);
    QStringList left;
    const bool gone = waitUntil([&] {
        left = secret.filesWith(folder.path());
        return left.isEmpty();
    });
    INFO(left.join(u'\n').toStdString());
    CHECK(gone);
    REQUIRE(storedFiles().size() == 1);
    QFile kept(storedFiles().first().path);
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(QImage::fromData(kept.readAll()).pixel(Secret.center()) == RedactionColour);

    // And it can still be edited.
    QTest::mouseClick(child<IconButton>(tile, "editFile"), Qt::LeftButton);
    editor = openEditor();
    CHECK(editor->canvas()->picture().marks.size() == 1);
    CHECK(editor->canvas()->picture().burnt == 1);
    stage.dialogs.answer = QStringLiteral("discard");
    editor->close();
}
