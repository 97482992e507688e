#include "NewTicketScreen.h"
#include "support/Await.h"
#include "ui/compose/CcEdit.h"
#include "ui/compose/DraftStatus.h"
#include "ui/compose/GuidancePanel.h"
#include "ui/compose/SentPanel.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

struct Form : NewTicketScreen
{
    using NewTicketScreen::NewTicketScreen;

    CcEdit* cc() { return page.findChild<CcEdit*>(); }
    QPushButton* button(const char* name) { return child<QPushButton>(&page, name); }
    QString status() { return child<DraftStatus>(&page, "draftStatus")->text(); }
    bool isSent()
    {
        return child<QStackedWidget>(&page, "pages")->currentWidget() == page.findChild<SentPanel*>();
    }

    void fill()
    {
        write("Kiosk 2 does not print");
        QTest::keyClicks(message(), QStringLiteral("Since 20:40 nothing comes out."));
    }
};

Draft onlyDraft(const ComposeStage& stage)
{
    REQUIRE(stage.drafts.stored.size() == 1);
    return stage.drafts.stored.first();
}

} // namespace

TEST_CASE("what is typed into a new ticket is saved at the pause, without asking")
{
    ComposeStage stage;
    Form form(stage);
    form.fill();
    CHECK(stage.drafts.stored.isEmpty());
    REQUIRE(waitUntil([&] { return !stage.drafts.stored.isEmpty(); }));
    REQUIRE(waitUntil([&] { return form.status().startsWith(QStringLiteral("Draft saved")); }));
    const Draft draft = onlyDraft(stage);
    CHECK(draft.casino == stage.tickets.who.casinos.first());
    CHECK(draft.subject == QStringLiteral("Kiosk 2 does not print"));
    CHECK(draft.message == QStringLiteral("Since 20:40 nothing comes out."));
    CHECK(draft.kind == DraftKind::NewTicket);
}

TEST_CASE("an empty form stores nothing, and emptying a form removes its draft")
{
    ComposeStage stage;
    Form form(stage);
    form.page.hide();
    CHECK(stage.drafts.saves == 0);
    form.page.show();
    QTest::keyClicks(form.subject(), QStringLiteral("x"));
    REQUIRE(waitUntil([&] { return !stage.drafts.stored.isEmpty(); }));
    QTest::keyClick(form.subject(), Qt::Key_Backspace);
    CHECK(waitUntil([&] { return stage.drafts.stored.isEmpty(); }));
}

TEST_CASE("leaving the page saves at once, and a page that is gone gives its draft back to the next one")
{
    ComposeStage stage;
    QString uuid;
    {
        Form form(stage);
        form.fill();
        form.page.hide();
        REQUIRE(waitUntil([&] { return !stage.drafts.stored.isEmpty(); }, 400));
        uuid = onlyDraft(stage).uuid;
        // And what is typed afterwards, with the page taken away in the middle of it.
        QTest::keyClicks(form.message(), QStringLiteral(" Twice."));
    }
    CHECK(onlyDraft(stage).message == QStringLiteral("Since 20:40 nothing comes out. Twice."));
    Form again(stage);
    again.page.openDraft(uuid);
    REQUIRE(waitUntil([&] { return again.subject()->text() == QStringLiteral("Kiosk 2 does not print"); }));
    CHECK(again.message()->toPlainText() == QStringLiteral("Since 20:40 nothing comes out. Twice."));
    CHECK(again.casino()->currentText() == QStringLiteral("Casino Azul"));
}

TEST_CASE("a draft that cannot be saved says so, keeps the text and is saved as soon as it can be")
{
    ComposeStage stage;
    stage.drafts.saveError = Error{ErrorCode::DiskFull};
    Form form(stage);
    form.fill();
    REQUIRE(waitUntil([&] { return form.status().contains(QStringLiteral("not saved")); }));
    CHECK(form.status().contains(QStringLiteral("The disk is full")));
    CHECK(form.message()->toPlainText() == QStringLiteral("Since 20:40 nothing comes out."));
    stage.drafts.saveError.reset();
    QTest::keyClicks(form.message(), QStringLiteral("!"));
    REQUIRE(waitUntil([&] { return form.status().startsWith(QStringLiteral("Draft saved")); }));
    CHECK(onlyDraft(stage).message.endsWith(u'!'));
}

