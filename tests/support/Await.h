#pragma once

#include "base/Job.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTest>

#include <catch2/catch.hpp>

#include <optional>

namespace caredesk {

/// Turns the event loop until `condition` holds or `timeoutMs` have passed; whether it held.
template <typename Condition>
bool waitUntil(Condition condition, int timeoutMs = 20'000)
{
    return QTest::qWaitFor(condition, timeoutMs);
}

/// Waits for a job and gives its result; fails the test when it does not finish within `timeoutMs`.
template <typename T>
Result<T> await(Job<T>* job, int timeoutMs = 20'000)
{
    std::optional<Result<T>> result;
    QObject context;
    job->then(&context, [&result](const Result<T>& r) { result = r; });
    const bool finished = waitUntil([&result] { return result.has_value(); }, timeoutMs);
    REQUIRE(finished);
    return *result;
}

} // namespace caredesk
