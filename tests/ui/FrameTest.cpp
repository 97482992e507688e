#include "base/ErrorText.h"
#include "support/DemoPortal.h"
#include "sync/Session.h"
#include "tour/Stage.h"
#include "ui/common/Language.h"
#include "ui/common/Strip.h"
#include "ui/shell/AccountButton.h"
#include "ui/shell/ConnectionLine.h"
#include "ui/shell/FirstGeometry.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

const QString User = QStringLiteral("ana@azul.example");
const QString Password = QStringLiteral("ana-Passw0rd");

tour::StageOptions at(const QUrl& portal, const QString& ca = {})
{
    tour::StageOptions options;
    options.portal = portal;
    options.caPath = ca;
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    options.region = QStringLiteral("ES");
    return options;
}

tour::StageOptions at(const test::DemoPortal& portal)
{
    return at(portal.url(), portal.caPath());
}

/// Nothing listens there.
tour::StageOptions nowhere()
{
    return at(QUrl(QStringLiteral("https://127.0.0.1:9")));
}

QString connectionLine(tour::Stage& stage)
{
    return stage.find<ConnectionLine>(QStringLiteral("connection"))->accessibleName();
}

} // namespace

TEST_CASE("the emergency numbers need neither sign-in nor network")
{
    tour::Stage stage(nowhere());
    stage.press(&stage.window(), Qt::Key_F12);
    REQUIRE(stage.window().currentPage() == PageId::Emergency);
    CHECK(stage.window().windowTitle() == QStringLiteral("Emergency — CareDesk"));
    stage.click(QStringLiteral("copy"));
    CHECK(QApplication::clipboard()->text() == QStringLiteral("+34935635905"));
    stage.click(QStringLiteral("call"));
    CHECK(stage.dialogs().opened == QList{QUrl(QStringLiteral("tel:+34935635905"))});
    CHECK_FALSE(stage.shows(QStringLiteral("CallBackPanel")));
}

TEST_CASE("before sign-in the window says that the portal cannot be reached")
{
    tour::Stage stage(nowhere());
    const QString refused = errorText(Error{ErrorCode::ConnectionRefused}).title;
    stage.waitFor(QStringLiteral("the check"), [&] { return connectionLine(stage) == refused; });
    CHECK(stage.shows(QStringLiteral("signIn")));
}

TEST_CASE("a wrong password is said in the form, in the language that is set, and the user stays typed")
{
    const test::DemoPortal portal;
    tour::Stage stage(at(portal));
    stage.type(QStringLiteral("user"), User);
    stage.type(QStringLiteral("password"), QStringLiteral("wrong"));
    stage.press(stage.findWidget(QStringLiteral("password")), Qt::Key_Return);
    stage.waitFor(QStringLiteral("the refusal"), [&] { return stage.shows(QStringLiteral("problem")); });
    const QString english = stage.findWidget(QStringLiteral("problem"))->accessibleName();
    CHECK_FALSE(english.isEmpty());
    CHECK(stage.find<QLineEdit>(QStringLiteral("user"))->text() == User);

    stage.application().language().set(QStringLiteral("es"));
    stage.settle(50);
    const QString spanish = stage.findWidget(QStringLiteral("problem"))->accessibleName();
    CHECK(spanish != english);
    CHECK(stage.window().windowTitle() == QStringLiteral("Iniciar sesión — CareDesk"));
    CHECK(stage.find<QLineEdit>(QStringLiteral("user"))->text() == User);
}

TEST_CASE("what is missing in the sign-in form is said at once")
{
    const test::DemoPortal portal;
    tour::Stage stage(at(portal));
    stage.click(
        stage.findWidget(QStringLiteral("LoginPage"))->findChild<QPushButton*>(QStringLiteral("signIn")));
    CHECK(stage.findWidget(QStringLiteral("problem"))
              ->accessibleName()
              .startsWith(QStringLiteral("The user is missing")));
    CHECK(portal.requests(QStringLiteral("signin")) == 0);
}

TEST_CASE("another portal's address must be https")
{
    tour::Stage stage(nowhere());
    stage.choose(QStringLiteral("portal"), 1);
    stage.type(QStringLiteral("address"), QStringLiteral("http://portal.example"));
    stage.press(stage.findWidget(QStringLiteral("address")), Qt::Key_Return);
    stage.waitFor(QStringLiteral("the refusal"), [&] { return stage.shows(QStringLiteral("problem")); });
    CHECK(stage.application().session().portal().url.scheme() == QStringLiteral("https"));
}

