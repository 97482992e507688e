#include "sync/OperationRecord.h"

#include "base/Clock.h"
#include "storage/WorkStore.h"
#include "sync/Answer.h"

#include <QRandomGenerator>

namespace caredesk {

OperationRecord::OperationRecord(const DeliveryContext& context, Operation operation, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_operation(std::move(operation))
{
}

void OperationRecord::keep(std::function<void()> next)
{
    follow(m_context.work.updateOperation(m_operation), this,
           [this, next = std::move(next)](const Outcome& kept) {
               if (kept) {
                   next();
               } else {
                   end(kept.error().code == ErrorCode::NotFound ? RunEnd::Gone : RunEnd::Stopped);
               }
           });
}

void OperationRecord::settle(RunEnd how)
{
    keep([this, how] { end(how); });
}

void OperationRecord::waitFor(qint64 delayMs, OperationState state, const std::optional<Error>& error)
{
    m_operation.state = state;
    m_operation.nextTry = m_context.clock.now() + delayMs;
    m_operation.error = error;
    settle(RunEnd::Waits);
}

void OperationRecord::leaveToPerson(OperationState state, const std::optional<Error>& error)
{
    m_operation.state = state;
    m_operation.nextTry = 0;
    m_operation.error = error;
    settle(RunEnd::Decides);
}

void OperationRecord::readFailed(const Error& error, OperationState state, RetryDelay delay)
{
    switch (RetryPolicy::judgeRead(error)) {
    case Verdict::Stopped: end(RunEnd::Stopped); return;
    case Verdict::SignIn: end(RunEnd::Waits); return;
    case Verdict::Conflict:
    case Verdict::Failed: leaveToPerson(OperationState::Failed, error); return;
    case Verdict::TryLater:
    case Verdict::Unknown: break;
    }
    ++m_operation.attempts;
    waitFor((m_context.policy.*delay)(m_operation.attempts, error, *QRandomGenerator::global()), state,
            error);
}

void OperationRecord::end(RunEnd how)
{
    Q_EMIT ended(how);
}

} // namespace caredesk
