#include "sync/RetryPolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace caredesk {

RetryPolicy::RetryPolicy(QList<int> lookupDelays)
    : m_lookupDelays(std::move(lookupDelays))
{
    if (m_lookupDelays.isEmpty()) {
        m_lookupDelays = {2, 10, 30};
    }
    std::sort(m_lookupDelays.begin(), m_lookupDelays.end());
}

bool RetryPolicy::isNetworkFailure(ErrorCode code)
{
    return isUnanswered(code) || isTlsFailure(code);
}

Verdict RetryPolicy::judgeWrite(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Cancelled: return Verdict::Stopped;
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
    case ErrorCode::PortalUnavailable:
    case ErrorCode::MalformedAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::NotAPortal: return Verdict::Unknown;
    default: return judgeRead(error);
    }
}

Verdict RetryPolicy::judgeRead(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Cancelled: return Verdict::Stopped;
    case ErrorCode::WrongPassword:
    case ErrorCode::SignInExpired:
    case ErrorCode::NotSignedIn: return Verdict::SignIn;
    case ErrorCode::Conflict: return Verdict::Conflict;
    case ErrorCode::NotAPortal: return Verdict::TryLater;
    default: break;
    }
    return isNetworkFailure(error.code) || isTransient(error.code) ? Verdict::TryLater : Verdict::Failed;
}

qint64 RetryPolicy::retryDelayMs(int attempt, const Error& error, QRandomGenerator& random) const
{
    return std::max(qint64{1000} * error.retryAfterSeconds, m_backoff.delayMs(attempt, random));
}

qint64 RetryPolicy::lookRetryDelayMs(int attempt, const Error& error, QRandomGenerator& random) const
{
    constexpr int mostDoublings = 5;
    return retryDelayMs(std::min(attempt, mostDoublings), error, random);
}

qint64 RetryPolicy::lookupDelayMs(int done) const
{
    const int next = std::clamp(done, 0, lookupsNeeded() - 1);
    const int before = next > 0 ? m_lookupDelays.at(next - 1) : 0;
    return qint64{1000} * std::max(0, m_lookupDelays.at(next) - before);
}

qint64 RetryPolicy::pollDelayMs(bool looking, QRandomGenerator& random)
{
    const double base = looking ? 15'000.0 : 90'000.0;
    return static_cast<qint64>(base * (0.9 + 0.2 * random.generateDouble()));
}

} // namespace caredesk
