#include "sync/RetryPolicy.h"

#include <QRandomGenerator>

#include <catch2/catch.hpp>

using namespace caredesk;

TEST_CASE("a write without a clear answer leaves its outcome unknown")
{
    for (const ErrorCode code :
         {ErrorCode::TimedOut, ErrorCode::ConnectionLost, ErrorCode::PortalUnavailable,
          ErrorCode::MalformedAnswer, ErrorCode::AnswerTooLarge, ErrorCode::NotAPortal}) {
        INFO(errorName(code).toStdString());
        CHECK(RetryPolicy::judgeWrite(Error{code}) == Verdict::Unknown);
        CHECK(RetryPolicy::judgeRead(Error{code}) == Verdict::TryLater);
    }
}

TEST_CASE("a write that cannot have left is tried later")
{
    for (const ErrorCode code :
         {ErrorCode::HostNotFound, ErrorCode::ConnectionRefused, ErrorCode::Offline, ErrorCode::ProxyFailed,
          ErrorCode::CertificateExpired, ErrorCode::TlsFailed, ErrorCode::TooManyRequests}) {
        INFO(errorName(code).toStdString());
        CHECK(RetryPolicy::judgeWrite(Error{code}) == Verdict::TryLater);
    }
}

TEST_CASE("refusals go to the person, a lost sign-in pauses, our own abort stops")
{
    CHECK(RetryPolicy::judgeWrite(Error{ErrorCode::Rejected}) == Verdict::Failed);
    CHECK(RetryPolicy::judgeWrite(Error{ErrorCode::NotAllowed}) == Verdict::Failed);
    CHECK(RetryPolicy::judgeWrite(Error{ErrorCode::FileNotFound}) == Verdict::Failed);
    CHECK(RetryPolicy::judgeWrite(Error{ErrorCode::Conflict}) == Verdict::Conflict);
    CHECK(RetryPolicy::judgeWrite(Error{ErrorCode::SignInExpired}) == Verdict::SignIn);
    CHECK(RetryPolicy::judgeWrite(Error{ErrorCode::Cancelled}) == Verdict::Stopped);
}

TEST_CASE("looks come at the profile's times after the loss")
{
    const RetryPolicy policy({10, 2, 30});
    CHECK(policy.lookupsNeeded() == 3);
    CHECK(policy.lookupDelayMs(0) == 2'000);
    CHECK(policy.lookupDelayMs(1) == 8'000);
    CHECK(policy.lookupDelayMs(2) == 20'000);
    CHECK(RetryPolicy({}).lookupsNeeded() == 3);
}

TEST_CASE("a retry waits longer each time, with chance in it, and never less than the portal asked")
{
    const RetryPolicy policy({2});
    QRandomGenerator random(1);
    for (int attempt = 1; attempt <= 12; ++attempt) {
        const qint64 step = std::min(qint64{300'000}, qint64{2'000} << (attempt - 1));
        const qint64 delay = policy.retryDelayMs(attempt, Error{ErrorCode::ConnectionRefused}, random);
        CHECK(delay >= step / 2);
        CHECK(delay <= step);
    }
    Error busy{ErrorCode::TooManyRequests};
    busy.retryAfterSeconds = 120;
    CHECK(policy.retryDelayMs(1, busy, random) == 120'000);
}

TEST_CASE("a look that failed often is repeated within about half a minute, unless the portal asked for more")
{
    const RetryPolicy policy({2});
    QRandomGenerator random(1);
    for (const int attempt : {1, 5, 9, 40}) {
        CHECK(policy.lookRetryDelayMs(attempt, Error{ErrorCode::ConnectionLost}, random) <= 32'000);
    }
    CHECK(policy.lookRetryDelayMs(40, Error{ErrorCode::ConnectionLost}, random) >= 16'000);
    Error busy{ErrorCode::TooManyRequests};
    busy.retryAfterSeconds = 120;
    CHECK(policy.lookRetryDelayMs(1, busy, random) == 120'000);
}

TEST_CASE("polls come every 15 seconds while somebody looks, else every 90, never in step")
{
    QRandomGenerator random(7);
    QList<qint64> looking;
    for (int i = 0; i < 100; ++i) {
        looking.append(RetryPolicy::pollDelayMs(true, random));
        CHECK(looking.last() >= 13'500);
        CHECK(looking.last() <= 16'500);
        const qint64 away = RetryPolicy::pollDelayMs(false, random);
        CHECK(away >= 81'000);
        CHECK(away <= 99'000);
    }
    CHECK(QSet<qint64>(looking.cbegin(), looking.cend()).size() > 50);
}
