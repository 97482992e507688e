#include "ComposeStage.h"
#include "models/DraftsModel.h"
#include "models/OutboxModel.h"
#include "support/Await.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Toast.h"
#include "ui/compose/DraftsPage.h"
#include "ui/compose/OutboxPage.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

Operation operation(const char* uuid, OperationKind kind, OperationState state)
{
    Operation made;
    made.uuid = QString::fromLatin1(uuid);
    made.kind = kind;
    made.state = state;
    made.queued = 1'773'691'100'000;
    made.draft.uuid = made.uuid;
    made.draft.message = QStringLiteral("what I wrote");
    if (kind == OperationKind::Create) {
        made.draft.subject = QStringLiteral("Kiosk 2");
    } else {
        made.ticketId = QStringLiteral("7");
        made.draft.kind = DraftKind::Reply;
        made.draft.ticketId = made.ticketId;
    }
    return made;
}

struct OutboxWindow
{
    explicit OutboxWindow(ComposeStage& stage)
        : model(stage.outbox)
        , page(stage.context, model)
    {
        Conversation conversation;
        conversation.ticket.id = QStringLiteral("7");
        conversation.ticket.reference = QStringLiteral("#SDST-7");
        conversation.ticket.subject = QStringLiteral("Reader fails");
        conversation.messages = {{.id = QStringLiteral("m"), .text = QStringLiteral("it works, close it")}};
        conversation.changes = {{.id = QStringLiteral("c"),
                                 .author = {QString(), QStringLiteral("Luis"), QString()},
                                 .at = stage.clock.now() - 1'000,
                                 .to = TicketState::Closed}};
        stage.tickets.conversations.insert(conversation.ticket.id, conversation);
        page.resize(1160, 700);
        page.show();
    }

    QListView* list() { return child<QListView>(&page, "list"); }
    QString spoken(int row) { return model.index(row).data(Qt::AccessibleTextRole).toString(); }
    bool offers(const char* button) { return child<QPushButton>(&page, button)->isVisible(); }
    void press(const char* button) { QTest::mouseClick(child<QPushButton>(&page, button), Qt::LeftButton); }
    bool shows(const char* text)
    {
        for (QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QString::fromUtf8(text))) {
                return true;
            }
        }
        return false;
    }

    OutboxModel model;
    OutboxPage page;
};

} // namespace

TEST_CASE("the outbox says of each operation what it is, that it waits, and why")
{
    ComposeStage stage;
    stage.sync.set({.connection = ConnectionState::Offline, .offlineSince = stage.clock.now()});
    OutboxWindow window(stage);
    stage.outbox.put({operation("a", OperationKind::Create, OperationState::Queued),
                      operation("b", OperationKind::Reply, OperationState::Unknown),
                      operation("c", OperationKind::Reply, OperationState::Conflict)});
    REQUIRE(waitUntil([&] { return window.model.rowCount() == 3; }));
    CHECK(window.spoken(0).contains(QStringLiteral("Kiosk 2")));
    CHECK(window.spoken(0).contains(QStringLiteral("Waiting to send")));
    CHECK(window.spoken(0).contains(QStringLiteral("when the network is back")));
    CHECK(window.spoken(1).contains(QStringLiteral("Verifying")));
    CHECK(window.spoken(2).contains(QStringLiteral("You decide")));
    CHECK(waitUntil([&] { return window.spoken(2).contains(QStringLiteral("#SDST-7")); }));
}

TEST_CASE("a send that the portal does not speak of says so, and can be given up but not sent again")
{
    ComposeStage stage;
    stage.sync.set({.connection = ConnectionState::Online});
    OutboxWindow window(stage);
    Operation unknown = operation("u", OperationKind::Create, OperationState::Unknown);
    unknown.error = Error{ErrorCode::ConnectionLost};
    stage.outbox.put({unknown});
    window.page.showOperation(unknown.uuid);
    REQUIRE(waitUntil([&] { return window.shows("looks whether it arrived"); }));
    CHECK_FALSE(window.offers("discard"));
    unknown.error = Error{ErrorCode::NotAllowed};
    stage.outbox.put({unknown});
    REQUIRE(waitUntil([&] { return window.shows("does not say whether it arrived"); }));
    CHECK(window.offers("tryNow"));
    CHECK_FALSE(window.offers("edit"));
    stage.dialogs.answer = QStringLiteral("discard");
    window.press("discard");
    CHECK(stage.dialogs.asked.last().text.contains(QStringLiteral("may have reached support")));
    CHECK(waitUntil([&] { return stage.outbox.queue.isEmpty(); }));
}

