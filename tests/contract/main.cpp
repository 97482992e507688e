#include "support/CatchMain.h"

#include "base/ProcessEnd.h"
#include "contract/Suite.h"

#include <QCoreApplication>

namespace {

int runSuite(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int failures = caredesk::test::runTests(argc, argv);
    caredesk::test::stopPortalUnderTest();
    return failures;
}

} // namespace

int main(int argc, char** argv)
{
    return caredesk::endProcess(runSuite(argc, argv));
}
