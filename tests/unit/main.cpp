#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "base/ProcessEnd.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return caredesk::endProcess(Catch::Session().run(argc, argv));
}
