#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QLoggingCategory>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    // Each of thousands of faults would have its line.
    QLoggingCategory::setFilterRules(QStringLiteral("caredesk.*=false"));
    return Catch::Session().run(argc, argv);
}
