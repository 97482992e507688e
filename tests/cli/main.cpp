#include "support/CatchMain.h"

#include "base/ProcessEnd.h"

#include <QCoreApplication>

namespace {

int runSuite(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return caredesk::test::runTests(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    return caredesk::endProcess(runSuite(argc, argv));
}
