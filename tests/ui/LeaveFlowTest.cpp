#include "ui/shell/LeaveFlow.h"
#include "TicketsStage.h"
#include "support/Await.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/NewTicketPage.h"
#include "ui/shell/AccountPages.h"

#include <QDir>
#include <QMimeData>
#include <QTest>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

/// The pages of an account, a new ticket among them, and somebody who wants to leave.
struct Leaving
{
    Leaving()
    {
        tickets.makePage();
        const UiContext context{*tickets.session, stage.preferences, stage.language,  stage.theme,
                                stage.dialogs,    stage.clock,       stage.navigator, stage.capture};
        pages = std::make_unique<AccountPages>(
            context, std::make_unique<TicketTableModel>(ticketSource(*tickets.cache), stage.outbox), &window);
        window.resize(1'160, 700);
        form()->resize(window.size());
        window.show();
        form()->show();
        flow.setPages(pages.get());
    }

    NewTicketPage* form() const { return window.findChild<NewTicketPage*>(); }
    void type(const char* text) const
    {
        QTest::keyClicks(child<MessageEdit>(form(), "message"), QString::fromLatin1(text));
    }
    void drop(const QByteArray& contents)
    {
        const auto mime = mimeOfFiles({stage.file(QStringLiteral("printer.log"), contents)});
        REQUIRE(dragAndDrop(form(), {500, 300}, *mime));
    }
    void leave()
    {
        flow.leave([this] { ++left; });
    }
    QString lastTitle() const
    {
        return stage.dialogs.asked.isEmpty() ? QString() : stage.dialogs.asked.last().title;
    }

    TicketsStage tickets;
    ComposeStage& stage = tickets.stage;
    QWidget window;
    std::unique_ptr<AccountPages> pages;
    LeaveFlow flow{stage.dialogs, &window};
    int left = 0;
};

const QString copying = QStringLiteral("Files are still being copied");
const QString notSaved = QStringLiteral("What you wrote could not be saved");

} // namespace

TEST_CASE("with nothing unsaved one leaves at once")
{
    Leaving leaving;
    leaving.leave();
    CHECK(leaving.left == 1);
    CHECK(leaving.stage.dialogs.asked.isEmpty());
}

TEST_CASE("what was typed in the last moment is on the disk before one leaves, without a question")
{
    Leaving leaving;
    leaving.type("Half a sent");
    leaving.leave();
    CHECK(leaving.left == 0);
    REQUIRE(waitUntil([&] { return leaving.left == 1; }));
    REQUIRE(leaving.stage.drafts.stored.size() == 1);
    CHECK(leaving.stage.drafts.stored.first().message == QStringLiteral("Half a sent"));
    CHECK(leaving.stage.dialogs.asked.isEmpty());
}

TEST_CASE("files that are still being copied are waited for, and one goes on by oneself then")
{
    Leaving leaving;
    leaving.stage.drafts.holdCopies = true;
    leaving.stage.dialogs.thinking = true;
    leaving.drop("20:40 no paper");
    leaving.leave();
    REQUIRE(waitUntil([&] { return leaving.lastTitle() == copying; }));
    CHECK(leaving.left == 0);
    leaving.stage.drafts.releaseCopies();
    REQUIRE(waitUntil([&] { return leaving.left == 1; }));
    CHECK(leaving.stage.dialogs.asked.size() == 1);
    REQUIRE(leaving.stage.drafts.stored.size() == 1);
    CHECK(leaving.stage.drafts.stored.first().attachments.size() == 1);
}

TEST_CASE("who stays while a file is copied stays, and keeps the file")
{
    Leaving leaving;
    leaving.stage.drafts.holdCopies = true;
    leaving.drop("20:40 no paper");
    leaving.leave();
    REQUIRE(waitUntil([&] { return leaving.lastTitle() == copying; }));
    leaving.stage.drafts.releaseCopies();
    REQUIRE(waitUntil([&] {
        return !leaving.stage.drafts.stored.isEmpty() &&
               leaving.stage.drafts.stored.first().attachments.size() == 1;
    }));
    REQUIRE(waitUntil([&] { return leaving.flow.isFree(); }));
    QTest::qWait(200);
    CHECK(leaving.left == 0);
}

