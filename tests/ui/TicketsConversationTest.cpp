#include "TicketsStage.h"
#include "support/Await.h"
#include "ui/common/FileTile.h"
#include "ui/tickets/ConversationList.h"
#include "ui/tickets/MessageBody.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace caredesk;
using namespace caredesk::test;

namespace {

QWidget* openSheet(const char* name)
{
    QWidget* sheet = nullptr;
    const bool came = waitUntil([&sheet, name] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->objectName() == QLatin1String(name)) {
                sheet = widget;
            }
        }
        return sheet != nullptr;
    });
    REQUIRE(came);
    return sheet;
}

} // namespace

TEST_CASE("a conversation shows who wrote what, and nothing of a hostile message runs or loads")
{
    TicketsStage s;
    s.storeOne(TicketState::Open,
               {u"<p>Hello <b>there</b></p>"_qs,
                u"<script>evil()</script><img src=\"https://t.example/1.gif\"><p onclick=x()>Answer "
                "<a href=\"javascript:evil()\">here</a></p><img src=\"file:///etc/passwd\">"_qs});
    s.makePage();
    s.open(u"500"_qs);
    CHECK(s.openText() == u"Hello there\nAnswer here");
    for (const MessageBody* body : s.page->findChildren<MessageBody*>()) {
        CHECK_FALSE(body->document()->toHtml().contains(u"evil"));
        CHECK_FALSE(body->document()->toHtml().contains(u"<img"));
    }
}

TEST_CASE("a link asks once for each host, then opens")
{
    TicketsStage s;
    s.storeOne(TicketState::Open, {u"<p><a href=\"https://kb.example/a\">guide</a></p>"_qs});
    s.makePage();
    s.open(u"500"_qs);
    auto* body = s.page->findChild<MessageBody*>();
    s.stage.dialogs.answer = u"open"_qs;
    body->setFocus();
    QTest::keyClick(body, Qt::Key_Tab);
    QTest::keyClick(body, Qt::Key_Return);
    QTest::keyClick(body, Qt::Key_Return);
    CHECK(s.stage.dialogs.asked.size() == 1);
    CHECK(s.stage.dialogs.asked.value(0).text.contains(u"https://kb.example/a"));
    CHECK(s.stage.dialogs.opened.size() == 2);
}

TEST_CASE("quoted text is folded away until it is asked for")
{
    TicketsStage s;
    s.storeOne(TicketState::Open, {u"<p>New</p><blockquote><p>old one</p><p>old two</p></blockquote>"_qs});
    s.makePage();
    s.open(u"500"_qs);
    CHECK(s.openText() == u"New");
    s.click("quotedToggle");
    CHECK(waitUntil([&s] { return s.openText() == u"New\nold one\nold two"; }));
    s.click("quotedToggle");
    CHECK(waitUntil([&s] { return s.openText() == u"New"; }));
}

TEST_CASE("of a long conversation the newest shows, and the rest unfolds above without moving what one reads")
{
    TicketsStage s;
    QStringList bodies;
    for (int i = 1; i <= 60; ++i) {
        bodies.append(u"<p>Message %1</p><p>More of it</p>"_qs.arg(i));
    }
    s.storeOne(TicketState::Open, bodies);
    s.makePage();
    s.open(u"500"_qs);
    CHECK(waitUntil(
        [&s] { return s.openText().contains(u"Message 58") && s.openText().contains(u"Message 60"); }));
    CHECK_FALSE(s.openText().contains(u"Message 57"));
    const auto placeOf = [&s](const QString& text) {
        for (const MessageBody* body : s.page->findChildren<MessageBody*>()) {
            if (body->toPlainText().startsWith(text)) {
                return body->mapTo(s.page.get(), QPoint(0, 0)).y();
            }
        }
        return -1;
    };
    s.click("earlierMessages");
    auto* list = s.page->findChild<ConversationList*>();
    CHECK(waitUntil([&s, list] { return list->isSettled() && s.openText().contains(u"Message 1\n"); }));
    CHECK(waitUntil([&s] { return s.page->findChildren<MessageBody*>().size() == 60; }));
    const int place = placeOf(u"Message 58"_qs);
    CHECK(place >= 0);
    CHECK(place < s.page->height());
}

