#include "support/CatchMain.h"

#include "caredesk/Application.h"
#include "screens/Kiosk.h"
#include "screens/VirtualDesktop.h"

#include <QApplication>

#include <cstdio>

using namespace caredesk;

namespace {

constexpr const char* StandsOnDesktop = "CAREDESK_TEST_DESKTOP";

struct Desktop
{
    const char* tag; ///< Of the cases that stand on it.
    QList<Monitor> monitors;
};

/// A program has one display for good: each kind of desktop gets a run of its own.
int runOnEach(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QList<Desktop> desktops = {{"[one]", {{{1366, 768}, 1}}},
                                     {"[two]", {{{1280, 720}, 1}, {{1920, 1080}, 1.5}}}};
    int failed = 0;
    qsizetype idle = 0; ///< Those that no such case stands on.
    for (const Desktop& desktop : desktops) {
        std::printf("Desktop %s\n", desktop.tag);
        std::fflush(stdout);
        const VirtualDesktop display(desktop.monitors);
        QProcessEnvironment environment = display.environment();
        environment.insert(QLatin1String(StandsOnDesktop), QLatin1String(desktop.tag));
        QProcess run;
        run.setProcessEnvironment(environment);
        run.setProcessChannelMode(QProcess::ForwardedChannels);
        QStringList arguments = QCoreApplication::arguments().mid(1);
        const QString named = arguments.isEmpty() ? QString() : arguments.takeFirst();
        run.start(QCoreApplication::applicationFilePath(),
                  QStringList(named + QLatin1String(desktop.tag)) + arguments);
        run.waitForFinished(-1);
        const int result = run.exitStatus() == QProcess::NormalExit ? run.exitCode() : 1;
        idle += result == test::noSuchCase;
        failed += result == test::noSuchCase ? 0 : result;
    }
    return idle == desktops.size() ? test::noSuchCase : failed;
}

} // namespace

int runSuite(int argc, char** argv)
{
    if (argc == 3 && QByteArray(argv[1]) == "--kiosk") {
        return Kiosk::run(argc, argv, QString::fromLatin1(argv[2]));
    }
    if (!qEnvironmentVariableIsSet(StandsOnDesktop)) {
        return runOnEach(argc, argv);
    }
    const QApplication application(argc, argv);
    prepareQt();
    return test::runTests(argc, argv);
}
