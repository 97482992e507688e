#include "ComposeStage.h"
#include "support/Await.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/PartHeadings.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

TEST_CASE("the template puts its headings at the cursor, destroys nothing and is one step of undo")
{
    ComposeStage stage;
    MessageEdit edit;
    QTest::keyClicks(&edit, QStringLiteral("It fails. Help."));
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(9);
    edit.setTextCursor(cursor);
    edit.insertTemplate();
    const QString text = edit.toPlainText();
    CHECK(text.startsWith(QStringLiteral("It fails.\n\nBefore\n")));
    CHECK(text.contains(QStringLiteral("\nDuring\n")));
    CHECK(text.contains(QStringLiteral("\nAfter\n")));
    CHECK(text.contains(QStringLiteral("\nSteps\n")));
    CHECK(text.endsWith(QStringLiteral("\n Help.")));
    QTest::keyClicks(&edit, QStringLiteral("all well"));
    CHECK(edit.toPlainText().contains(QStringLiteral("Before\nall well\n")));
    edit.undo();
    edit.undo();
    CHECK(edit.toPlainText() == QStringLiteral("It fails. Help."));
}

TEST_CASE("the template leaves selected text alone and adds only the headings that are missing")
{
    ComposeStage stage;
    MessageEdit edit;
    edit.setPlainText(QStringLiteral("Before\nfine\n\nSTEPS:\n1. press"));
    edit.selectAll();
    edit.insertTemplate();
    const QString text = edit.toPlainText();
    CHECK(text.startsWith(QStringLiteral("Before\nfine\n\nSTEPS:\n1. press")));
    CHECK(text.count(QStringLiteral("Before")) == 1);
    CHECK_FALSE(text.contains(QStringLiteral("\nSteps")));
    CHECK(text.contains(QStringLiteral("\nDuring\n")));
}

TEST_CASE("part headings are recognised in both languages, alone on their line")
{
    for (const char* heading :
         {"Before", "during:", "  AFTER ", "Steps", "Antes", "Durante:", "Después", "Pasos"}) {
        INFO(heading);
        CHECK(isPartHeading(QString::fromUtf8(heading)));
    }
    for (const char* text : {"", ":", "Before that it worked", "Pasos 1"}) {
        INFO(text);
        CHECK_FALSE(isPartHeading(QString::fromUtf8(text)));
    }
}

TEST_CASE("a part heading is bold on the screen and plain in the text")
{
    MessageEdit edit;
    edit.setPlainText(QStringLiteral("Antes\nnada"));
    const auto formats = edit.document()->firstBlock().layout()->formats();
    REQUIRE(formats.size() == 1);
    CHECK(formats.first().format.fontWeight() == QFont::DemiBold);
    CHECK(edit.document()->lastBlock().layout()->formats().isEmpty());
}

TEST_CASE("Tab leaves the message, Ctrl+Enter asks to send and writes no line")
{
    QWidget form;
    MessageEdit edit(&form);
    QLineEdit next(&form);
    form.show();
    edit.setFocus();
    QSignalSpy sends(&edit, &MessageEdit::sendRequested);
    QTest::keyClicks(&edit, QStringLiteral("a"));
    QTest::keyClick(&edit, Qt::Key_Tab);
    CHECK(form.focusWidget() == &next);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&edit, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    CHECK(sends.count() == 2);
    CHECK(edit.toPlainText() == QStringLiteral("a"));
}
