#define CATCH_CONFIG_RUNNER
#include "caredesk/Application.h"

#include <catch2/catch.hpp>

#include <QApplication>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    caredesk::prepareQt();
    return Catch::Session().run(argc, argv);
}
