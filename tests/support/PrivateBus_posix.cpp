#include "support/PrivateBus.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>

namespace caredesk::test {

namespace {

constexpr int startMilliseconds = 30'000;

const char* const configuration =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

PrivateBus::PrivateBus()
{
    for (const char* const variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
                                       "XDG_RUNTIME_DIR", "HOME", "TMPDIR"}) {
        const QString path = m_folder.filePath(QString::fromLatin1(variable).toLower());
        if (!QDir().mkpath(path) ||
            !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
            throw std::runtime_error("no folder for the test's programs");
        }
        qputenv(variable, QFile::encodeName(path));
    }
    // Which keychain there is must not depend on the desktop of whoever runs the tests.
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    QFile file(m_busFolder.filePath(QStringLiteral("bus.conf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration) < 0) {
        throw std::runtime_error("no configuration for the bus");
    }
    file.close();
    m_daemon.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--config-file=") + file.fileName(), QStringLiteral("--nofork"),
                    QStringLiteral("--print-address=1")});
    while (!m_daemon.canReadLine()) {
        if (!m_daemon.waitForReadyRead(startMilliseconds)) {
            throw std::runtime_error("dbus-daemon: " + m_daemon.readAllStandardError().toStdString());
        }
    }
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toLatin1());
}

PrivateBus::~PrivateBus()
{
    m_daemon.kill();
    m_daemon.waitForFinished(startMilliseconds);
}

} // namespace caredesk::test