TEST_CASE("switching the language mid-draft loses nothing that was typed")
{
    const test::DemoPortal portal;
    tour::Stage stage(at(portal));
    stage.signIn(User, Password);
    stage.press(&stage.window(), Qt::Key_N, Qt::ControlModifier);
    stage.type(QStringLiteral("subject"), QStringLiteral("Door switch"));
    stage.type(QStringLiteral("message"), QStringLiteral("It sticks since noon"));
    stage.application().language().set(QStringLiteral("es"));
    stage.settle(50);
    CHECK(stage.find<QLineEdit>(QStringLiteral("subject"))->text() == QStringLiteral("Door switch"));
    CHECK(stage.find<QPlainTextEdit>(QStringLiteral("message"))->toPlainText() ==
          QStringLiteral("It sticks since noon"));
    CHECK(stage.window().windowTitle().endsWith(QStringLiteral("CareDesk")));
}

TEST_CASE("a sign-in that the portal ended is asked for again, and the pages stay as they are")
{
    test::DemoPortal portal;
    tour::Stage stage(at(portal));
    stage.signIn(User, Password);
    stage.waitFor(QStringLiteral("the first sync"),
                  [&] { return stage.syncStatus().lastSynced > 0 && !stage.syncStatus().syncing; });
    stage.press(&stage.window(), Qt::Key_N, Qt::ControlModifier);
    stage.type(QStringLiteral("subject"), QStringLiteral("Half a ticket"));

    portal.setFaults(QStringLiteral("401:pull@1"));
    stage.press(&stage.window(), Qt::Key_F5);
    stage.waitFor(QStringLiteral("the notice"),
                  [&] { return stage.syncStatus().connection == ConnectionState::SignInNeeded; });
    CHECK(connectionLine(stage) == QStringLiteral("Sign in again"));
    stage.click(stage.findWidget(QStringLiteral("notices"))->findChild<QPushButton*>());
    stage.waitFor(QStringLiteral("the sheet"),
                  [&] { return stage.shows(QStringLiteral("SignInAgainSheet")); });
    QWidget* sheet = stage.findWidget(QStringLiteral("SignInAgainSheet"));
    auto* password = sheet->findChild<QLineEdit*>(QStringLiteral("password"));
    stage.type(password, Password);
    stage.press(password, Qt::Key_Return);
    stage.waitFor(QStringLiteral("the portal's yes"),
                  [&] { return !stage.shows(QStringLiteral("SignInAgainSheet")); });
    stage.waitFor(QStringLiteral("the connection"),
                  [&] { return stage.syncStatus().connection == ConnectionState::Online; });
    CHECK_FALSE(stage.shows(QStringLiteral("notices")));
    CHECK(stage.find<QLineEdit>(QStringLiteral("subject"))->text() == QStringLiteral("Half a ticket"));
}

TEST_CASE("removing an account's data asks, and asks again when something was never sent")
{
    test::DemoPortal portal;
    tour::Stage stage(at(portal));
    stage.signIn(User, Password);
    stage.press(&stage.window(), Qt::Key_N, Qt::ControlModifier);
    stage.choose(QStringLiteral("casino"), 0);
    stage.type(QStringLiteral("subject"), QStringLiteral("Never sent"));
    stage.type(QStringLiteral("message"), QStringLiteral("The network is gone"));
    portal.kill();
    stage.click(
        stage.findWidget(QStringLiteral("NewTicketPage"))->findChild<QPushButton*>(QStringLiteral("send")));
    stage.waitFor(QStringLiteral("the outbox"),
                  [&] { return stage.syncStatus().waiting + stage.syncStatus().unknown == 1; });

    auto* account = stage.find<AccountButton>(QStringLiteral("account"));
    stage.dialogs().answers = {QString()};
    Q_EMIT account->purgeRequested();
    stage.settle(200);
    CHECK(stage.dialogs().asked.size() == 1);
    CHECK(stage.application().session().isOpen());

    stage.dialogs().answers = {QStringLiteral("remove"), QString()};
    Q_EMIT account->purgeRequested();
    stage.waitFor(QStringLiteral("the second question"), [&] { return stage.dialogs().asked.size() == 3; });
    stage.settle(200);
    CHECK(stage.application().session().isOpen());

    stage.dialogs().answers = {QStringLiteral("remove"), QStringLiteral("remove")};
    Q_EMIT account->purgeRequested();
    stage.waitFor(QStringLiteral("the sign-in page"),
                  [&] { return stage.window().currentPage() == PageId::SignIn; });
    CHECK_FALSE(stage.application().session().isOpen());
    CHECK_FALSE(stage.shows(QStringLiteral("AccountList")));
}

