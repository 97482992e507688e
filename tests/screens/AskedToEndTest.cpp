#include "account/AccountDirectory.h"
#include "screens/Hand.h"
#include "screens/WindowProgram.h"
#include "storage/WorkStore.h"
#include "support/Await.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

TEST_CASE("asked to end while somebody types, the window ends at once, and what was typed is a draft",
          "[one]")
{
    const auto portal = startPortal();
    const QTemporaryDir folder;
    const Hand hand;
    WindowProgram window(*portal, folder.path());
    window.startAs(portal->ana());
    REQUIRE(waitForKeys("Tickets — CareDesk"));
    hand.press("ctrl+n");
    REQUIRE(waitForKeys("New ticket — CareDesk"));
    hand.press("Tab");
    const QString subject = QStringLiteral("Kiosk K-02 does not print");
    hand.type(subject);
    // That it has arrived there is seen by what can be copied out of it.
    hand.press("ctrl+a");
    hand.press("ctrl+c");
    REQUIRE(waitUntil([&subject] { return QGuiApplication::clipboard()->text() == subject; }));
    QElapsedTimer sinceAsked;
    sinceAsked.start();
    window.askToEnd();
    REQUIRE(window.ended());
    CHECK(sinceAsked.elapsed() < 4'000); // After five it ends whatever is left.

    const auto accounts = AccountDirectory(folder.path()).knownAccounts();
    REQUIRE(accounts.size() == 1);
    WorkStore work({accounts.first().folder});
    REQUIRE(await(work.open()));
    const auto drafts = await(work.drafts());
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->first().subject == subject);
}
