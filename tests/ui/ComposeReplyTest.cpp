#include "ComposeStage.h"
#include "ShownWindow.h"
#include "support/Await.h"
#include "support/ZipContents.h"
#include "ui/capture/EditorWindow.h"
#include "ui/capture/ScreenOverlay.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/ReplyBox.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QUrl>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

Ticket ticket(const char* id)
{
    Ticket made;
    made.id = QString::fromLatin1(id);
    made.subject = QStringLiteral("Ticket ") + made.id;
    return made;
}

struct ConversationPane
{
    explicit ConversationPane(ComposeStage& stage)
        : box(new ReplyBox(stage.context, &pane))
    {
        auto* column = new QVBoxLayout(&pane);
        column->addStretch();
        column->addWidget(box);
        pane.resize(700, 600);
        pane.show();
    }

    MessageEdit* editor() const { return child<MessageEdit>(box, "editor"); }
    QString text() const { return editor()->toPlainText(); }
    void type(const char* text) const { QTest::keyClicks(editor(), QString::fromLatin1(text)); }

    QWidget pane;
    ReplyBox* box;
};

} // namespace

TEST_CASE("each ticket has its own reply: going to and fro while typing loses nothing")
{
    ComposeStage stage;
    ConversationPane conversation(stage);
    conversation.box->setTicket(ticket("1"));
    conversation.type("first");
    conversation.box->setTicket(ticket("2"));
    CHECK(conversation.text().isEmpty());
    conversation.type("second");
    conversation.box->setTicket(ticket("1")); // At once: the first save may still be on its way.
    REQUIRE(waitUntil([&] { return conversation.text() == QStringLiteral("first"); }));
    conversation.type(" more");
    conversation.box->setTicket(ticket("2"));
    REQUIRE(waitUntil([&] { return conversation.text() == QStringLiteral("second"); }));
    const auto texts = [&] {
        QStringList all;
        for (const Draft& draft : std::as_const(stage.drafts.stored)) {
            all.append(draft.ticketId + u':' + draft.message);
        }
        all.sort();
        return all;
    };
    CHECK(waitUntil([&] {
        return texts() == QStringList{QStringLiteral("1:first more"), QStringLiteral("2:second")};
    }));
    CHECK(stage.drafts.stored.first().kind == DraftKind::Reply);
}

TEST_CASE("a reply that was begun is there again when its ticket is opened")
{
    ComposeStage stage;
    Draft draft;
    draft.uuid = QStringLiteral("d");
    draft.kind = DraftKind::Reply;
    draft.ticketId = QStringLiteral("1");
    draft.message = QStringLiteral("begun yesterday");
    stage.drafts.stored.insert(draft.uuid, draft);
    ConversationPane conversation(stage);
    conversation.box->setTicket(ticket("1"));
    CHECK(waitUntil([&] { return conversation.text() == QStringLiteral("begun yesterday"); }));
    CHECK(conversation.box->noteText() == QStringLiteral("begun yesterday"));
}

TEST_CASE("what is typed before the stored reply is read is joined to it")
{
    ComposeStage stage;
    Draft draft;
    draft.uuid = QStringLiteral("d");
    draft.kind = DraftKind::Reply;
    draft.ticketId = QStringLiteral("1");
    draft.message = QStringLiteral("begun");
    stage.drafts.stored.insert(draft.uuid, draft);
    ConversationPane conversation(stage);
    conversation.box->setTicket(ticket("1"));
    conversation.editor()->setPlainText(QStringLiteral("typed"));
    REQUIRE(waitUntil([&] { return conversation.text() == QStringLiteral("begun\n\ntyped"); }));
    conversation.box->flush();
    REQUIRE(waitUntil([&] {
        return stage.drafts.stored.value(QStringLiteral("d")).message.contains(QStringLiteral("typed"));
    }));
    CHECK(stage.drafts.stored.size() == 1);
}

