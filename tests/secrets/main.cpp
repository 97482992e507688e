#define CATCH_CONFIG_RUNNER
#include "support/PrivateBus.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const caredesk::test::PrivateBus bus;
    const QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
