#include "TicketsStage.h"
#include "support/Await.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FilterChip.h"
#include "ui/tickets/ConversationList.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace caredesk;
using namespace caredesk::test;

namespace {

QString countText(const TicketsStage& s)
{
    return child<QLabel>(s.page.get(), "count")->text();
}

} // namespace

TEST_CASE("the list begins with what is active, and a chip changes that")
{
    TicketsStage s;
    s.storeMany(6);
    s.makePage();
    CHECK(s.shownSubjects() == QStringList{u"Fault 1"_qs, u"Fault 3"_qs, u"Fault 5"_qs});
    CHECK(waitUntil([&s] { return child<FilterChip>(s.page.get(), "chipActive")->count() == 3; }));

    s.click("chipClosed");
    CHECK(waitUntil([&s] { return s.shownSubjects().value(0) == u"Fault 2"; }));
    CHECK(s.model->rowCount() == 3);
    CHECK(countText(s).startsWith(u'3'));
    CHECK_FALSE(child<FilterChip>(s.page.get(), "chipActive")->isChecked());

    s.click("chipAll");
    CHECK(waitUntil([&s] { return s.model->rowCount() == 6; }));

    s.click("chipYourTurn");
    auto* empty = child<EmptyState>(s.page.get(), "listEmpty");
    REQUIRE(waitUntil([empty] { return empty->isVisible(); }));
    QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
    CHECK(waitUntil([&s] { return s.model->rowCount() == 6; }));
}

TEST_CASE("a chip whose state the portal does not have is not there")
{
    TicketsStage s;
    s.tickets->may.states = {TicketState::Open, TicketState::OnHold, TicketState::AwaitingConfirmation,
                             TicketState::Closed};
    s.makePage();
    CHECK_FALSE(child<FilterChip>(s.page.get(), "chipYourTurn")->isVisible());
    CHECK(child<FilterChip>(s.page.get(), "chipConfirm")->isVisible());
}

TEST_CASE("a search follows the field from two letters on and offers to look further")
{
    TicketsStage s;
    s.storeMany(12);
    s.makePage();
    s.page->setSearch(u"F"_qs);
    CHECK(s.model->rowCount() == 6);
    s.page->setSearch(u"fault 11"_qs);
    CHECK(waitUntil([&s] { return s.shownSubjects() == QStringList{u"Fault 11"_qs}; }));
    s.page->setSearch(u"fault 12"_qs);
    auto* empty = child<EmptyState>(s.page.get(), "listEmpty");
    REQUIRE(waitUntil([empty] { return empty->isVisible(); }));
    QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
    CHECK(waitUntil([&s] { return s.shownSubjects() == QStringList{u"Fault 12"_qs}; }));
    s.page->setSearch({});
    CHECK(waitUntil([&s] { return s.model->rowCount() == 12; }));
}