TEST_CASE("Ctrl+Enter sends the reply, empties the box and offers Undo, which brings it back")
{
    ComposeStage stage;
    ConversationPane conversation(stage);
    QSignalSpy sent(conversation.box, &ReplyBox::sent);
    conversation.box->setTicket(ticket("1"));
    conversation.type("here is the log");
    QTest::keyClick(conversation.editor(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return sent.count() == 1; }));
    REQUIRE(stage.outbox.queue.size() == 1);
    const Operation operation = stage.outbox.queue.first();
    CHECK(operation.kind == OperationKind::Reply);
    CHECK(operation.ticketId == QStringLiteral("1"));
    CHECK(operation.draft.subject == QStringLiteral("Ticket 1"));
    CHECK(conversation.text().isEmpty());
    auto* undo = child<QPushButton>(conversation.box, "undoSend");
    CHECK(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    REQUIRE(waitUntil([&] { return conversation.text() == QStringLiteral("here is the log"); }));
    CHECK(stage.outbox.queue.isEmpty());
    CHECK_FALSE(undo->isVisible());
}

TEST_CASE("Undo joins what was typed since")
{
    ComposeStage stage;
    ConversationPane conversation(stage);
    conversation.box->setTicket(ticket("1"));
    conversation.type("one");
    CHECK(conversation.box->send());
    REQUIRE(waitUntil([&] { return stage.outbox.queue.size() == 1 && conversation.text().isEmpty(); }));
    conversation.type("two");
    QTest::mouseClick(child<QPushButton>(conversation.box, "undoSend"), Qt::LeftButton);
    CHECK(waitUntil([&] { return conversation.text() == QStringLiteral("one\n\ntwo"); }));
}

TEST_CASE("a change of state goes right behind the reply; nothing is sent when nothing is written")
{
    ComposeStage stage;
    ConversationPane conversation(stage);
    conversation.box->setTicket(ticket("1"));
    CHECK_FALSE(conversation.box->send(TicketState::Closed));
    CHECK(stage.outbox.queue.isEmpty());
    conversation.type("it works now");
    CHECK(conversation.box->send(TicketState::Closed));
    REQUIRE(waitUntil([&] { return stage.outbox.queue.size() == 2; }));
    CHECK(stage.outbox.queue.at(0).kind == OperationKind::Reply);
    CHECK(stage.outbox.queue.at(1).targetState == TicketState::Closed);
}

TEST_CASE("the box grows with the text, to a third of the pane")
{
    ComposeStage stage;
    ConversationPane conversation(stage);
    conversation.box->setTicket(ticket("1"));
    const int small = conversation.editor()->height();
    conversation.editor()->setPlainText(QStringLiteral("line\n").repeated(5));
    const int more = conversation.editor()->height();
    CHECK(more > small);
    conversation.editor()->setPlainText(QStringLiteral("line\n").repeated(200));
    CHECK(conversation.editor()->height() > more);
    CHECK(conversation.editor()->height() <= conversation.pane.height() / 3);
}

TEST_CASE("files dropped anywhere on the conversation become the reply's")
{
    ComposeStage stage;
    ConversationPane conversation(stage);
    conversation.box->takeDropsOn(&conversation.pane);
    conversation.box->setTicket(ticket("1"));
    CHECK(
        dragAndDrop(&conversation.pane, {300, 50}, *mimeOfFiles({stage.file(QStringLiteral("a.log"), "a")})));
    REQUIRE(waitUntil([&] { return stage.drafts.stored.size() == 1; }));
    CHECK(stage.drafts.stored.first().attachments.size() == 1);
    CHECK(stage.drafts.stored.first().ticketId == QStringLiteral("1"));
}

TEST_CASE("who goes to another ticket in the very moment of sending loses nothing of that one's reply")
{
    ComposeStage stage;
    ConversationPane conversation(stage);
    conversation.box->takeDropsOn(&conversation.pane);
    stage.drafts.holdCopies = true;
    conversation.box->setTicket(ticket("2"));
    CHECK(
        dragAndDrop(&conversation.pane, {300, 50}, *mimeOfFiles({stage.file(QStringLiteral("a.log"), "a")})));
    QTest::qWait(50);
    conversation.box->setTicket(ticket("1"));
    conversation.type("done");
    QTest::keyClick(conversation.editor(), Qt::Key_Return, Qt::ControlModifier);
    conversation.box->setTicket(ticket("2"));
    REQUIRE(waitUntil([&] { return stage.outbox.queue.size() == 1; }));
    CHECK(stage.outbox.queue.first().ticketId == QStringLiteral("1"));
    QTest::qWait(50);
    stage.drafts.releaseCopies();
    REQUIRE(waitUntil([&] { return stage.drafts.stored.size() == 1; }));
    CHECK(stage.drafts.stored.first().ticketId == QStringLiteral("2"));
    CHECK(stage.drafts.stored.first().attachments.size() == 1);
}

