#include "sync/OperationRunner.h"

#include "base/Clock.h"
#include "base/Log.h"
#include "storage/WorkStore.h"
#include "sync/Answer.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

namespace caredesk {

namespace {

constexpr qint64 waitForCreateMs = 60'000;

bool expired(const Operation& operation, qint64 now)
{
    return operation.expires > 0 && now >= operation.expires;
}

/// Its ticket has no id at the portal yet.
bool followsCreate(const Operation& operation)
{
    return !QUuid::fromString(operation.ticketId).isNull();
}

/// The casino as the account has it, for one that was queued before the account's casinos were known.
void findCasino(Casino& casino, const Account& account)
{
    if (!casino.id.isEmpty() || casino.name.isEmpty()) {
        return;
    }
    for (const Casino& known : account.casinos) {
        if (known.name.compare(casino.name, Qt::CaseInsensitive) == 0) {
            casino = known;
            return;
        }
    }
}

} // namespace

OperationRunner::OperationRunner(const DeliveryContext& context, Operation operation, bool lookFirst,
                                 QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_record(context, std::move(operation), nullptr)
    , m_uploads(context, m_record, nullptr)
    , m_arrival(context, m_record, nullptr)
    , m_lookFirst(lookFirst)
{
    connect(&m_record, &OperationRecord::progress, this, &OperationRunner::progress);
    connect(&m_record, &OperationRecord::answered, this, &OperationRunner::answered);
    connect(&m_record, &OperationRecord::ended, this, &OperationRunner::finished);
    connect(&m_uploads, &OperationUploads::done, this, &OperationRunner::markSending);
    connect(&m_arrival, &OperationArrival::delivered, this, &OperationRunner::delivered);
}

void OperationRunner::start()
{
    if (hasArrived(operation())) {
        m_arrival.goOn();
    } else if (operation().state == OperationState::Unknown || m_lookFirst) {
        lookUp();
    } else {
        prepare();
    }
}

void OperationRunner::lookUp()
{
    if (followsCreate(operation())) {
        // It follows a ticket that had no id yet, so it was never sent.
        prepare();
        return;
    }
    Operation sought = operation();
    if (sought.firstTry == 0) {
        sought.firstTry = sought.queued;
    }
    follow(m_context.client.findByReference(sought), this, [this](const Result<LookupResult>& found) {
        m_record.note(found);
        if (found) {
            looked(*found);
        } else {
            lookFailed(found.error());
        }
    });
}

/// A portal that refuses the question has not said that the operation did not arrive: given back to the
/// person it would be sent a second time. A state asked for twice is no harm.
void OperationRunner::lookFailed(const Error& error)
{
    const Verdict verdict = RetryPolicy::judgeRead(error);
    const bool refused = verdict == Verdict::Failed || verdict == Verdict::Conflict;
    if (!refused || operation().kind == OperationKind::SetState) {
        m_record.readFailed(error, operation().state, &RetryPolicy::lookRetryDelayMs);
        return;
    }
    const int looks = ++m_record.operation().attempts;
    m_record.waitFor(m_context.policy.lookRetryDelayMs(looks, error, *QRandomGenerator::global()),
                     operation().state, error);
}

void OperationRunner::looked(const LookupResult& found)
{
    m_lookFirst = false;
    Operation& sought = m_record.operation();
    const bool isState = sought.kind == OperationKind::SetState;
    // A state that is as wanted may have been so before: then the change may still be on its way, and would
    // undo one that is sent meanwhile.
    const bool mayComeYet = isState && sought.state == OperationState::Unknown &&
                            sought.lookups + 1 < m_context.policy.lookupsNeeded();
    if (found && !mayComeYet) {
        // A state is found by being the one asked for.
        m_arrival.start(*found, isState);
        return;
    }
    if (sought.state == OperationState::Unknown) {
        const qint64 early = sought.nextTry - m_context.clock.now();
        if (early > 0 && early <= m_context.policy.lookupDelayMs(sought.lookups)) {
            // The person asked for a look between two: that it found nothing does not bring the next send
            // nearer.
            m_record.waitFor(early, OperationState::Unknown, sought.error);
            return;
        }
        ++sought.lookups;
        if (sought.lookups < m_context.policy.lookupsNeeded()) {
            m_record.waitFor(m_context.policy.lookupDelayMs(sought.lookups), OperationState::Unknown,
                             sought.error);
            return;
        }
        sought.state = OperationState::Queued;
    }
    prepare();
}

void OperationRunner::prepare()
{
    if (expired(operation(), m_context.clock.now())) {
        m_record.leaveToPerson(OperationState::Failed,
                               Error{ErrorCode::TimedOut, {QStringLiteral("callback")}});
        return;
    }
    if (followsCreate(operation())) {
        followCreate();
        return;
    }
    findCasino(m_record.operation().draft.casino, m_context.client.account());
    m_uploads.start();
}

void OperationRunner::followCreate()
{
    follow(m_context.work.delivery(operation().ticketId), this, [this](const Result<Delivery>& delivery) {
        if (delivery) {
            m_record.operation().ticketId = delivery->ticketId;
            prepare();
        } else if (delivery.error().code != ErrorCode::NotFound) {
            m_record.end(RunEnd::Stopped);
        } else {
            waitForMending();
        }
    });
}

void OperationRunner::waitForMending()
{
    const Error missing{ErrorCode::NotFound, {operation().ticketId}};
    follow(m_context.work.draft(operation().ticketId), this, [this, missing](const Result<Draft>& draft) {
        if (draft) {
            // The ticket was taken back to be mended: it may be sent again under the same UUID.
            m_record.waitFor(waitForCreateMs, OperationState::Queued, missing);
        } else if (draft.error().code == ErrorCode::NotFound) {
            m_record.leaveToPerson(OperationState::Failed, missing);
        } else {
            m_record.end(RunEnd::Stopped);
        }
    });
}

void OperationRunner::markSending()
{
    Operation& sending = m_record.operation();
    sending.state = OperationState::Sending;
    sending.error.reset();
    sending.nextTry = 0;
    sending.lookups = 0;
    ++sending.attempts;
    if (sending.firstTry == 0) {
        sending.firstTry = m_context.clock.now();
    }
    m_record.keep([this] { send(); });
}

void OperationRunner::send()
{
    const Operation& sent = operation();
    Job<WriteReceipt>* job = nullptr;
    switch (sent.kind) {
    case OperationKind::Create: job = m_context.client.createTicket(sent.draft, sent.uuid); break;
    case OperationKind::Reply: job = m_context.client.reply(sent.ticketId, sent.draft, sent.uuid); break;
    case OperationKind::Callback: job = m_context.client.requestCallback(sent); break;
    case OperationKind::SetState: sendState(); return;
    }
    connect(job, &JobBase::progress, this, [this](qint64 done, qint64 total) {
        Q_EMIT progress({operation().uuid, done, total});
    });
    follow(job, this, [this](const Result<WriteReceipt>& receipt) {
        m_record.note(receipt);
        if (receipt) {
            m_arrival.start(*receipt, false);
        } else {
            sendFailed(receipt.error());
        }
    });
}

void OperationRunner::sendState()
{
    follow(m_context.client.setState(operation().ticketId, operation().targetState), this,
           [this](const Result<Ticket>& ticket) {
               m_record.note(ticket);
               if (ticket) {
                   m_arrival.start({ticket->id, {}, ticket->reference, ticket->link},
                                   ticket->state == operation().targetState);
               } else {
                   sendFailed(ticket.error());
               }
           });
}

void OperationRunner::sendFailed(const Error& error)
{
    switch (RetryPolicy::judgeWrite(error)) {
    case Verdict::Stopped:
        m_record.end(RunEnd::Stopped);
        return; // Stays "sending" on disk: unknown when it is read again.
    case Verdict::SignIn:
        m_record.operation().state = OperationState::Queued;
        m_record.settle(RunEnd::Waits);
        return;
    case Verdict::Unknown:
        qCInfo(lcOutbox) << "outcome unknown" << operation().uuid << errorName(error.code);
        m_record.waitFor(std::max(m_context.policy.lookupDelayMs(0), qint64{1000} * error.retryAfterSeconds),
                         OperationState::Unknown, error);
        return;
    case Verdict::TryLater:
        m_record.waitFor(
            m_context.policy.retryDelayMs(operation().attempts, error, *QRandomGenerator::global()),
            OperationState::Queued, error);
        return;
    case Verdict::Conflict: m_arrival.conflict(error); return;
    case Verdict::Failed: break;
    }
    if (!m_uploads.startAgain()) {
        m_record.leaveToPerson(OperationState::Failed, error);
    }
}

} // namespace caredesk
