#include "support/CatchMain.h"

#include "contract/Suite.h"

#include <QCoreApplication>

int runSuite(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int failures = caredesk::test::runTests(argc, argv);
    caredesk::test::stopPortalUnderTest();
    return failures;
}
