#include "flows/Desk.h"

#include "sync/DraftService.h"
#include "sync/Session.h"
#include "sync/SyncService.h"
#include "ui/common/Language.h"
#include "ui/shell/MainWindow.h"

#include <QCryptographicHash>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

const QString subject = QStringLiteral("TITO kiosk prints nothing");

QString evidence(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(QStringLiteral("printer.log"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("20:40:12 no paper\n").repeated(5'000));
    return path;
}

QString storedText(const test::JudgedTicket& ticket)
{
    QString all;
    for (const test::JudgedMessage& message : ticket.messages) {
        all += message.body;
    }
    return all;
}

void waitForMessages(Desk& desk, int count)
{
    desk.stage.waitFor(
        QStringLiteral("the messages at the portal"),
        [&desk, count] { return desk.arrived(subject).messages.size() == count; }, 60'000);
}

} // namespace

TEST_CASE(
    "the main job in the window: a ticket with a dropped file arrives, is answered, closed and reopened")
{
    Desk desk;
    const QTemporaryDir folder;
    desk.signIn();
    desk.startTicket(subject, QStringLiteral("It began at 20:40 on position K-02."));
    desk.drop({evidence(folder)});
    desk.stage.waitFor(QStringLiteral("the file's tile"), [&desk] {
        return !desk.stage.window().findChildren<QWidget*>(QStringLiteral("attachments")).isEmpty();
    });
    desk.stage.settle(500);
    desk.send();
    const test::JudgedTicket ticket = desk.arrived(subject);
    REQUIRE(ticket.messages.first().files.size() == 1);
    CHECK(ticket.messages.first().files.first().name == QStringLiteral("printer.log"));
    CHECK(ticket.messages.first().files.first().size == 18 * 5'000);
    desk.outboxEmpty();

    desk.openTicketNamed(subject);
    desk.reply(QStringLiteral("K-03 has it too."));
    waitForMessages(desk, 2);
    desk.outboxEmpty();

    desk.stage.click(desk.stage.find<QPushButton>(QStringLiteral("closeTicket")));
    desk.stage.settle(300);
    desk.stage.click(desk.stage.find<QPushButton>(QStringLiteral("noteSheetGo")));
    desk.stage.waitFor(QStringLiteral("the closed ticket"),
                       [&desk] { return desk.arrived(subject).state == TicketState::Closed; });
    desk.stage.waitFor(QStringLiteral("Reopen"), [&desk] {
        const auto* button = desk.stage.window().findChild<QPushButton*>(QStringLiteral("reopenTicket"));
        return button && button->isVisible();
    });
    desk.stage.click(desk.stage.find<QPushButton>(QStringLiteral("reopenTicket")));
    desk.stage.settle(300);
    desk.stage.click(desk.stage.find<QPushButton>(QStringLiteral("noteSheetGo")));
    desk.stage.waitFor(QStringLiteral("the reopened ticket"),
                       [&desk] { return desk.arrived(subject).state == TicketState::Open; });
}

TEST_CASE("the network pulled at any step: nothing typed is lost and everything arrives exactly once")
{
    const int step = GENERATE(0, 1, 2, 3);
    CAPTURE(step);
    Desk desk;
    const QTemporaryDir folder;
    desk.signIn();
    const auto pullAt = [&desk, step](int here) {
        if (step == here) {
            desk.portal->stop();
        }
    };
    pullAt(0);
    desk.startTicket(subject, QStringLiteral("First words, typed at the machine."));
    pullAt(1);
    desk.drop({evidence(folder)});
    desk.stage.settle(500);
    desk.send();
    desk.stage.settle(300);
    pullAt(2);
    if (step < 3) {
        desk.stage.waitFor(QStringLiteral("a window that says it"), [&desk] {
            return desk.stage.application().session().sync()->status().connection == ConnectionState::Offline;
        });
        CHECK(desk.stage.application().session().sync()->status().waiting +
                  desk.stage.application().session().sync()->status().unknown ==
              1);
        desk.portal->restart();
    }
    desk.arrived(subject);
    desk.outboxEmpty();
    desk.openTicketNamed(subject);
    pullAt(3);
    desk.reply(QStringLiteral("Second words."));
    desk.stage.settle(300);
    if (step == 3) {
        desk.stage.waitFor(QStringLiteral("a window that says it"), [&desk] {
            return desk.stage.application().session().sync()->status().connection == ConnectionState::Offline;
        });
        desk.portal->restart();
    }
    waitForMessages(desk, 2);
    desk.outboxEmpty();
    const QString text = storedText(desk.arrived(subject));
    CHECK(text.count(QStringLiteral("First words")) == 1);
    CHECK(text.count(QStringLiteral("Second words")) == 1);
}

TEST_CASE("the language changes while one writes, and every word stays")
{
    Desk desk;
    desk.signIn();
    desk.startTicket(subject, QStringLiteral("Half a sentence"));
    const QString before = desk.stage.window().windowTitle();
    desk.stage.application().language().set(QStringLiteral("es"));
    desk.stage.settle(200);
    CHECK(desk.stage.window().windowTitle() != before);
    CHECK(desk.stage.find<QLineEdit>(QStringLiteral("subject"))->text() == subject);
    QTest::keyClicks(desk.stage.find<QWidget>(QStringLiteral("message")), QStringLiteral(" and the rest."));
    desk.send();
    CHECK(storedText(desk.arrived(subject)).contains(QStringLiteral("Half a sentence and the rest.")));
}

TEST_CASE("what was being written is there again after the window was closed without a word")
{
    Desk desk;
    const QTemporaryDir folder;
    desk.signIn();
    desk.startTicket(subject, QStringLiteral("Not finished yet"));
    desk.drop({evidence(folder)});
    // At once: the text waits for a pause in typing, the file is being copied. Nobody answers a question.
    desk.stage.dialogs().thinking = true;
    desk.stage.window().close();
    desk.stage.waitFor(QStringLiteral("the closed window"),
                       [&desk] { return !desk.stage.window().isVisible(); });

    desk.stage.startAgain();
    desk.signIn();
    QList<Draft> found;
    desk.stage.application().session().drafts()->drafts()->then(
        &desk.stage.window(),
        [&found](const Result<QList<Draft>>& drafts) { found = drafts ? *drafts : QList<Draft>(); });
    desk.stage.waitFor(QStringLiteral("the draft"), [&found] { return !found.isEmpty(); });
    REQUIRE(found.size() == 1);
    CHECK(found.first().subject == subject);
    CHECK(found.first().message == QStringLiteral("Not finished yet"));
    REQUIRE(found.first().attachments.size() == 1);
    CHECK(found.first().attachments.first().size == 18 * 5'000);
}
