#include "support/CatchMain.h"

#include <QCoreApplication>
#include <QLoggingCategory>

int runSuite(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    // Each of thousands of faults would have its line.
    QLoggingCategory::setFilterRules(QStringLiteral("caredesk.*=false"));
    return caredesk::test::runTests(argc, argv);
}
