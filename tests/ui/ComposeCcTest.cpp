#include "ComposeStage.h"
#include "support/Await.h"
#include "ui/compose/CcChip.h"
#include "ui/compose/CcEdit.h"
#include "ui/compose/MailAddress.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

struct CcField
{
    explicit CcField(ComposeStage& stage)
        : edit(stage.tickets, nullptr)
    {
        stage.tickets.known = {
            {QStringLiteral("2"), QStringLiteral("Luis Marín"), QStringLiteral("luis@azul.example")}};
        edit.resize(500, 30);
        edit.show();
        edit.activateWindow();
        REQUIRE(waitUntil([this] { return edit.isActiveWindow(); }));
        edit.lineEdit()->setFocus();
    }

    QStringList mails() const
    {
        QStringList mails;
        for (const Person& person : edit.people()) {
            mails.append(person.email);
        }
        return mails;
    }
    QWidget* focused() const { return QApplication::focusWidget(); }

    CcEdit edit;
};

} // namespace

TEST_CASE("addresses are read as people paste them")
{
    const QList<Person> people =
        parseMailAddresses(QStringLiteral("\"Marín, Luis\" <luis@azul.example>; b@c.example,\n Ana "
                                          "<mailto:ana@azul.example>\tx@y.example z@y.example\n\n"));
    REQUIRE(people.size() == 5);
    CHECK(people.at(0).name == QStringLiteral("Marín, Luis"));
    CHECK(people.at(0).email == QStringLiteral("luis@azul.example"));
    CHECK(people.at(1).email == QStringLiteral("b@c.example"));
    CHECK(people.at(2).email == QStringLiteral("ana@azul.example"));
    CHECK(people.at(4).email == QStringLiteral("z@y.example"));
    CHECK(parseMailAddresses(QStringLiteral("no address")).first().email.isEmpty());
    for (const char* wrong :
         {"", "a", "a@b", "a@b@c.example", "a b@c.example", "@c.example", "a@-c.example", "a@c..example"}) {
        INFO(wrong);
        CHECK_FALSE(isMailAddress(QString::fromLatin1(wrong)));
    }
    CHECK(isMailAddress(QString::fromUtf8("técnica+1@niño.example")));
}

TEST_CASE("an address becomes a chip with Enter, comma or semicolon, once")
{
    ComposeStage stage;
    CcField field(stage);
    QTest::keyClicks(field.edit.lineEdit(), QStringLiteral("a@x.example"));
    QTest::keyClick(field.edit.lineEdit(), Qt::Key_Return);
    QTest::keyClicks(field.edit.lineEdit(), QStringLiteral("b@x.example,c@x.example;A@X.example;"));
    CHECK(field.edit.findChildren<CcChip*>().size() == 3);
    CHECK(field.mails() == QStringList{QStringLiteral("a@x.example"), QStringLiteral("b@x.example"),
                                       QStringLiteral("c@x.example")});
    CHECK(field.edit.lineEdit()->text().isEmpty());
}

TEST_CASE("a list is pasted as chips, and what is no address is shown as wrong")
{
    ComposeStage stage;
    CcField field(stage);
    QApplication::clipboard()->setText(QStringLiteral("Luis <luis@azul.example>\nnonsense\nb@x.example"));
    QTest::keyClick(field.edit.lineEdit(), Qt::Key_V, Qt::ControlModifier);
    const auto chips = field.edit.findChildren<CcChip*>();
    REQUIRE(chips.size() == 3);
    CHECK_FALSE(chips.at(1)->isValid());
    CHECK(field.edit.problem().contains(QStringLiteral("nonsense")));
    // Enter on it gives the text back for mending.
    chips.at(1)->setFocus();
    QTest::keyClick(chips.at(1), Qt::Key_Return);
    CHECK(field.edit.lineEdit()->text() == QStringLiteral("nonsense"));
    QTest::keyClicks(field.edit.lineEdit(), QStringLiteral("@x.example"));
    CHECK(field.edit.commit());
    CHECK(field.edit.problem().isEmpty());
}

TEST_CASE("chips are reached and removed by keyboard")
{
    ComposeStage stage;
    CcField field(stage);
    QTest::keyClicks(field.edit.lineEdit(), QStringLiteral("a@x.example,b@x.example,c@x.example,"));
    const auto chips = field.edit.findChildren<CcChip*>();
    REQUIRE(chips.size() == 3);
    QTest::keyClick(field.edit.lineEdit(), Qt::Key_Left);
    CHECK(field.focused() == chips.at(2));
    QTest::keyClick(field.focused(), Qt::Key_Left);
    CHECK(field.focused() == chips.at(1));
    QTest::keyClick(field.focused(), Qt::Key_Delete);
    CHECK(field.mails() == QStringList{QStringLiteral("a@x.example"), QStringLiteral("c@x.example")});
    CHECK(field.focused() == chips.at(2));
    QTest::keyClick(field.focused(), Qt::Key_Right);
    CHECK(field.focused() == field.edit.lineEdit());
    QTest::keyClick(field.edit.lineEdit(), Qt::Key_Backspace);
    CHECK(field.mails() == QStringList{QStringLiteral("a@x.example")});
}