TEST_CASE("nothing can be dropped on a conversation that cannot be answered")
{
    ComposeStage stage;
    ConversationPane conversation(stage);
    conversation.box->takeDropsOn(&conversation.pane);
    conversation.box->setTicket(ticket("1"));
    // An unsent ticket, say: the reply that is hidden belongs to the ticket that was open before.
    conversation.box->hide();
    QMimeData text;
    text.setText(QStringLiteral("Error 42"));
    CHECK_FALSE(dragAndDrop(&conversation.pane, {300, 50}, text));
    CHECK_FALSE(
        dragAndDrop(&conversation.pane, {300, 50}, *mimeOfFiles({stage.file(QStringLiteral("a.log"), "a")})));
    QTest::qWait(50);
    CHECK(stage.drafts.stored.isEmpty());
    conversation.box->show();
    CHECK(dragAndDrop(&conversation.pane, {300, 50}, text));
    CHECK(conversation.text() == QStringLiteral("Error 42"));
}

TEST_CASE("a screenshot taken from the reply box becomes the reply's")
{
    ComposeStage stage;
    const QScreen* screen = QGuiApplication::primaryScreen();
    stage.screens.snapshot.screens = {
        {screen->name(), QRect(0, 0, 640, 400), 1, FakeScreens::pattern({640, 400})}};
    ConversationPane conversation(stage);
    conversation.box->setTicket(ticket("1"));
    QTest::mouseClick(child<QWidget>(conversation.box, "replyScreenshot"), Qt::LeftButton);
    auto* overlay = waitForWindow<ScreenOverlay>();
    CHECK_FALSE(conversation.pane.isVisible());
    QTest::mouseClick(child<QWidget>(overlay, "wholeScreen"), Qt::LeftButton);
    auto* editor = waitForWindow<EditorWindow>();
    QTest::mouseClick(child<QWidget>(editor, "attachPicture"), Qt::LeftButton);
    REQUIRE(waitUntil([&] { return stage.drafts.stored.size() == 1; }));
    const Draft reply = stage.drafts.stored.first();
    CHECK(reply.ticketId == QStringLiteral("1"));
    REQUIRE(reply.attachments.size() == 1);
    CHECK(QImage(reply.attachments.first().path).size() == QSize(640, 400));
    CHECK(conversation.pane.isVisible());
}

TEST_CASE("a folder dropped on the conversation becomes a zip of the reply's, and a link a part of its text")
{
    ComposeStage stage;
    ConversationPane conversation(stage);
    conversation.box->takeDropsOn(&conversation.pane);
    conversation.box->setTicket(ticket("1"));
    const QString folder = stage.folder.filePath(QStringLiteral("logs"));
    REQUIRE(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/a.log"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("a");
    file.close();
    CHECK(dragAndDrop(&conversation.pane, {300, 50}, *mimeOfFiles({folder})));
    REQUIRE(waitUntil([&] { return stage.drafts.stored.size() == 1; }));
    REQUIRE(stage.drafts.stored.first().attachments.size() == 1);
    CHECK(stage.drafts.stored.first().attachments.first().fileName == QStringLiteral("logs.zip"));
    CHECK(zipContents(stage.drafts.stored.first().attachments.first().path).size() == 1);
    QMimeData link;
    link.setUrls({QUrl(QStringLiteral("https://casino.example/manual"))});
    CHECK(dragAndDrop(&conversation.pane, {300, 50}, link));
    CHECK(conversation.text() == QStringLiteral("https://casino.example/manual"));
}
