#include "capture/PortalCapture.h"
#include "support/Await.h"
#include "support/FakeScreens.h"
#include "support/Places.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;
using namespace caredesk::test;

namespace {

/// A mock of the desktop's portal on the tests' session bus, in a process of its own.
class Portal
{
public:
    explicit Portal(const QString& answer)
    {
        const QString parameters = QStringLiteral(R"({"answer": "%1", "file": "%2"})").arg(answer, file());
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        {QStringLiteral("-m"), QStringLiteral("dbusmock"), QStringLiteral("--session"),
                         QStringLiteral("--template"), sourceFile(u"tests/ui/data/screenshot_portal.py"_qs),
                         QStringLiteral("--parameters"), parameters});
        REQUIRE(m_process.waitForStarted());
        REQUIRE(waitUntil([] {
            return QDBusConnection::sessionBus()
                .interface()
                ->isServiceRegistered(QStringLiteral("org.freedesktop.portal.Desktop"))
                .value();
        }));
    }
    ~Portal()
    {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }

    QString file() const { return m_folder.filePath(QStringLiteral("Screenshot.png")); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace

TEST_CASE("under Wayland the portal's picture is taken although it answers at once, and its file is removed")
{
    const Portal portal(QStringLiteral("picture"));
    const QImage picture = FakeScreens::pattern({120, 80});
    REQUIRE(picture.save(portal.file()));
    const auto capture = makePortalCapture();
    CHECK(capture->asksThePerson());
    const auto taken = await(capture->take());
    REQUIRE(taken);
    REQUIRE(taken->screens.size() == 1);
    CHECK(taken->screens.first().image.convertToFormat(QImage::Format_RGB32) == picture);
    CHECK_FALSE(QFile::exists(portal.file()));
}

TEST_CASE("closing the portal's dialog is no error, and what the desktop does not allow is told as that")
{
    {
        const Portal portal(QStringLiteral("cancel"));
        CHECK(await(makePortalCapture()->take()).error().code == ErrorCode::Cancelled);
    }
    const Portal portal(QStringLiteral("refuse"));
    CHECK(await(makePortalCapture()->take()).error().code == ErrorCode::CaptureRefused);
}

TEST_CASE(
    "a portal that never answers is asked to close its dialog, and the windows may go once it has taken over")
{
    const Portal portal(QStringLiteral("nothing"));
    const auto capture = makePortalCapture(3'000);
    int handedOver = 0;
    QObject::connect(capture.get(), &ScreenCapture::handedOver, capture.get(),
                     [&handedOver] { ++handedOver; });
    CHECK(await(capture->take()).error().code == ErrorCode::TimedOut);
    CHECK(handedOver == 1);
    CHECK(waitUntil([&portal] { return QFile::exists(portal.file()); }));
}

TEST_CASE("a desktop without a portal is told to have none")
{
    CHECK(await(makePortalCapture()->take()).error().code == ErrorCode::CaptureUnavailable);
}
