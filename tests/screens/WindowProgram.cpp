#include "screens/WindowProgram.h"

#include "support/Await.h"
#include "support/Places.h"

#include <catch2/catch.hpp>

namespace caredesk {

using namespace test;

namespace {

QString titleWithKeys()
{
    QProcess look;
    look.start(QStringLiteral("xdotool"),
               {QStringLiteral("getwindowfocus"), QStringLiteral("getwindowname")});
    return look.waitForFinished() ? QString::fromUtf8(look.readAllStandardOutput()).trimmed() : QString();
}

} // namespace

WindowProgram::WindowProgram(const PortalUnderTest& portal, const QString& folder, const QStringList& options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_process.setProcessEnvironment(environment);
    const PortalProfile at = portal.profile();
    m_process.setProgram(builtProgram(QStringLiteral("caredesk")));
    m_process.setArguments(options + QStringList{QStringLiteral("--profile-dir"), folder,
                                                 QStringLiteral("--portal"), at.baseUrl.toString(),
                                                 QStringLiteral("--ca"), at.caFile});
}

WindowProgram::~WindowProgram()
{
    m_process.terminate();
    m_process.waitForFinished();
}

void WindowProgram::start()
{
    m_process.start();
    REQUIRE(m_process.waitForStarted());
}

void WindowProgram::startAs(const TestUser& user)
{
    m_process.setArguments(m_process.arguments() + QStringList{QStringLiteral("--user"), user.login,
                                                               QStringLiteral("--password-stdin")});
    start();
    m_process.write(user.password.toUtf8() + '\n');
    m_process.closeWriteChannel();
}

bool WindowProgram::ended()
{
    return waitUntil([this] { return m_process.state() == QProcess::NotRunning; }) &&
           m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

bool waitForKeys(const char* title)
{
    return waitUntil([title] { return titleWithKeys() == QString::fromUtf8(title); });
}

} // namespace caredesk