TEST_CASE("switching accounts keeps the first one's tickets out of sight")
{
    const test::DemoPortal portal;
    tour::Stage stage(at(portal));
    stage.signIn(User, Password);
    stage.waitFor(QStringLiteral("the tickets"), [&] { return stage.syncStatus().lastSynced > 0; });
    Q_EMIT stage.find<AccountButton>(QStringLiteral("account"))->switchRequested();
    stage.waitFor(QStringLiteral("the sign-in page"),
                  [&] { return stage.window().currentPage() == PageId::SignIn; });
    CHECK_FALSE(stage.shows(QStringLiteral("ticketList")));
    CHECK_FALSE(stage.shows(QStringLiteral("search")));
    stage.window().showTickets();
    CHECK(stage.window().currentPage() == PageId::SignIn);
}

TEST_CASE("the first window fits its screen, whatever that is")
{
    for (const QRect screen : {QRect(0, 0, 1024, 728), QRect(1920, 40, 1366, 728), QRect(0, 0, 2560, 1400)}) {
        const QRect first = firstGeometry(screen);
        CHECK(screen.contains(first));
        CHECK(qAbs(screen.center().x() - first.center().x()) <= 1);
        CHECK(first.width() >= qMin(1366, screen.width() - 16));
    }
    tour::StageOptions options = nowhere();
    options.size = {};
    tour::Stage stage(options);
    CHECK(stage.window().screen()->availableGeometry().contains(stage.window().geometry()));
}

TEST_CASE("every page fits a screen of 1024 by 768, and one of 1366 by 768 at 125 percent")
{
    const test::DemoPortal portal;
    tour::Stage stage(at(portal));
    stage.signIn(User, Password);
    for (const char* language : {"es", "en"}) {
        stage.application().language().set(QLatin1String(language));
        for (const PageId page : {PageId::Tickets, PageId::NewTicket, PageId::Drafts, PageId::Outbox,
                                  PageId::Settings, PageId::Emergency}) {
            stage.window().showPage(page);
            for (const QSize size : {QSize(1024, 738), QSize(1092, 584), QSize(800, 584)}) {
                stage.window().resize(size);
                stage.settle(30);
                INFO(language << " page " << int(page));
                CHECK(stage.window().width() == size.width());
                CHECK(stage.window().height() == size.height());
            }
        }
    }
}

TEST_CASE("a call back says that nobody has read it while it waits, and what the portal made of it")
{
    test::DemoPortal portal;
    tour::Stage stage(at(portal));
    stage.signIn(User, Password);
    stage.press(&stage.window(), Qt::Key_F12);
    stage.waitFor(QStringLiteral("the form"), [&] { return stage.shows(QStringLiteral("CallBackPanel")); });
    stage.click(QStringLiteral("ask"));
    CHECK(stage.find<QLabel>(QStringLiteral("problem"))
              ->text()
              .startsWith(QStringLiteral("Leave a phone number")));

    stage.type(QStringLiteral("phone"), QStringLiteral("+34 952 555 014"));
    stage.type(QStringLiteral("note"), QStringLiteral("Cashier system down"));
    portal.kill();
    stage.click(QStringLiteral("ask"));
    stage.waitFor(QStringLiteral("the state"), [&] { return stage.shows(QStringLiteral("state")); });
    CHECK(stage.findWidget(QStringLiteral("state"))
              ->accessibleName()
              .contains(QStringLiteral("Nobody has read it yet, so please call: (+34) 93 563 59 05")));

    portal.restart();
    stage.press(&stage.window(), Qt::Key_F5);
    stage.waitFor(
        QStringLiteral("the portal's answer"),
        [&] {
            return stage.findWidget(QStringLiteral("state"))
                ->accessibleName()
                .startsWith(QStringLiteral("The portal has it"));
        },
        90'000);
}
