#include "support/CatchMain.h"

#include "caredesk/Application.h"
#include "support/PrivateBus.h"

#include <QApplication>

int runSuite(int argc, char** argv)
{
    const caredesk::test::PrivateBus bus;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    caredesk::prepareQt();
    return caredesk::test::runTests(argc, argv);
}
