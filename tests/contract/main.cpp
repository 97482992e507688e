#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "base/ProcessEnd.h"
#include "contract/Suite.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int failures = Catch::Session().run(argc, argv);
    caredesk::test::stopPortalUnderTest();
    return caredesk::endProcess(failures);
}
