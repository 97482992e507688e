#include "screens/Hand.h"

#include "support/Await.h"

#include <QProcess>
#include <QScreen>
#include <QTest>

#include <stdexcept>

namespace caredesk {

namespace {

constexpr int DragSteps = 8;

/// The event loop turns meanwhile: the windows are this program's.
void xdotool(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("xdotool"), arguments);
    if (!waitUntil([&process] { return process.state() == QProcess::NotRunning; }) ||
        process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        throw std::runtime_error("xdotool " + arguments.join(u' ').toStdString() + ": " +
                                 process.readAllStandardError().toStdString());
    }
}

} // namespace

QPoint Hand::onDisplay(const QWidget* widget, QPointF at)
{
    // A monitor begins at the same coordinates for Qt and for X; only its size is divided by its scale.
    const QScreen* screen = widget->screen();
    const QPointF origin = screen->geometry().topLeft();
    return (origin + (widget->mapToGlobal(at) - origin) * screen->devicePixelRatio()).toPoint();
}

void Hand::click(QPoint at) const
{
    pause();
    moveTo(at);
    xdotool({QStringLiteral("click"), QStringLiteral("1")});
}

void Hand::drag(QPoint from, QPoint to) const
{
    pause();
    moveTo(from);
    button("mousedown");
    for (int step = 1; step <= DragSteps; ++step) {
        moveTo(from + (to - from) * step / DragSteps);
    }
    button("mouseup");
}

void Hand::press(const char* key) const
{
    pause();
    xdotool({QStringLiteral("key"), QLatin1String(key)});
}

void Hand::type(const QString& text) const
{
    pause();
    xdotool({QStringLiteral("type"), QStringLiteral("--delay"), QString::number(m_keyMs), text});
}

void Hand::moveTo(QPoint at) const
{
    xdotool({QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y())});
}

void Hand::button(const char* action) const
{
    xdotool({QLatin1String(action), QStringLiteral("1")});
}

void Hand::pause() const
{
    QTest::qWait(m_pauseMs);
}

} // namespace caredesk
