#include "support/CatchMain.h"

#include "base/ProcessEnd.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return caredesk::endProcess(caredesk::test::runTests(argc, argv));
}
