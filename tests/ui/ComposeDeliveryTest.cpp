#include "ComposeStage.h"
#include "support/TestSession.h"
#include "ui/compose/MessageEdit.h"
#include "ui/compose/NewTicketPage.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

const QString anasMail = QStringLiteral("ana@azul.example");
const QString anasPassword = QStringLiteral("ana-Passw0rd");

/// The forms over a real account at the demo portal.
struct Desk
{
    Desk(ComposeStage& stage, const DemoPortal& portal, const QString& folder)
        : account(backgroundOptions(portal, folder))
        , context{account.session, stage.preferences, stage.language,  stage.theme,
                  stage.dialogs,   stage.clock,       stage.navigator, stage.capture}
    {
        REQUIRE(account.signIn(anasMail, anasPassword));
    }

    static SessionOptions backgroundOptions(const DemoPortal& portal, const QString& folder)
    {
        SessionOptions options = demoOptions(portal, folder);
        options.background = true;
        return options;
    }
    QList<Draft> drafts() { return *await(account.session.drafts()->drafts()); }

    TestSession account;
    UiContext context;
};

QJsonArray ticketsOf(const DemoPortal& portal, const QString& subject)
{
    QJsonArray found;
    for (const QJsonValue& ticket : portal.dump()[QLatin1String("tickets")].toArray()) {
        if (ticket[QLatin1String("subject")] == subject) {
            found.append(ticket);
        }
    }
    return found;
}

void fill(NewTicketPage& page, const QString& subject)
{
    auto* casino = child<QComboBox>(&page, "casino");
    if (casino->currentIndex() < 0) {
        casino->setCurrentIndex(0);
    }
    QTest::keyClicks(child<QLineEdit>(&page, "subject"), subject);
    QTest::keyClicks(child<MessageEdit>(&page, "message"), QStringLiteral("Since 20:40 nothing comes out."));
}

} // namespace

TEST_CASE("a ticket with a dropped file, sent from the form, is at the portal once, byte for byte")
{
    ComposeStage stage;
    const DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QTemporaryDir folder;
    Desk desk(stage, portal, folder.path());
    NewTicketPage page(desk.context);
    page.resize(1'160, 700);
    page.show();
    const QString subject = QStringLiteral("Kiosk 2 does not print");
    fill(page, subject);
    const QByteArray log = QByteArray("paper jam\n").repeated(10'000);
    CHECK(dragAndDrop(&page, {500, 300}, *mimeOfFiles({stage.file(QStringLiteral("printer.log"), log)})));
    QTest::keyClick(child<MessageEdit>(&page, "message"), Qt::Key_Return, Qt::ControlModifier);
    auto* headline = child<QLabel>(&page, "headline");
    REQUIRE(waitUntil([&] { return headline->isVisible(); }));
    CHECK(desk.drafts().isEmpty());
    // Held back for Undo, then sent by itself.
    CHECK(ticketsOf(portal, subject).isEmpty());
    REQUIRE(waitUntil([&] { return headline->text().contains(QStringLiteral("arrived")); }, 40'000));
    const QJsonArray tickets = ticketsOf(portal, subject);
    REQUIRE(tickets.size() == 1);
    CHECK(headline->text().contains(tickets.first()[QLatin1String("ref")].toString()));
    CHECK(child<QLabel>(&page, "link")->text().startsWith(portal.url().toString()));
    const QJsonValue message = tickets.first()[QLatin1String("messages")].toArray().first();
    const QJsonArray files = message[QLatin1String("attachments")].toArray();
    REQUIRE(files.size() == 1);
    CHECK(files.first()[QLatin1String("filename")] == QStringLiteral("printer.log"));
    CHECK(files.first()[QLatin1String("sha256")].toString().toLatin1() ==
          QCryptographicHash::hash(log, QCryptographicHash::Sha256).toHex());
}

TEST_CASE("what was typed before the program died is there after it is started again, files too")
{
    ComposeStage stage;
    const DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QTemporaryDir folder;
    {
        Desk desk(stage, portal, folder.path());
        NewTicketPage page(desk.context);
        page.resize(1'160, 700);
        page.show();
        fill(page, QStringLiteral("Half a ticket"));
        CHECK(dragAndDrop(&page, {500, 300}, *mimeOfFiles({stage.file(QStringLiteral("a.log"), "a")})));
        REQUIRE(waitUntil([&] {
            const QList<Draft> drafts = desk.drafts();
            return drafts.size() == 1 && drafts.first().attachments.size() == 1;
        }));
    }
    // The original may go: it was copied.
    QFile::remove(stage.folder.filePath(QStringLiteral("a.log")));
    Desk desk(stage, portal, folder.path());
    const QList<Draft> drafts = desk.drafts();
    REQUIRE(drafts.size() == 1);
    NewTicketPage page(desk.context);
    page.openDraft(drafts.first().uuid);
    REQUIRE(waitUntil(
        [&] { return child<QLineEdit>(&page, "subject")->text() == QStringLiteral("Half a ticket"); }));
    CHECK(child<MessageEdit>(&page, "message")->toPlainText() ==
          QStringLiteral("Since 20:40 nothing comes out."));
    REQUIRE(drafts.first().attachments.size() == 1);
    CHECK(QFile::exists(drafts.first().attachments.first().path));
}

TEST_CASE("Undo takes a ticket back before it leaves this computer")
{
    ComposeStage stage;
    const DemoPortal portal({QStringLiteral("--tickets"), QStringLiteral("0")});
    const QTemporaryDir folder;
    Desk desk(stage, portal, folder.path());
    NewTicketPage page(desk.context);
    page.show();
    fill(page, QStringLiteral("Not yet"));
    QTest::keyClick(child<MessageEdit>(&page, "message"), Qt::Key_Return, Qt::ControlModifier);
    auto* undo = child<QPushButton>(&page, "undo");
    REQUIRE(waitUntil([&] { return undo->isVisible(); }));
    QTest::mouseClick(undo, Qt::LeftButton);
    REQUIRE(waitUntil([&] { return child<QLineEdit>(&page, "subject")->isVisible(); }));
    CHECK(child<QLineEdit>(&page, "subject")->text() == QStringLiteral("Not yet"));
    CHECK(await(desk.account.session.outbox()->operations())->isEmpty());
    CHECK(desk.drafts().size() == 1);
    CHECK(ticketsOf(portal, QStringLiteral("Not yet")).isEmpty());
}
