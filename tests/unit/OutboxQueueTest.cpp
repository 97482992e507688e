#include "sync/OutboxQueue.h"
#include "support/FakeClock.h"

#include <catch2/catch.hpp>

using namespace caredesk;

namespace {

Operation operation(const char* uuid, OperationKind kind, const char* ticket = "")
{
    Operation made;
    made.uuid = QLatin1String(uuid);
    made.kind = kind;
    made.ticketId = QLatin1String(ticket);
    return made;
}

QString start(OutboxQueue& queue, int parallel = 3)
{
    QueuedOperation* entry = queue.nextDue(parallel);
    if (!entry) {
        return {};
    }
    entry->running = true;
    return entry->operation.uuid;
}

} // namespace

TEST_CASE("replies to one ticket go one after the other, different tickets side by side")
{
    const FakeClock clock;
    OutboxQueue queue(clock);
    queue.load({operation("r1", OperationKind::Reply, "5"), operation("r2", OperationKind::Reply, "5"),
                operation("r3", OperationKind::Reply, "6"), operation("c1", OperationKind::Create),
                operation("c2", OperationKind::Create)},
               0);
    CHECK(start(queue) == QStringLiteral("r1"));
    CHECK(start(queue) == QStringLiteral("r3"));
    CHECK(start(queue) == QStringLiteral("c1"));
    CHECK(start(queue).isEmpty());
    queue.remove(QStringLiteral("r1"));
    CHECK(start(queue) == QStringLiteral("r2"));
}

TEST_CASE("what follows a ticket that waits itself waits for it")
{
    const FakeClock clock;
    OutboxQueue queue(clock);
    queue.load({operation("c1", OperationKind::Create), operation("r1", OperationKind::Reply, "c1"),
                operation("s1", OperationKind::SetState, "c1")},
               0);
    CHECK(start(queue) == QStringLiteral("c1"));
    CHECK(start(queue).isEmpty());
}

TEST_CASE("a ticket that was mended and queued again goes before what followed it")
{
    const FakeClock clock;
    OutboxQueue queue(clock);
    queue.load({operation("r1", OperationKind::Reply, "c1"), operation("c1", OperationKind::Create)}, 0);
    CHECK(start(queue) == QStringLiteral("c1"));
    CHECK(start(queue).isEmpty());
}

TEST_CASE("nothing goes past an operation of the same ticket that the person must decide on")
{
    const FakeClock clock;
    OutboxQueue queue(clock);
    Operation failed = operation("r1", OperationKind::Reply, "5");
    failed.state = OperationState::Failed;
    queue.load(
        {failed, operation("s1", OperationKind::SetState, "5"), operation("r2", OperationKind::Reply, "6")},
        0);
    CHECK(start(queue) == QStringLiteral("r2"));
    CHECK(start(queue).isEmpty());
    CHECK(queue.failed() == 1);
    CHECK(queue.waiting() == 2);
}

TEST_CASE("only what this run queued needs no look at the portal")
{
    const FakeClock clock;
    OutboxQueue queue(clock);
    queue.addOwn({QStringLiteral("mine"), QStringLiteral("tried")});
    Operation tried = operation("tried", OperationKind::Create);
    tried.firstTry = 1;
    queue.load({operation("mine", OperationKind::Create), operation("older", OperationKind::Create), tried},
               0);
    CHECK_FALSE(queue.find(QStringLiteral("mine"))->lookFirst);
    CHECK(queue.find(QStringLiteral("older"))->lookFirst);
    CHECK(queue.find(QStringLiteral("tried"))->lookFirst);
}

TEST_CASE("once another could have sent, all is looked for before it is sent")
{
    const FakeClock clock;
    OutboxQueue queue(clock);
    queue.addOwn({QStringLiteral("r1"), QStringLiteral("r2")});
    queue.load({operation("r1", OperationKind::Reply, "5")}, 0);
    REQUIRE_FALSE(queue.find(QStringLiteral("r1"))->lookFirst);
    queue.lookBeforeEach();
    queue.load({operation("r1", OperationKind::Reply, "5"), operation("r2", OperationKind::Reply, "5")}, 0);
    CHECK(queue.find(QStringLiteral("r1"))->lookFirst);
    CHECK(queue.find(QStringLiteral("r2"))->lookFirst);
}

TEST_CASE("an operation that a crash left sending is unknown, and not put off by each reading")
{
    FakeClock clock;
    OutboxQueue queue(clock);
    Operation sending = operation("c1", OperationKind::Create);
    sending.state = OperationState::Sending;
    queue.load({sending}, 2'000);
    CHECK(queue.unknown() == 1);
    CHECK(queue.untilNextDue() == 2'000);
    clock.advance(1'500);
    queue.load({sending}, 2'000);
    CHECK(queue.untilNextDue() == 500);
    clock.advance(500);
    CHECK(start(queue) == QStringLiteral("c1"));
}

TEST_CASE("while another process sends, its sending is not taken for a crash")
{
    const FakeClock clock;
    OutboxQueue queue(clock);
    Operation sending = operation("c1", OperationKind::Create);
    sending.state = OperationState::Sending;
    queue.load({sending}, std::nullopt);
    CHECK(queue.unknown() == 0);
    CHECK(queue.waiting() == 1);
}

TEST_CASE("a wall clock that is set back by a year does not hold an operation for a year")
{
    FakeClock clock;
    OutboxQueue queue(clock);
    Operation later = operation("c1", OperationKind::Create);
    later.nextTry = clock.now() + 10'000;
    clock.jump(-365ll * 24 * 60 * 60'000);
    queue.load({later}, 0);
    CHECK(queue.untilNextDue() <= 60 * 60'000);
    clock.advance(60 * 60'000);
    CHECK(start(queue) == QStringLiteral("c1"));
}

TEST_CASE("the network's return makes due what waited for it, and nothing else")
{
    FakeClock clock;
    OutboxQueue queue(clock);
    Operation refused = operation("c1", OperationKind::Create);
    refused.nextTry = clock.now() + 60'000;
    Operation held = operation("c2", OperationKind::Create);
    held.nextTry = clock.now() + 5'000;
    queue.load({refused, held}, 0);
    queue.find(QStringLiteral("c1"))->waitsForNetwork = true;
    queue.networkBack();
    CHECK(start(queue) == QStringLiteral("c1"));
    CHECK(start(queue).isEmpty());
}

TEST_CASE("a call-back that is not on its way after its time is over is found")
{
    FakeClock clock;
    OutboxQueue queue(clock);
    Operation callback = operation("b1", OperationKind::Callback);
    callback.expires = clock.now() + callbackLifetimeMs;
    queue.load({callback}, 0);
    CHECK(queue.expiredCallbacks().isEmpty());
    clock.advance(callbackLifetimeMs);
    REQUIRE(queue.expiredCallbacks().size() == 1);
    queue.find(QStringLiteral("b1"))->running = true;
    CHECK(queue.expiredCallbacks().isEmpty());
}