TEST_CASE("the keyboard goes through the list, into the conversation, to the reply and back")
{
    TicketsStage s;
    s.storeMany(40);
    s.makePage();
    s.page->arrive();
    QListView* list = s.list();
    REQUIRE(waitUntil([list] { return list->hasFocus(); }));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    CHECK(waitUntil([&s] { return s.openSubject() == u"Fault 3"; }));
    QTest::keyClick(list, Qt::Key_End);
    CHECK(waitUntil([&s] { return s.openSubject() == u"Fault 39"; }));
    QTest::keyClick(list, Qt::Key_Home);
    CHECK(waitUntil([&s] { return s.openSubject() == u"Fault 1"; }));

    QTest::keyClick(list, Qt::Key_Return);
    CHECK(s.page->findChild<ConversationList*>()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(list->hasFocus());
    QTest::keyClick(list, Qt::Key_R);
    CHECK(QApplication::focusWidget() == child<QWidget>(s.page.get(), "editor"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(list->hasFocus());
}

TEST_CASE("a click opens a ticket, and another filter, order or language keeps it open and selected")
{
    TicketsStage s;
    s.storeMany(9);
    s.makePage();
    QListView* list = s.list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(s.model->index(2)).center());
    REQUIRE(waitUntil([&s] { return s.openText() == u"What happened in Fault 5"; }));
    CHECK(s.page->title() == u"Fault 5");

    s.click("chipAll");
    REQUIRE(waitUntil([&s] { return s.model->rowCount() == 9; }));
    CHECK(list->currentIndex().data().toString() == u"Fault 5");
    CHECK(list->selectionModel()->isRowSelected(list->currentIndex().row(), {}));

    const QString english = countText(s);
    s.stage.language.set(u"es"_qs);
    QCoreApplication::processEvents();
    CHECK(list->currentIndex().data().toString() == u"Fault 5");
    CHECK(s.openSubject() == u"Fault 5");
    CHECK(s.openText() == u"What happened in Fault 5");
    CHECK_FALSE(english.isEmpty());

    s.click("chipClosed");
    REQUIRE(waitUntil([&s] { return s.model->rowCount() == 4; }));
    CHECK(s.openSubject() == u"Fault 5");
    CHECK(list->selectionModel()->selectedRows().isEmpty());
    s.click("chipActive");
    REQUIRE(waitUntil([&s] { return s.model->rowCount() == 5; }));
    CHECK(list->currentIndex().data().toString() == u"Fault 5");
}

TEST_CASE("several tickets are marked as read at once")
{
    TicketsStage s;
    s.storeMany(6);
    s.makePage();
    await(s.cache->setRead({u"9999"_qs, u"9997"_qs, u"9995"_qs}, false));
    REQUIRE(waitUntil([&s] { return s.model->unreadCount() == 3; }));
    QListView* list = s.list();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    s.click("markRead");
    CHECK(waitUntil([&s] { return s.model->unreadCount() == 0; }));
}

TEST_CASE("the page tells how many tickets are unread")
{
    TicketsStage s;
    s.storeMany(4);
    s.makePage();
    int told = -1;
    QObject::connect(s.page.get(), &TicketsPage::unreadCountChanged, s.page.get(),
                     [&told](int count) { told = count; });
    await(s.cache->setRead({u"9999"_qs}, false));
    CHECK(waitUntil([&told] { return told == 1; }));
}

TEST_CASE("a new ticket that waits stands first, opens, and goes on as the portal's once it is there")
{
    TicketsStage s;
    s.storeMany(4);
    s.makePage();
    Operation waiting{.uuid = u"op"_qs};
    waiting.draft.subject = u"Not sent yet"_qs;
    waiting.draft.message = u"It stopped at 21:04."_qs;
    waiting.queued = s.stage.clock.now();
    s.stage.outbox.put({waiting});
    REQUIRE(waitUntil([&s] { return s.shownSubjects().value(0) == u"Not sent yet"; }));
    QListView* list = s.list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(s.model->index(0)).center());
    CHECK(waitUntil([&s] { return s.openText() == u"It stopped at 21:04."; }));

    s.storeOne(TicketState::Open, {u"<p>It stopped at 21:04.</p>"_qs});
    s.stage.outbox.put({});
    Q_EMIT s.stage.outbox.delivered({u"op"_qs, u"500"_qs, u"SDST-500"_qs, {}});
    CHECK(waitUntil([&s] { return s.openSubject() == u"The only one"; }));
    CHECK(waitUntil([list] { return list->currentIndex().data().toString() == u"The only one"; }));
}

TEST_CASE("in a narrow window list and conversation are two steps")
{
    TicketsStage s;
    s.storeMany(4);
    s.makePage({680, 600});
    QListView* list = s.list();
    auto* conversation = s.page->findChild<ConversationList*>();
    CHECK_FALSE(conversation->isVisible());
    CHECK(list->visualRect(s.model->index(0)).height() < 60);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(s.model->index(1)).center());
    CHECK(waitUntil([conversation] { return conversation->isVisible(); }));
    CHECK_FALSE(list->isVisible());
    CHECK(conversation->hasFocus());
    s.click("back");
    CHECK(list->isVisible());
    CHECK(list->hasFocus());
    CHECK(list->currentIndex().row() == 1);
    s.page->resize(1'100, 600);
    CHECK(conversation->isVisible());
    CHECK(list->isVisible());
}

TEST_CASE("filters are set, counted, saved by name and used again")
{
    TicketsStage s;
    s.storeMany(6);
    s.makePage();
    s.click("filters");
    QWidget* panel = nullptr;
    REQUIRE(waitUntil([&panel] { return (panel = QApplication::activePopupWidget()) != nullptr; }));
    auto* casino = child<QComboBox>(panel, "casino");
    casino->setFocus();
    REQUIRE(casino->findText(u"Casino Marbella Mar"_qs) == casino->count() - 1);
    QTest::keyClick(casino, Qt::Key_End);
    CHECK(waitUntil([&s] { return s.shownSubjects() == QStringList{u"Fault 3"_qs}; }));
    QTest::keyClicks(child<QLineEdit>(panel, "saveName"), u"Marbella"_qs);
    QTest::mouseClick(child<QPushButton>(panel, "save"), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>(panel, "clear"), Qt::LeftButton);
    CHECK(waitUntil([&s] { return s.model->rowCount() == 3; }));
    QPushButton* saved = nullptr;
    for (QPushButton* button : panel->findChildren<QPushButton*>()) {
        saved = button->text() == u"Marbella" ? button : saved;
    }
    REQUIRE(saved != nullptr);
    QTest::mouseClick(saved, Qt::LeftButton);
    CHECK(waitUntil([&s] { return s.shownSubjects() == QStringList{u"Fault 3"_qs}; }));
    CHECK(child<QPushButton>(s.page.get(), "filters")->text().contains(u'1'));
    QTest::keyClick(panel, Qt::Key_Escape);
    CHECK_FALSE(panel->isVisible());
}
