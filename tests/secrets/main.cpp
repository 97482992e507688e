#include "support/CatchMain.h"

#include "support/PrivateBus.h"

#include <QCoreApplication>

int runSuite(int argc, char** argv)
{
    const caredesk::test::PrivateBus bus;
    const QCoreApplication application(argc, argv);
    return caredesk::test::runTests(argc, argv);
}
