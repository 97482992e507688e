#include "support/CatchMain.h"

#include "caredesk/Application.h"

#include <QApplication>

int runSuite(int argc, char** argv)
{
    const QApplication application(argc, argv);
    caredesk::prepareQt();
    return caredesk::test::runTests(argc, argv);
}