TEST_CASE("a message of a hundred thousand words is put in piece by piece")
{
    TicketsStage s;
    s.storeOne(TicketState::Open,
               {QString(u"<p>word after word after word after word</p>"_qs).repeated(6'000)});
    s.makePage();
    s.open(u"500"_qs);
    auto* body = s.page->findChild<MessageBody*>();
    CHECK(waitUntil([body] { return body->isComplete(); }));
    CHECK(body->document()->characterCount() < 40'000);
}

TEST_CASE("confirming closes the ticket, and what is typed goes along")
{
    TicketsStage s;
    s.storeOne(TicketState::AwaitingConfirmation, {u"<p>Solved?</p>"_qs});
    s.makePage();
    s.open(u"500"_qs);
    s.click("confirmAndClose");
    CHECK(waitUntil([&s] { return s.queued() == QStringList{u"set_state closed"_qs}; }));
    auto* confirm = child<QPushButton>(s.page.get(), "confirmAndClose");
    CHECK(waitUntil([confirm] { return !confirm->isVisible(); }));

    s.stage.outbox.put({});
    CHECK(waitUntil([confirm] { return confirm->isVisible(); }));
    QTest::keyClicks(child<QWidget>(s.page.get(), "editor"), u"It failed again"_qs);
    s.click("problemPersists");
    CHECK(waitUntil([&s] {
        return s.queued() == QStringList{u"reply It failed again"_qs, u"set_state open"_qs};
    }));
    CHECK(waitUntil([&s] { return s.openText().contains(u"It failed again"); }));
}

TEST_CASE("closing and reopening ask first, with room for a note")
{
    TicketsStage s;
    s.storeMany(2);
    s.makePage();
    s.open(u"9999"_qs);
    s.click("closeTicket");
    QWidget* sheet = openSheet("noteSheet");
    QTest::keyClick(sheet, Qt::Key_Escape);
    CHECK(s.queued().isEmpty());

    s.click("closeTicket");
    sheet = openSheet("noteSheet");
    QTest::keyClicks(sheet->findChild<QPlainTextEdit*>(), u"The cable was changed"_qs);
    QTest::mouseClick(sheet->findChild<QPushButton*>(u"noteSheetGo"_qs), Qt::LeftButton);
    REQUIRE(waitUntil([&s] { return s.queued().size() == 1; }));
    CHECK(s.stage.outbox.queue.first().targetState == TicketState::Closed);
    CHECK(s.stage.outbox.queue.first().draft.message == u"The cable was changed");

    s.stage.outbox.put({});
    s.open(u"9998"_qs);
    s.click("reopenTicket");
    QTest::mouseClick(openSheet("noteSheet")->findChild<QPushButton*>(u"noteSheetGo"_qs), Qt::LeftButton);
    CHECK(waitUntil([&s] { return s.queued() == QStringList{u"set_state open"_qs}; }));
}

TEST_CASE("a ticket that was in front of the person for a moment counts as read")
{
    TicketsStage s;
    s.storeMany(2);
    s.makePage();
    await(s.cache->setRead({u"9999"_qs}, false));
    REQUIRE(waitUntil([&s] { return s.model->unreadCount() == 1; }));
    s.open(u"9999"_qs);
    CHECK(s.model->unreadCount() == 1);
    CHECK(waitUntil([&s] { return s.model->unreadCount() == 0; }));
}

TEST_CASE("a ticket that the portal no longer gives out stays readable until the person removes it")
{
    TicketsStage s;
    Conversation gone = s.storeOne(TicketState::Open, {u"<p>Still here</p>"_qs});
    gone.ticket.available = false;
    s.store({gone});
    s.makePage();
    s.open(u"500"_qs);
    CHECK(s.openText() == u"Still here");
    CHECK_FALSE(child<QWidget>(s.page.get(), "editor")->isVisible());
    s.stage.dialogs.answer = u"remove"_qs;
    s.click("removeTicket");
    CHECK(waitUntil([&s] { return s.model->rowCount() == 0; }));
    CHECK(s.stage.dialogs.asked.size() == 1);
}

TEST_CASE("a reply that was begun can be read whatever became of its ticket")
{
    TicketsStage s;
    Draft draft;
    draft.uuid = u"d"_qs;
    draft.kind = DraftKind::Reply;
    draft.ticketId = u"500"_qs;
    draft.message = u"Three paragraphs about K-02"_qs;
    s.stage.drafts.stored.insert(draft.uuid, draft);
    SECTION("the portal gives it out no more")
    {
        Conversation gone = s.storeOne(TicketState::Open, {u"<p>Still here</p>"_qs});
        gone.ticket.available = false;
        s.store({gone});
        s.makePage();
        s.open(u"500"_qs);
    }
    SECTION("it is not on this computer, and cannot be fetched")
    {
        s.tickets->fetchError = Error{ErrorCode::Offline};
        s.makePage();
        s.page->openDraft(draft.uuid, draft.ticketId);
    }
    auto* editor = child<QPlainTextEdit>(s.page.get(), "editor");
    CHECK(waitUntil([&] { return editor->isVisible() && editor->toPlainText() == draft.message; }));
}

TEST_CASE("an attachment opens once it is here, says why it does not, and is never run")
{
    TicketsStage s;
    Conversation conversation = s.storeOne(TicketState::Open, {u"<p>See</p>"_qs});
    QList<Attachment>& files = conversation.messages.first().attachments;
    for (const QString& name : {u"log.txt"_qs, u"lost.txt"_qs, u"tool.exe"_qs}) {
        files.append({.id = name,
                      .messageId = u"500-1"_qs,
                      .fileName = name,
                      .contentType = u"text/plain"_qs,
                      .size = 3});
    }
    s.store({conversation});
    s.tickets->files = {{u"log.txt"_qs, s.stage.file(u"log.txt"_qs, "abc")}};
    s.makePage();
    s.open(u"500"_qs);
    REQUIRE(waitUntil([&s] { return s.page->findChildren<FileTile*>().size() == 3; }));
    const auto tile = [&s](const QString& name) {
        for (FileTile* each : s.page->findChildren<FileTile*>()) {
            if (each->fileName() == name) {
                return each;
            }
        }
        return static_cast<FileTile*>(nullptr);
    };
    QTest::keyClick(tile(u"log.txt"_qs), Qt::Key_Return);
    CHECK(waitUntil([&s] { return s.stage.dialogs.opened.size() == 1; }));
    const QString before = tile(u"lost.txt"_qs)->accessibleName();
    QTest::keyClick(tile(u"lost.txt"_qs), Qt::Key_Return);
    CHECK(waitUntil([&] { return tile(u"lost.txt"_qs)->accessibleName() != before; }));
    QTest::keyClick(tile(u"tool.exe"_qs), Qt::Key_Return);
    CHECK(s.stage.dialogs.asked.size() == 1);
    CHECK(s.stage.dialogs.opened.size() == 1);
}

TEST_CASE("what the portal has not answered is said, with a way to try again")
{
    TicketsStage s;
    s.tickets->fetchError = Error{ErrorCode::Offline};
    s.makePage();
    const Ticket head{.id = u"77"_qs, .subject = u"Head only"_qs, .created = 1, .updated = 2};
    REQUIRE(await(s.cache->storeTickets({head}, {}, s.tickets->who.person, true)).ok());
    REQUIRE(waitUntil([&s] { return s.model->rowCount() == 1; }));
    s.page->showTicket(u"77"_qs);
    s.click("retryFetch");
    CHECK(s.tickets->fetched.size() == 2);
}
