#include "NewTicketScreen.h"
#include "ShownWindow.h"
#include "ui/capture/EditorWindow.h"
#include "ui/capture/ScreenOverlay.h"
#include "ui/common/IconButton.h"
#include "ui/compose/CoachRow.h"
#include "ui/compose/GuidancePanel.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBlock>
#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

struct Form : NewTicketScreen
{
    explicit Form(ComposeStage& stage)
        : NewTicketScreen(stage, 760)
    {
    }

    QString count() { return child<QLabel>(&page, "count")->text(); }
    /// The row whose title is this.
    CoachRow* row(const char* title)
    {
        for (CoachRow* row : page.findChildren<CoachRow*>()) {
            if (row->findChild<QLabel*>()->text() == QString::fromUtf8(title)) {
                return row;
            }
        }
        return nullptr;
    }
    /// All that stands in a row.
    QString text(const char* title)
    {
        QStringList texts;
        for (const QLabel* label : row(title)->findChildren<QLabel*>()) {
            texts.append(label->text());
        }
        return texts.join(u'|');
    }
    QAbstractButton* help(const char* title)
    {
        for (QAbstractButton* button : row(title)->findChildren<QAbstractButton*>()) {
            if (button->isVisible()) {
                return button;
            }
        }
        return nullptr;
    }
};

bool isUnderlined(const MessageEdit& edit, const QString& words)
{
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
        const auto formats = block.layout()->formats();
        for (const QTextLayout::FormatRange& range : formats) {
            if (range.format.underlineStyle() == QTextCharFormat::DotLine &&
                block.text().mid(range.start, range.length) == words) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

TEST_CASE("while one types, the coach says what it found and what is missing, in Spanish text under an "
          "English window")
{
    ComposeStage stage;
    Form form(stage);
    CHECK(form.count() == QStringLiteral("0 of 7"));
    QTest::keyClicks(form.message(), QStringLiteral("El kiosco K-02 no imprime desde las 20:40"));
    REQUIRE(waitUntil([&] { return form.count() == QStringLiteral("2 of 7"); }));
    CHECK(form.text("When it began").contains(QStringLiteral("desde las 20:40")));
    CHECK(form.text("Machine or position").contains(QStringLiteral("kiosco K-02")));
    CHECK_FALSE(form.help("When it began"));
    CHECK(form.text("Steps to repeat it").contains(QStringLiteral("step by step")));
    CHECK(isUnderlined(*form.message(), QStringLiteral("kiosco K-02")));
    CHECK(isUnderlined(*form.message(), QStringLiteral("desde las 20:40")));
    QTest::keyClicks(form.subject(), QStringLiteral("Kiosco K-02: no imprime el ticket"));
    CHECK(waitUntil([&] { return form.count() == QStringLiteral("3 of 7"); }));
}

TEST_CASE("the coach's buttons insert the heading, go to the subject and take a screenshot")
{
    ComposeStage stage;
    stage.screens.snapshot.screens = {
        {QGuiApplication::primaryScreen()->name(), QRect(0, 0, 64, 48), 1, FakeScreens::pattern({64, 48})}};
    Form form(stage);
    REQUIRE(waitUntil([&] { return form.page.isActiveWindow(); }));
    form.message()->setFocus();
    QTest::mouseClick(form.help("A subject that says what fails"), Qt::LeftButton);
    CHECK(form.subject()->hasFocus());
    QTest::keyClicks(form.message(), QStringLiteral("It fails."));
    QTest::mouseClick(form.help("Steps to repeat it"), Qt::LeftButton);
    CHECK(form.message()->hasFocus());
    CHECK(form.message()->toPlainText() == QStringLiteral("It fails.\n\nSteps\n"));
    // Once more: it stands there, so the cursor goes under it.
    form.message()->moveCursor(QTextCursor::Start);
    QTest::mouseClick(form.help("Steps to repeat it"), Qt::LeftButton);
    QTest::keyClicks(form.message(), QStringLiteral("Press Collect and wait."));
    CHECK(form.message()->toPlainText() == QStringLiteral("It fails.\n\nSteps\nPress Collect and wait."));
    REQUIRE(waitUntil([&] { return !form.help("Steps to repeat it"); }));
    QTest::mouseClick(form.help("Before, during and after"), Qt::LeftButton);
    CHECK(form.message()->toPlainText().endsWith(QStringLiteral("Before\n\n\nDuring\n\n\nAfter\n")));
    QTest::mouseClick(form.help("Screenshot or log"), Qt::LeftButton);
    auto* overlay = waitForWindow<ScreenOverlay>();
    QTest::keyClick(overlay, Qt::Key_Left);
    QTest::keyClick(overlay, Qt::Key_Return);
    QTest::mouseClick(child<QWidget>(waitForWindow<EditorWindow>(), "attachPicture"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return !form.help("Screenshot or log"); }));
    CHECK(form.text("Screenshot or log").contains(QStringLiteral("1 file")));
    // One undo takes back what one press inserted.
    form.message()->undo();
    CHECK(form.message()->toPlainText() == QStringLiteral("It fails.\n\nSteps\nPress Collect and wait."));
}

TEST_CASE("the coach speaks the language of the window, at once, and never keeps a ticket from being sent")
{
    ComposeStage stage;
    Form form(stage);
    QTest::keyClicks(form.message(), QStringLiteral("Since 20:40 nothing comes out."));
    REQUIRE(waitUntil([&] { return form.count() == QStringLiteral("1 of 7"); }));
    stage.language.set(QStringLiteral("es"));
    REQUIRE(waitUntil([&] { return form.count() == QStringLiteral("1 de 7"); }));
    REQUIRE(form.row("Cuándo empezó"));
    CHECK(form.text("Cuándo empezó").contains(QStringLiteral("Since 20:40")));
    CHECK(child<QPushButton>(&form.page, "send")->isEnabled());
    for (CoachRow* row : form.page.findChildren<CoachRow*>()) {
        for (const QAbstractButton* button : row->findChildren<QAbstractButton*>()) {
            CHECK_FALSE((button->text().isEmpty() && button->accessibleName().isEmpty()));
        }
    }
}