TEST_CASE("people of the account are offered while typing and taken with the arrow and Enter")
{
    ComposeStage stage;
    CcField field(stage);
    QTest::keyClicks(field.edit.lineEdit(), QStringLiteral("lui"));
    QAbstractItemView* popup = field.edit.findChild<QCompleter*>()->popup();
    REQUIRE(waitUntil([&] { return popup->isVisible(); }));
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return field.mails() == QStringList{QStringLiteral("luis@azul.example")}; }));
    CHECK(field.edit.people().first().name == QStringLiteral("Luis Marín"));
    CHECK(field.edit.lineEdit()->text().isEmpty());
}

TEST_CASE("half an address is called wrong on leaving the field, and stays where it is")
{
    ComposeStage stage;
    CcField field(stage);
    QTest::keyClicks(field.edit.lineEdit(), QStringLiteral("b@x"));
    CHECK(field.edit.problem().isEmpty());
    CHECK_FALSE(field.edit.commit());
    CHECK_FALSE(field.edit.problem().isEmpty());
    CHECK(field.edit.lineEdit()->text() == QStringLiteral("b@x"));
    QTest::keyClicks(field.edit.lineEdit(), QStringLiteral(".example"));
    CHECK(field.edit.problem().isEmpty());
    CHECK(field.mails() == QStringList{QStringLiteral("b@x.example")});
}

TEST_CASE("who stops typing amid an address is told so there, and no more once it is whole")
{
    ComposeStage stage;
    CcField field(stage);
    QTest::keyClicks(field.edit.lineEdit(), QStringLiteral("eva@azul"));
    CHECK(field.edit.problem().isEmpty());
    // Without leaving the field.
    REQUIRE(waitUntil([&] { return !field.edit.problem().isEmpty(); }));
    CHECK(field.focused() == field.edit.lineEdit());
    QTest::keyClicks(field.edit.lineEdit(), QStringLiteral(".example"));
    CHECK(field.edit.problem().isEmpty());
    CHECK(field.mails() == QStringList{QStringLiteral("eva@azul.example")});
}

TEST_CASE(
    "people in copy are not offered again, those without an address never, and a list drops what is known")
{
    ComposeStage stage;
    CcField field(stage);
    stage.tickets.known.append({QStringLiteral("3"), QStringLiteral("Luisa Paz"), QString()});
    QApplication::clipboard()->setText(
        QStringLiteral("luis@azul.example, Luis <LUIS@azul.example>; eva@azul.example"));
    QTest::keyClick(field.edit.lineEdit(), Qt::Key_V, Qt::ControlModifier);
    CHECK(field.mails() ==
          QStringList{QStringLiteral("luis@azul.example"), QStringLiteral("eva@azul.example")});
    QTest::keyClicks(field.edit.lineEdit(), QStringLiteral("luis"));
    // The answer is there once what is typed was judged.
    REQUIRE(waitUntil([&] { return !field.edit.problem().isEmpty(); }));
    CHECK_FALSE(field.edit.findChild<QCompleter*>()->popup()->isVisible());
}

TEST_CASE("the whole of CC is done by keyboard: typed, completed, mended, removed, left with Tab")
{
    ComposeStage stage;
    QWidget window;
    auto* edit = new CcEdit(stage.tickets, &window);
    auto* next = new QLineEdit(&window);
    auto* column = new QVBoxLayout(&window);
    column->addWidget(edit);
    column->addWidget(next);
    stage.tickets.known = {
        {QStringLiteral("2"), QStringLiteral("Luis Marín"), QStringLiteral("luis@azul.example")}};
    window.resize(500, 100);
    window.show();
    window.activateWindow();
    REQUIRE(waitUntil([&window] { return window.isActiveWindow(); }));
    edit->lineEdit()->setFocus();
    const auto press = [](int key) {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
    };

    QTest::keyClicks(edit->lineEdit(), QStringLiteral("mar"));
    QAbstractItemView* popup = edit->findChild<QCompleter*>()->popup();
    REQUIRE(waitUntil([&] { return popup->isVisible(); }));
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return edit->people().size() == 1; }));
    QTest::keyClicks(edit->lineEdit(), QStringLiteral("eva@azul.exampel,"));
    REQUIRE(edit->people().size() == 2);
    press(Qt::Key_Left);
    auto* chip = qobject_cast<CcChip*>(QApplication::focusWidget());
    REQUIRE(chip);
    CHECK(chip->accessibleName() == QStringLiteral("eva@azul.exampel"));
    CHECK_FALSE(chip->accessibleDescription().isEmpty());
    press(Qt::Key_Return);
    CHECK(QApplication::focusWidget() == edit->lineEdit());
    CHECK(edit->lineEdit()->text() == QStringLiteral("eva@azul.exampel"));
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QTest::keyClicks(edit->lineEdit(), QStringLiteral("le"));
    press(Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == next);
    REQUIRE(edit->people().size() == 2);
    CHECK(edit->people().last().email == QStringLiteral("eva@azul.example"));
    CHECK(edit->problem().isEmpty());
}
