#include "support/CatchMain.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return caredesk::test::runTests(argc, argv);
}
