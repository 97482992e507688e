#pragma once

#include "base/Job.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

#include <optional>

namespace caredesk {

/// Turns the event loop until `condition` holds or `timeoutMs` have passed; whether it held.
template <typename Condition>
bool waitUntil(Condition condition, int timeoutMs = 60'000)
{
    return QTest::qWaitFor(condition, timeoutMs);
}

/// Waits for a job and gives its result; fails the test when it does not finish within `timeoutMs`.
template <typename T>
Result<T> await(Job<T>* job, int timeoutMs = 60'000)
{
    // A loop of its own: waitUntil() looks only every ten milliseconds.
    std::optional<Result<T>> result;
    QEventLoop loop;
    job->then(&loop, [&result, &loop](const Result<T>& r) {
        result = r;
        loop.quit();
    });
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    loop.exec();
    REQUIRE(result.has_value());
    return *result;
}

} // namespace caredesk
