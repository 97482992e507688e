#include "screens/VirtualDesktop.h"

#include <QFile>

#include <stdexcept>

namespace caredesk {

namespace {

constexpr int StartMs = 60'000;
constexpr int EndMs = 10'000;

const char* const XorgConfiguration = R"(
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "any"
    HorizSync 5-1000
    VertRefresh 5-200
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "any"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Virtual 8192 4096
    EndSubSection
EndSection
)";

/// The first line that it says.
QByteArray firstLine(QProcess& process, const QString& program)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(StartMs)) {
            throw std::runtime_error(program.toStdString() +
                                     " does not start: " + process.readAllStandardError().toStdString());
        }
    }
    return process.readLine().trimmed();
}

void end(QProcess& process)
{
    process.terminate();
    if (!process.waitForFinished(EndMs)) {
        process.kill();
        process.waitForFinished(EndMs);
    }
}

QString sizeName(QSize size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

} // namespace

VirtualDesktop::VirtualDesktop(const QList<Monitor>& monitors)
{
    if (monitors.size() == 1) {
        startXvfb(monitors.constFirst().size);
    } else {
        startXorg(monitors);
    }
    m_windowManager.setProcessEnvironment(environment());
    const QString manager = QStringLiteral("openbox");
    m_windowManager.start(
        manager, {QStringLiteral("--sm-disable"), QStringLiteral("--startup"), QStringLiteral("echo ready")});
    firstLine(m_windowManager, manager);
}

VirtualDesktop::~VirtualDesktop()
{
    end(m_windowManager);
    end(m_server);
}

QProcessEnvironment VirtualDesktop::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    if (!m_scales.isEmpty()) {
        environment.insert(QStringLiteral("QT_SCREEN_SCALE_FACTORS"), m_scales.join(u';'));
    }
    return environment;
}

void VirtualDesktop::startServer(const QString& program, const QStringList& arguments)
{
    m_server.start(program,
                   QStringList{QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-nolisten"),
                               QStringLiteral("tcp"), QStringLiteral("-noreset")} +
                       arguments);
    m_display = u':' + QString::fromLatin1(firstLine(m_server, program));
}

void VirtualDesktop::startXvfb(QSize size)
{
    startServer(QStringLiteral("Xvfb"),
                {QStringLiteral("-screen"), QStringLiteral("0"), sizeName(size) + QStringLiteral("x24")});
}

void VirtualDesktop::startXorg(const QList<Monitor>& monitors)
{
    const QString configuration = m_folder.filePath(QStringLiteral("xorg.conf"));
    QFile file(configuration);
    if (!file.open(QIODevice::WriteOnly) || file.write(XorgConfiguration) < 0) {
        throw std::runtime_error("could not write " + configuration.toStdString());
    }
    file.close();
    startServer(QStringLiteral("Xorg"), {QStringLiteral("-config"), configuration, QStringLiteral("-logfile"),
                                         m_folder.filePath(QStringLiteral("xorg.log")),
                                         QStringLiteral("-novtswitch"), QStringLiteral("-sharevts")});
    QStringList layout;
    int x = 0;
    for (int i = 0; i < monitors.size(); ++i) {
        const Monitor& monitor = monitors.at(i);
        const QString name = QStringLiteral("DUMMY%1").arg(i);
        const QString mode = sizeName(monitor.size);
        if (i > 0) {
            // Only the first one has the server's modes to begin with.
            randr({QStringLiteral("--addmode"), name, mode});
        }
        layout +=
            {QStringLiteral("--output"),   name, QStringLiteral("--mode"), mode, QStringLiteral("--pos"),
             QStringLiteral("%1x0").arg(x)};
        m_scales.append(QStringLiteral("%1=%2").arg(name).arg(monitor.scale));
        x += monitor.size.width();
    }
    randr(layout);
}

void VirtualDesktop::randr(const QStringList& arguments) const
{
    QProcess xrandr;
    xrandr.setProcessEnvironment(environment());
    xrandr.start(QStringLiteral("xrandr"), arguments);
    if (!xrandr.waitForFinished(StartMs) || xrandr.exitCode() != 0) {
        throw std::runtime_error("xrandr " + arguments.join(u' ').toStdString() + ": " +
                                 xrandr.readAllStandardError().toStdString());
    }
}

} // namespace caredesk