TEST_CASE("switching the language in the middle of a draft keeps every word")
{
    ComposeStage stage;
    Form form(stage);
    form.fill();
    form.cc()->setPeople({{QString(), QStringLiteral("Luis"), QStringLiteral("luis@azul.example")}});
    QTest::keyClicks(form.cc()->lineEdit(), QStringLiteral("half an addr"));
    stage.language.set(QStringLiteral("es"));
    CHECK(form.casino()->currentText() == QStringLiteral("Casino Azul"));
    CHECK(form.subject()->text() == QStringLiteral("Kiosk 2 does not print"));
    CHECK(form.message()->toPlainText() == QStringLiteral("Since 20:40 nothing comes out."));
    CHECK(form.cc()->people().size() == 1);
    CHECK(form.cc()->lineEdit()->text() == QStringLiteral("half an addr"));
    CHECK(form.message()->document()->isUndoAvailable());
}

TEST_CASE("sending an incomplete ticket says at each field what is missing, and sends nothing")
{
    ComposeStage stage;
    Form form(stage);
    QTest::mouseClick(form.button("send"), Qt::LeftButton);
    CHECK(stage.outbox.queue.isEmpty());
    for (const char* error : {"casinoError", "subjectError", "messageError"}) {
        INFO(error);
        CHECK(child<QLabel>(&form.page, error)->isVisible());
    }
    CHECK(form.page.focusWidget() == form.casino());
    form.fill();
    for (const char* error : {"casinoError", "subjectError", "messageError"}) {
        INFO(error);
        CHECK_FALSE(child<QLabel>(&form.page, error)->isVisible());
    }
    QTest::keyClicks(form.cc()->lineEdit(), QStringLiteral("nobody"));
    QTest::mouseClick(form.button("send"), Qt::LeftButton);
    CHECK(stage.outbox.queue.isEmpty());
    CHECK(child<QLabel>(&form.page, "ccError")->isVisible());
    CHECK(form.cc()->lineEdit()->text() == QStringLiteral("nobody"));
}

TEST_CASE(
    "Ctrl+Enter queues the ticket, shows that it waits, and tells reference and link when it has arrived")
{
    ComposeStage stage;
    Form form(stage);
    form.fill();
    QTest::keyClick(form.message(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return form.isSent(); }));
    REQUIRE(stage.outbox.queue.size() == 1);
    const Operation operation = stage.outbox.queue.first();
    CHECK(operation.kind == OperationKind::Create);
    CHECK(operation.draft.casino.id == QStringLiteral("11"));
    CHECK(form.button("undo")->isVisible());
    CHECK_FALSE(form.button("showTicket")->isVisible());
    CHECK_FALSE(child<QLabel>(&form.page, "headline")->text().contains(QStringLiteral("arrived")));

    const QString link = QStringLiteral("https://portal.example/tickets/9");
    Q_EMIT stage.outbox.delivered({operation.uuid, QStringLiteral("9"), QStringLiteral("#SDST-9"), link});
    CHECK(child<QLabel>(&form.page, "headline")->text().contains(QStringLiteral("#SDST-9")));
    CHECK(child<QLabel>(&form.page, "link")->text() == link);
    CHECK_FALSE(form.button("undo")->isVisible());
    QTest::mouseClick(form.button("openLink"), Qt::LeftButton);
    CHECK(stage.dialogs.opened == QList<QUrl>{QUrl(link)});
    QTest::mouseClick(form.button("showTicket"), Qt::LeftButton);
    CHECK(stage.navigator.went == QStringList{QStringLiteral("ticket 9")});
    // The casino is there the next time.
    QTest::mouseClick(form.button("newTicket"), Qt::LeftButton);
    CHECK(form.casino()->currentText() == QStringLiteral("Casino Azul"));
    CHECK(form.subject()->text().isEmpty());
}

