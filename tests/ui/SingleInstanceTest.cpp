#include "caredesk/SingleInstance.h"
#include "support/Await.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("a second start brings the first one's window to the front")
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    CHECK_FALSE(first.handOver());
    first.listen();
    int raised = 0;
    QObject::connect(&first, &SingleInstance::raiseRequested, &first, [&raised] { ++raised; });
    SingleInstance second(folder.path());
    CHECK(second.handOver());
    CHECK(waitUntil([&raised] { return raised == 1; }));

    int captures = 0;
    QObject::connect(&first, &SingleInstance::captureRequested, &first, [&captures] { ++captures; });
    CHECK(SingleInstance(folder.path()).handOver(SingleInstance::Wish::Capture));
    CHECK(waitUntil([&captures] { return captures == 1; }));
    CHECK(raised == 1);

    const QTemporaryDir other;
    CHECK_FALSE(SingleInstance(other.path()).handOver());
}
