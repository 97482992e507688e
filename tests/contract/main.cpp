#include "support/CatchMain.h"

#include "base/ProcessEnd.h"
#include "contract/Suite.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int failures = caredesk::test::runTests(argc, argv);
    caredesk::test::stopPortalUnderTest();
    return caredesk::endProcess(failures);
}
