#include "NewTicketScreen.h"
#include "support/Await.h"
#include "ui/common/LinkLabel.h"
#include "ui/compose/CcEdit.h"
#include "ui/compose/NoticeLine.h"
#include "ui/compose/ReplyBox.h"
#include "ui/compose/SimilarPanel.h"

#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

TicketRow alike(const char* id)
{
    TicketRow row;
    row.ticket.id = QString::fromLatin1(id);
    row.ticket.reference = QStringLiteral("#SDST-") + row.ticket.id;
    row.ticket.subject = QStringLiteral("Kiosk 3 prints nothing");
    row.ticket.casino = {QStringLiteral("11"), QStringLiteral("Casino Azul")};
    return row;
}

struct Form : NewTicketScreen
{
    explicit Form(ComposeStage& stage)
        : NewTicketScreen(stage, 900)
    {
    }

    SimilarPanel* similar() { return page.findChild<SimilarPanel*>(); }
};

} // namespace

TEST_CASE(
    "as the subject grows, tickets of that casino that look alike stand beside the form and can be opened")
{
    ComposeStage stage;
    stage.tickets.alike = {alike("41"), alike("42")};
    Form form(stage);
    CHECK_FALSE(form.similar()->isVisible());
    form.write("Kiosk 2 does not print");
    REQUIRE(waitUntil([&] { return form.similar()->isVisible(); }));
    CHECK(stage.tickets.similarAsked.last().casino == QStringLiteral("Casino Azul"));
    CHECK(stage.tickets.similarAsked.last().subject == QStringLiteral("Kiosk 2 does not print"));
    QTest::mouseClick(child<QPushButton>(form.similar(), "similarOpen"), Qt::LeftButton);
    CHECK(stage.navigator.went == QStringList{QStringLiteral("ticket 41")});
    CHECK(form.subject()->text() == QStringLiteral("Kiosk 2 does not print"));
}

TEST_CASE("It is new hides them for this ticket, and only for this one")
{
    ComposeStage stage;
    stage.tickets.alike = {alike("41")};
    Form form(stage);
    form.write("Kiosk 2 does not print");
    REQUIRE(waitUntil([&] { return form.similar()->isVisible(); }));
    QTest::mouseClick(child<LinkLabel>(form.similar(), "similarIsNew"), Qt::LeftButton);
    CHECK_FALSE(form.similar()->isVisible());
    const qsizetype asked = stage.tickets.similarAsked.size();
    QTest::keyClicks(form.subject(), QStringLiteral(" at all"));
    REQUIRE(waitUntil([&] { return !stage.drafts.stored.isEmpty(); }));
    CHECK(stage.tickets.similarAsked.size() == asked);
    form.page.startNew();
    form.write("Kiosk 5 is dark");
    CHECK(waitUntil([&] { return form.similar()->isVisible(); }));
}

TEST_CASE("Add to this one instead makes a reply of the draft with nothing lost, and Undo a new ticket again")
{
    ComposeStage stage;
    stage.tickets.alike = {alike("41")};
    Form form(stage);
    form.write("Kiosk 2 does not print");
    QTest::keyClicks(form.message(), QStringLiteral("Since 20:40 nothing comes out."));
    form.page.findChild<CcEdit*>()->setPeople({{.email = QStringLiteral("luis@azul.example")}});
    const QString log = stage.file(QStringLiteral("kiosk.log"), "paper out");
    CHECK(dragAndDrop(&form.page, QPoint(500, 300), *mimeOfFiles({log})));
    REQUIRE(waitUntil([&] {
        return stage.drafts.stored.size() == 1 && stage.drafts.stored.first().attachments.size() == 1 &&
               !stage.drafts.stored.first().cc.isEmpty() && form.similar()->isVisible();
    }));
    const Draft written = stage.drafts.stored.first();
    QTest::mouseClick(child<QPushButton>(form.similar(), "similarAdd"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return !stage.navigator.went.isEmpty(); }));
    CHECK(stage.navigator.went.last() == QStringLiteral("draft ") + written.uuid);
    REQUIRE(stage.drafts.stored.size() == 1);
    const Draft reply = stage.drafts.stored.first();
    CHECK(reply.kind == DraftKind::Reply);
    CHECK(reply.ticketId == QStringLiteral("41"));
    CHECK(reply.message == QStringLiteral("Kiosk 2 does not print\n\nSince 20:40 nothing comes out.\n\nCC: "
                                          "luis@azul.example"));
    CHECK(reply.attachments == written.attachments);
    CHECK(form.subject()->text().isEmpty());

    QWidget pane;
    ReplyBox box(stage.context, &pane);
    (new QVBoxLayout(&pane))->addWidget(&box);
    pane.resize(700, 600);
    pane.show();
    box.setTicket(alike("41").ticket);
    box.openDraft(reply.uuid);
    auto* editor = child<MessageEdit>(&box, "editor");
    REQUIRE(waitUntil([&] { return editor->toPlainText() == reply.message; }));
    auto* notice = child<NoticeLine>(&box, "notice");
    REQUIRE(waitUntil([&] { return notice->isVisible(); }));
    QTest::mouseClick(notice->findChild<QPushButton*>(QStringLiteral("noticeAction")), Qt::LeftButton);
    QTest::keyClicks(editor, QStringLiteral("x"));
    CHECK(editor->toPlainText() == reply.message); // Nothing is taken that would get lost.
    REQUIRE(waitUntil([&] { return stage.drafts.stored.first().kind == DraftKind::NewTicket; }));
    Draft back = stage.drafts.stored.first();
    CHECK(back.message == written.message);
    CHECK(back.subject == written.subject);
    CHECK(back.cc == written.cc);
    CHECK(back.attachments == written.attachments);
    CHECK(back.ticketId.isEmpty());
    CHECK(waitUntil([&] { return editor->toPlainText().isEmpty(); }));
    CHECK_FALSE(editor->isReadOnly());
}