TEST_CASE("a text that cannot be saved is lost only by one's own word")
{
    Leaving leaving;
    leaving.stage.drafts.saveError = Error{ErrorCode::DiskFull, {}};
    leaving.type("Nowhere to go");
    SECTION("who stays stays")
    {
        leaving.leave();
        REQUIRE(waitUntil([&] { return leaving.lastTitle() == notSaved; }));
        CHECK(leaving.left == 0);
        CHECK(child<MessageEdit>(leaving.form(), "message")->toPlainText() ==
              QStringLiteral("Nowhere to go"));
    }
    SECTION("who leaves has been told")
    {
        leaving.stage.dialogs.answer = QStringLiteral("leave");
        leaving.leave();
        REQUIRE(waitUntil([&] { return leaving.left == 1; }));
        CHECK(leaving.lastTitle() == notSaved);
    }
    SECTION("with room on the disk again one goes on by oneself")
    {
        leaving.stage.dialogs.thinking = true;
        leaving.leave();
        REQUIRE(waitUntil([&] { return leaving.lastTitle() == notSaved; }));
        leaving.stage.drafts.saveError.reset();
        leaving.pages->flush();
        REQUIRE(waitUntil([&] { return leaving.left == 1; }));
        CHECK(leaving.stage.drafts.stored.size() == 1);
    }
}

TEST_CASE("a ticket that was left before it was safe is waited for too")
{
    Leaving leaving;
    leaving.stage.drafts.holdCopies = true;
    leaving.drop("20:40 no paper");
    leaving.pages->startNewTicket(); // Another one is on the screen.
    leaving.leave();
    REQUIRE(waitUntil([&] { return leaving.lastTitle() == copying; }));
    CHECK(leaving.left == 0);
}

TEST_CASE("a file that cannot be copied after all is said before one leaves without it")
{
    Leaving leaving;
    leaving.stage.drafts.holdCopies = true;
    leaving.stage.dialogs.thinking = true;
    leaving.type("With the log");
    leaving.drop("20:40 no paper");
    leaving.leave();
    REQUIRE(waitUntil([&] { return leaving.lastTitle() == copying; }));
    leaving.stage.drafts.refuseCopies(Error{ErrorCode::FileUnreadable, {QStringLiteral("printer.log")}});
    REQUIRE(waitUntil([&] { return leaving.lastTitle() == QStringLiteral("A file could not be attached"); }));
    QTest::qWait(200);
    CHECK(leaving.left == 0);
}

TEST_CASE(
    "who closes the window while the account closes gets it closed; a wish to leave the account is over")
{
    Leaving leaving;
    leaving.stage.drafts.holdCopies = true;
    leaving.stage.dialogs.thinking = true;
    leaving.drop("20:40 no paper");
    const bool closing = GENERATE(true, false);
    leaving.flow.leave([&leaving] { ++leaving.left; },
                       closing ? LeaveFlow::WithoutAccount::GoOn : LeaveFlow::WithoutAccount::Forget);
    CHECK(leaving.left == 0);
    leaving.flow.setPages(nullptr);
    QTest::qWait(200);
    CHECK(leaving.left == (closing ? 1 : 0));
}

TEST_CASE("a session that ends has what was typed saved at once, and is called off for what takes longer")
{
    Leaving leaving;
    CHECK(leaving.flow.mayEndNow());
    SECTION("a text")
    {
        leaving.type("Half a sent");
        CHECK(leaving.stage.drafts.saves == 0);
        CHECK(leaving.flow.mayEndNow());
        CHECK(leaving.stage.drafts.saves == 1); // Not only at the pause in typing.
        CHECK(leaving.stage.drafts.savesWaitedFor == 1);
        leaving.type("ence"); // While the first part is being written.
        CHECK(leaving.flow.mayEndNow());
        CHECK(leaving.stage.drafts.savesWaitedFor == 2);
        REQUIRE(waitUntil([&] { return leaving.stage.drafts.stored.size() == 1; }));
        CHECK(leaving.stage.drafts.stored.first().message == QStringLiteral("Half a sentence"));
    }
    SECTION("a file")
    {
        leaving.stage.drafts.holdCopies = true;
        leaving.drop("20:40 no paper");
        CHECK_FALSE(leaving.flow.mayEndNow());
    }
    SECTION("a text on a full disk")
    {
        leaving.stage.drafts.saveError = Error{ErrorCode::DiskFull, {}};
        leaving.type("Nowhere to go");
        CHECK_FALSE(leaving.flow.mayEndNow());
    }
}