TEST_CASE("no save comes behind a send: a ticket that was sent is no draft any more")
{
    ComposeStage stage;
    Form form(stage);
    form.fill();
    QTest::keyClick(form.message(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return form.isSent(); }));
    const int saves = stage.drafts.saves;
    QTest::qWait(900); // Longer than the pause at which a draft is saved.
    CHECK(stage.drafts.saves == saves);
}

TEST_CASE("a form that goes in the moment of sending leaves no draft of what was sent")
{
    ComposeStage stage;
    {
        Form form(stage);
        form.fill();
        QTest::keyClick(form.message(), Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(stage.outbox.queue.size() == 1);
    }
    QTest::qWait(50);
    CHECK(stage.drafts.stored.isEmpty());
}

TEST_CASE("Undo brings the ticket back as it was")
{
    ComposeStage stage;
    Form form(stage);
    form.fill();
    QTest::keyClick(form.message(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return form.isSent(); }));
    QTest::keyClick(form.button("undo"), Qt::Key_Space);
    REQUIRE(waitUntil([&] { return !form.isSent(); }));
    CHECK(stage.outbox.queue.isEmpty());
    CHECK(form.subject()->text() == QStringLiteral("Kiosk 2 does not print"));
    CHECK(form.message()->toPlainText() == QStringLiteral("Since 20:40 nothing comes out."));
}

TEST_CASE("a new ticket while one is being written keeps the first one in Drafts and offers the way back")
{
    ComposeStage stage;
    Form form(stage);
    form.fill();
    form.page.startNew();
    CHECK(form.subject()->text().isEmpty());
    REQUIRE(waitUntil([&] { return stage.drafts.stored.size() == 1; }));
    QTest::mouseClick(form.button("noticeAction"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return form.subject()->text() == QStringLiteral("Kiosk 2 does not print"); }));
}

TEST_CASE("coming back to the page goes on with the ticket that was being written")
{
    ComposeStage stage;
    Form form(stage);
    form.fill();
    form.page.hide();
    form.page.show();
    form.page.startNew();
    CHECK(form.subject()->text() == QStringLiteral("Kiosk 2 does not print"));
}

TEST_CASE("discarding asks first, and then nothing is left")
{
    ComposeStage stage;
    Form form(stage);
    form.fill();
    REQUIRE(waitUntil([&] { return !stage.drafts.stored.isEmpty(); }));
    QTest::mouseClick(form.button("discard"), Qt::LeftButton);
    CHECK(stage.dialogs.asked.size() == 1);
    CHECK(form.subject()->text() == QStringLiteral("Kiosk 2 does not print"));
    stage.dialogs.answer = QStringLiteral("discard");
    QTest::mouseClick(form.button("discard"), Qt::LeftButton);
    CHECK(form.subject()->text().isEmpty());
    CHECK(waitUntil([&] { return stage.drafts.stored.isEmpty(); }));
}

TEST_CASE("the only casino is chosen from the start")
{
    ComposeStage stage;
    stage.tickets.who.casinos.removeLast();
    Form form(stage);
    CHECK(form.casino()->currentText() == QStringLiteral("Casino Azul"));
}

TEST_CASE("the fields follow one another with Tab")
{
    ComposeStage stage;
    Form form(stage);
    REQUIRE(waitUntil([&] { return form.page.isActiveWindow(); }));
    form.casino()->setFocus();
    const QList<QWidget*> order = {form.subject(),
                                   form.message(),
                                   form.cc()->lineEdit(),
                                   form.button("attach"),
                                   form.page.findChild<QWidget*>(QStringLiteral("attachFolder")),
                                   form.button("screenshot"),
                                   form.page.findChild<QWidget*>(QStringLiteral("captureWays")),
                                   form.button("gather"),
                                   form.button("discard"),
                                   form.button("send"),
                                   form.page.findChild<GuidancePanel*>()->findChild<QPushButton*>()};
    for (QWidget* next : order) {
        QTest::keyClick(form.page.focusWidget(), Qt::Key_Tab);
        INFO(next->objectName().toStdString()
             << " but " << form.page.focusWidget()->objectName().toStdString());
        CHECK(form.page.focusWidget() == next);
    }
}
