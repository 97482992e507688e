#include "screens/Hand.h"
#include "screens/Kiosk.h"
#include "screens/WindowProgram.h"
#include "support/Await.h"
#include "support/portals/PortalUnderTest.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

constexpr QSize desktop(1366, 768);
constexpr auto overlayTitle = "Screenshot: choose what to show";
constexpr auto editorTitle = "Screenshot — CareDesk";
constexpr auto formTitle = "New ticket — CareDesk";

/// By keys alone: the middle of the screen, moved by one pixel to `side`, attached to the new ticket.
void takeMiddle(const Hand& hand, const char* side)
{
    REQUIRE(waitForKeys(overlayTitle));
    hand.press("Right");
    hand.press(side);
    hand.press("Return");
    REQUIRE(waitForKeys(editorTitle));
    hand.press("ctrl+Return");
    REQUIRE(waitForKeys(formTitle));
}

} // namespace

TEST_CASE("a shortcut of the desktop takes a screenshot into a new ticket, whether CareDesk is open or not",
          "[one]")
{
    const auto portal = startPortal();
    const QTemporaryDir folder;
    const Kiosk kiosk(desktop);
    const Hand hand;
    const QStringList capture{QStringLiteral("--capture")};
    WindowProgram first(*portal, folder.path(), capture);
    first.startAs(portal->ana());
    takeMiddle(hand, "Left");
    WindowProgram second(*portal, folder.path(), capture);
    second.start();
    takeMiddle(hand, "Right");
    CHECK(second.ended());

    // The first casino. Letters would have to come within a time that a machine which stops for a moment
    // exceeds.
    hand.press("Home");
    hand.press("Tab");
    hand.type(QStringLiteral("Kiosk K-02 does not print"));
    hand.press("Tab");
    hand.type(QStringLiteral("Since 20:40 it says E-27."));
    hand.press("ctrl+Return");
    const QString subject = QStringLiteral("Kiosk K-02 does not print");
    REQUIRE(waitUntil([&] { return portal->ticketsWithSubject(subject).size() == 1; }));
    const QList<JudgedFile> files =
        portal->ticketsWithSubject(subject).constFirst().messages.constFirst().files;
    REQUIRE(files.size() == 2);
    CHECK(files[0].name != files[1].name);
    CHECK(files[0].sha256 != files[1].sha256);
}