TEST_CASE("a conflict shows both sides and every way out of it")
{
    ComposeStage stage;
    OutboxWindow window(stage);
    stage.outbox.put({operation("c", OperationKind::Reply, OperationState::Conflict)});
    window.page.showOperation(QStringLiteral("c"));
    REQUIRE(waitUntil([&] { return window.shows("it works, close it"); }));
    CHECK(window.shows("what I wrote"));
    CHECK(window.shows("The ticket was closed while you were writing"));
    CHECK(waitUntil([&] { return window.shows("Luis closed the ticket at the portal"); }));
    for (const char* button : {"reopenAndSend", "edit", "asNewTicket", "discard"}) {
        INFO(button);
        CHECK(window.offers(button));
    }
    CHECK_FALSE(window.offers("tryNow"));
    window.press("edit");
    CHECK(waitUntil([&] { return stage.navigator.went.contains(QStringLiteral("draft c")); }));
}

TEST_CASE("what arrived otherwise than it was written is shown side by side, with the ways out of it")
{
    ComposeStage stage;
    OutboxWindow window(stage);
    Operation differs = operation("c", OperationKind::Reply, OperationState::Conflict);
    differs.serverTicketId = QStringLiteral("7");
    differs.serverReference = QStringLiteral("#SDST-7");
    differs.differences = {
        {WrittenPart::Subject, QStringLiteral("the whole subject"), QStringLiteral("the who")},
        {WrittenPart::Attachment, QStringLiteral("error.log"), {}, 2'048, -1}};
    Operation behind = operation("d", OperationKind::Reply, OperationState::Queued);
    stage.outbox.put({differs, behind});
    window.page.showOperation(QStringLiteral("c"));
    REQUIRE(waitUntil([&] { return window.shows("You sent"); }));
    CHECK(window.shows("The portal has"));
    CHECK(window.shows("the whole subject"));
    CHECK(window.shows("the who\n"));
    CHECK(window.shows("error.log"));
    CHECK(window.shows("(missing)"));
    CHECK(window.spoken(0).contains(QStringLiteral("not all of it as you wrote it")));
    CHECK(window.spoken(1).contains(QStringLiteral("needs your decision: Reply")));
    for (const char* button : {"sendMissing", "keep"}) {
        INFO(button);
        CHECK(window.offers(button));
    }
    CHECK(waitUntil([&] { return window.offers("showTicket"); }));
    for (const char* button : {"edit", "tryNow", "discard", "asNewTicket", "reopenAndSend"}) {
        INFO(button);
        CHECK_FALSE(window.offers(button));
    }
    stage.language.set(QStringLiteral("es"));
    CHECK(waitUntil([&] { return window.shows("Lo que envió"); }));
    CHECK(window.shows("Lo que tiene el portal"));
    stage.language.set(QStringLiteral("en"));
    window.press("showTicket");
    CHECK(stage.navigator.went == QStringList{QStringLiteral("ticket 7")});
    window.press("sendMissing");
    CHECK(waitUntil([&] { return stage.navigator.went.contains(QStringLiteral("draft c")); }));
}

TEST_CASE("what arrived otherwise can be kept as it is; a state that was not taken, too")
{
    ComposeStage stage;
    OutboxWindow window(stage);
    Operation state = operation("s", OperationKind::SetState, OperationState::Conflict);
    state.draft = {};
    state.targetState = TicketState::Closed;
    state.differences = {{WrittenPart::State, QStringLiteral("closed"), QStringLiteral("on_hold")}};
    stage.outbox.put({state});
    window.page.showOperation(QStringLiteral("s"));
    REQUIRE(waitUntil([&] { return window.shows("The portal did not change the state"); }));
    CHECK(window.shows("On hold"));
    CHECK(window.offers("tryNow"));
    CHECK_FALSE(window.offers("discard"));
    window.press("keep");
    CHECK(waitUntil([&] { return stage.outbox.queue.isEmpty(); }));
}

TEST_CASE("sent as a new ticket, a reply becomes a draft of its own with text and subject")
{
    ComposeStage stage;
    OutboxWindow window(stage);
    stage.outbox.put({operation("c", OperationKind::Reply, OperationState::Conflict)});
    window.page.showOperation(QStringLiteral("c"));
    REQUIRE(waitUntil([&] { return window.shows("it works, close it"); }));
    window.press("asNewTicket");
    REQUIRE(waitUntil([&] { return stage.drafts.stored.size() == 1 && !stage.navigator.went.isEmpty(); }));
    const Draft draft = stage.drafts.stored.first();
    CHECK(draft.kind == DraftKind::NewTicket);
    CHECK(draft.uuid != QStringLiteral("c"));
    CHECK(draft.subject == QStringLiteral("Reader fails"));
    CHECK(draft.message.contains(QStringLiteral("#SDST-7")));
    CHECK(draft.message.endsWith(QStringLiteral("what I wrote")));
    CHECK(stage.navigator.went.first() == QStringLiteral("draft ") + draft.uuid);
}

TEST_CASE("discarding from the outbox asks, and only then removes")
{
    ComposeStage stage;
    OutboxWindow window(stage);
    stage.outbox.put({operation("a", OperationKind::Create, OperationState::Queued)});
    window.page.showOperation(QStringLiteral("a"));
    REQUIRE(waitUntil([&] { return window.offers("discard"); }));
    window.press("discard");
    CHECK(stage.dialogs.asked.size() == 1);
    CHECK(stage.outbox.queue.size() == 1);
    stage.dialogs.answer = QStringLiteral("discard");
    window.press("discard");
    CHECK(waitUntil([&] { return stage.outbox.queue.isEmpty(); }));
    CHECK(waitUntil([&] { return window.page.findChild<EmptyState*>()->isVisible(); }));
}

TEST_CASE("what is being sent or verified can neither be edited nor discarded")
{
    ComposeStage stage;
    OutboxWindow window(stage);
    for (const auto state : {OperationState::Sending, OperationState::Unknown}) {
        stage.outbox.put({operation("a", OperationKind::Create, state)});
        window.page.showOperation(QStringLiteral("a"));
        REQUIRE(waitUntil(
            [&] { return window.model.rowCount() == 1 && window.model.operation(0).state == state; }));
        CHECK_FALSE(window.offers("edit"));
        CHECK_FALSE(window.offers("discard"));
    }
}

TEST_CASE("in a narrow window the outbox is a list, then one operation with the way back")
{
    ComposeStage stage;
    OutboxWindow window(stage);
    stage.outbox.put({operation("a", OperationKind::Create, OperationState::Queued)});
    REQUIRE(waitUntil([&] { return window.model.rowCount() == 1; }));
    window.page.resize(600, 600);
    CHECK(window.list()->isVisible());
    CHECK_FALSE(window.offers("discard"));
    window.list()->setCurrentIndex(window.model.index(0));
    QTest::keyClick(window.list(), Qt::Key_Return);
    CHECK_FALSE(window.list()->isVisible());
    CHECK(window.offers("discard"));
    CHECK(window.page.goBack());
    CHECK(window.list()->isVisible());
    CHECK_FALSE(window.page.goBack());
}

TEST_CASE("drafts are opened with Enter, discarded with Delete and taken back with Undo")
{
    ComposeStage stage;
    Draft draft;
    draft.uuid = QStringLiteral("d");
    draft.subject = QStringLiteral("Kiosk 2");
    draft.modified = stage.clock.now();
    stage.drafts.stored.insert(draft.uuid, draft);
    DraftsModel model(stage.drafts);
    DraftsPage page(stage.context, model);
    page.resize(900, 600);
    page.show();
    REQUIRE(waitUntil([&] { return model.rowCount() == 1; }));
    page.arrive();
    auto* list = child<QListView>(&page, "list");
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Kiosk 2")));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(stage.navigator.went == QStringList{QStringLiteral("draft d")});
    QTest::keyClick(list, Qt::Key_Delete);
    REQUIRE(waitUntil([&] { return model.rowCount() == 0; }));
    CHECK(page.findChild<EmptyState*>()->isVisible());
    auto* toast = page.findChild<Toast*>();
    REQUIRE(waitUntil([&] { return toast->isVisible(); }));
    QTest::mouseClick(toast->findChild<QPushButton*>(), Qt::LeftButton);
    CHECK(waitUntil([&] { return model.rowCount() == 1; }));
    CHECK(stage.drafts.stored.first() == draft);
}
