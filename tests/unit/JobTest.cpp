#include "base/Job.h"
#include "support/Await.h"

#include <QThread>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("a job finishes once, on a later turn, with the first result")
{
    auto* job = new Job<int>;
    int finishes = 0;
    QObject context;
    job->finish(7);
    job->finish(8);
    job->then(&context, [&finishes](const Result<int>& result) {
        ++finishes;
        CHECK(result.value() == 7);
    });
    CHECK(finishes == 0);
    CHECK(waitUntil([&finishes] { return finishes > 0; }));
    QTest::qWait(0);
    CHECK(finishes == 1);
}

TEST_CASE("a job that is gone is finished by another thread without harm")
{
    QThread thread;
    QObject worker;
    worker.moveToThread(&thread);
    thread.start();
    std::atomic<int> worked = 0;
    for (int i = 0; i < 200; ++i) {
        delete startIn<int>(&worker, [&worked](const Job<int>::Promise& promise) {
            promise.finish(1);
            ++worked;
        });
    }
    CHECK(waitUntil([&worked] { return worked == 200; }));
    thread.quit();
    thread.wait();
}

TEST_CASE("aborting a job finishes it as cancelled")
{
    auto* job = new Job<int>;
    bool asked = false;
    job->setAbortHandler([&asked] { asked = true; });
    job->abort();
    job->finish(3);
    CHECK(await(job) == Result<int>(ErrorCode::Cancelled));
    CHECK(asked);
}
