#include "support/CatchMain.h"

#include <QCoreApplication>

int runSuite(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return caredesk::test::runTests(argc, argv);
}
