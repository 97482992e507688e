#include "screens/Kiosk.h"

#include "support/FakeScreens.h"

#include <QApplication>
#include <QPainter>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <stdexcept>

namespace caredesk {

namespace {

constexpr int StartMs = 60'000;

/// Of no frame and no window manager, and below all others.
class KioskWindow final : public QWidget
{
public:
    explicit KioskWindow(QSize desktop)
        : QWidget(nullptr, Qt::X11BypassWindowManagerHint)
        , m_picture(Kiosk::picture(desktop))
    {
        setGeometry(QRect(QPoint(), desktop));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).drawImage(0, 0, m_picture);
        QTimer::singleShot(0, this, [] {
            std::puts("ready");
            std::fflush(stdout);
        });
    }

private:
    QImage m_picture;
};

} // namespace

Kiosk::Kiosk(QSize desktop)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_SCREEN_SCALE_FACTORS"));
    m_process.setProcessEnvironment(environment);
    m_process.start(
        QCoreApplication::applicationFilePath(),
        {QStringLiteral("--kiosk"), QStringLiteral("%1x%2").arg(desktop.width()).arg(desktop.height())});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(StartMs)) {
            throw std::runtime_error("the kiosk does not start");
        }
    }
}

Kiosk::~Kiosk()
{
    m_process.kill();
    m_process.waitForFinished();
}

QImage Kiosk::picture(QSize desktop)
{
    return FakeScreens::pattern(desktop);
}

int Kiosk::run(int& argc, char** argv, const QString& argument)
{
    const QApplication application(argc, argv);
    const QStringList size = argument.split(u'x');
    KioskWindow window({size.value(0).toInt(), size.value(1).toInt()});
    window.show();
    // The window manager would leave it over all others.
    window.lower();
    return QApplication::exec();
}

} // namespace caredesk
