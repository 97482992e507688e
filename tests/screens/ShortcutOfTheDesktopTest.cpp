#include "screens/Hand.h"
#include "screens/Kiosk.h"
#include "support/Await.h"
#include "support/Places.h"
#include "support/portals/PortalUnderTest.h"

#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

constexpr QSize desktop(1366, 768);
constexpr auto overlayTitle = "Screenshot: choose what to show";
constexpr auto editorTitle = "Screenshot — CareDesk";
constexpr auto formTitle = "New ticket — CareDesk";

/// The title of the window, of whatever program, that gets what is typed.
QString titleWithKeys()
{
    QProcess look;
    look.start(QStringLiteral("xdotool"),
               {QStringLiteral("getwindowfocus"), QStringLiteral("getwindowname")});
    return look.waitForFinished() ? QString::fromUtf8(look.readAllStandardOutput()).trimmed() : QString();
}

/// A window that is up is not yet the one that gets the keys.
bool waitForKeys(const char* title)
{
    return waitUntil([title] { return titleWithKeys() == QString::fromUtf8(title); });
}

/// The window's program with `--capture`, as a desktop's own shortcut starts it.
class Shortcut
{
public:
    Shortcut(const PortalUnderTest& portal, const QString& folder)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_process.setProcessEnvironment(environment);
        const PortalProfile at = portal.profile();
        m_process.setArguments({QStringLiteral("--capture"), QStringLiteral("--profile-dir"), folder,
                                QStringLiteral("--portal"), at.baseUrl.toString(), QStringLiteral("--ca"),
                                at.caFile});
        m_process.setProgram(builtProgram(QStringLiteral("caredesk")));
    }
    ~Shortcut()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Shortcut(const Shortcut&) = delete;
    Shortcut& operator=(const Shortcut&) = delete;

    void pressAs(const TestUser& user)
    {
        m_process.setArguments(m_process.arguments() + QStringList{QStringLiteral("--user"), user.login,
                                                                   QStringLiteral("--password-stdin")});
        press();
        m_process.write(user.password.toUtf8() + '\n');
        m_process.closeWriteChannel();
    }
    void press()
    {
        m_process.start();
        REQUIRE(m_process.waitForStarted());
    }
    bool ended()
    {
        return waitUntil([this] { return m_process.state() == QProcess::NotRunning; }) &&
               m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }

private:
    QProcess m_process;
};

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
    Shortcut first(*portal, folder.path());
    first.pressAs(portal->ana());
    takeMiddle(hand, "Left");
    Shortcut second(*portal, folder.path());
    second.press();
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
