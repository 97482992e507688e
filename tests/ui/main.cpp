#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "caredesk/Application.h"

#include <QApplication>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    caredesk::prepareQt();
    return Catch::Session().run(argc, argv);
}
