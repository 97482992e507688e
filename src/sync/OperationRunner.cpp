#include "sync/OperationRunner.h"

#include "base/Clock.h"
#include "base/Log.h"
#include "storage/CacheStore.h"
#include "storage/WorkStore.h"
#include "sync/Answer.h"

#include <QRandomGenerator>
#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace caredesk {

namespace {

constexpr qint64 waitForCreateMs = 60'000;

bool expired(const Operation& operation, qint64 now)
{
    return operation.expires > 0 && now >= operation.expires;
}

bool needsUploads(const Operation& operation, const Capabilities& capabilities)
{
    return operation.kind != OperationKind::SetState && capabilities.uploadsBeforeMessage;
}

SpooledFile* firstNotUploaded(Operation& operation)
{
    QList<SpooledFile>& files = operation.draft.attachments;
    const auto found = std::find_if(files.begin(), files.end(),
                                    [](const SpooledFile& f) { return f.uploadToken.isEmpty(); });
    return found == files.end() ? nullptr : &*found;
}

} // namespace

OperationRunner::OperationRunner(const DeliveryContext& context, Operation operation, bool lookFirst,
                                 QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_operation(std::move(operation))
    , m_lookFirst(lookFirst)
{
}

void OperationRunner::start()
{
    if (!m_operation.serverTicketId.isEmpty()) {
        takeOver();
    } else if (m_operation.state == OperationState::Unknown || m_lookFirst) {
        lookUp();
    } else {
        prepare();
    }
}

void OperationRunner::lookUp()
{
    if (!QUuid::fromString(m_operation.ticketId).isNull()) {
        // It follows a ticket that had no id yet, so it was never sent.
        prepare();
        return;
    }
    Operation sought = m_operation;
    if (sought.firstTry == 0) {
        sought.firstTry = sought.queued;
    }
    follow(m_context.client.findByReference(sought), this, [this](const Result<LookupResult>& found) {
        note(found);
        looked(found);
    });
}

void OperationRunner::looked(const Result<LookupResult>& found)
{
    if (!found) {
        const Error& error = found.error();
        switch (RetryPolicy::judgeRead(error)) {
        case Verdict::Stopped: end(End::Stopped); return;
        case Verdict::SignIn: end(End::SignIn); return;
        case Verdict::Conflict:
        case Verdict::Failed: fail(OperationState::Failed, error); return;
        case Verdict::TryLater:
        case Verdict::Unknown: break;
        }
        ++m_operation.attempts;
        waitFor(m_context.policy.lookRetryDelayMs(m_operation.attempts, error, *QRandomGenerator::global()),
                m_operation.state, error);
        return;
    }
    m_lookFirst = false;
    // A state that is as wanted may have been so before: then the change may still be on its way, and would
    // undo one that is sent meanwhile.
    const bool mayComeYet = m_operation.kind == OperationKind::SetState &&
                            m_operation.state == OperationState::Unknown &&
                            m_operation.lookups + 1 < m_context.policy.lookupsNeeded();
    if (const LookupResult& receipt = found.value(); receipt && !mayComeYet) {
        arrived(*receipt);
        return;
    }
    if (m_operation.state != OperationState::Unknown) {
        prepare();
        return;
    }
    const qint64 early = m_operation.nextTry - m_context.clock.now();
    if (early > 0 && early <= m_context.policy.lookupDelayMs(m_operation.lookups)) {
        // The person asked for a look between two: that it found nothing does not bring the next send nearer.
        waitFor(early, OperationState::Unknown, m_operation.error);
        return;
    }
    ++m_operation.lookups;
    if (m_operation.lookups < m_context.policy.lookupsNeeded()) {
        waitFor(m_context.policy.lookupDelayMs(m_operation.lookups), OperationState::Unknown,
                m_operation.error);
        return;
    }
    m_operation.state = OperationState::Queued;
    prepare();
}

void OperationRunner::prepare()
{
    if (expired(m_operation, m_context.clock.now())) {
        fail(OperationState::Failed, Error{ErrorCode::TimedOut, {QStringLiteral("callback")}});
        return;
    }
    if (!QUuid::fromString(m_operation.ticketId).isNull()) {
        followCreate();
        return;
    }
    Casino& casino = m_operation.draft.casino;
    if (casino.id.isEmpty() && !casino.name.isEmpty()) {
        // Queued before this account's casinos were known.
        for (const Casino& known : m_context.client.account().casinos) {
            if (known.name.compare(casino.name, Qt::CaseInsensitive) == 0) {
                casino = known;
            }
        }
    }
    m_uploadedHere = std::all_of(m_operation.draft.attachments.cbegin(), m_operation.draft.attachments.cend(),
                                 [](const SpooledFile& file) { return file.uploadToken.isEmpty(); });
    if (m_operation.draft.attachments.isEmpty()) {
        markSending();
        return;
    }
    // Nothing large leaves while what comes of it could not be written down.
    follow(m_context.work.updateOperation(m_operation), this, [this](const Outcome& kept) {
        if (kept) {
            uploadNext();
        } else {
            end(kept.error().code == ErrorCode::NotFound ? End::Gone : End::Stopped);
        }
    });
}

void OperationRunner::followCreate()
{
    follow(m_context.work.delivery(m_operation.ticketId), this, [this](const Result<Delivery>& delivery) {
        if (delivery) {
            m_operation.ticketId = delivery->ticketId;
            prepare();
        } else if (delivery.error().code != ErrorCode::NotFound) {
            end(End::Stopped);
        } else {
            waitForMending();
        }
    });
}

void OperationRunner::waitForMending()
{
    const Error missing{ErrorCode::NotFound, {m_operation.ticketId}};
    follow(m_context.work.draft(m_operation.ticketId), this, [this, missing](const Result<Draft>& draft) {
        if (draft) {
            // The ticket was taken back to be mended: it may be sent again under the same UUID.
            waitFor(waitForCreateMs, OperationState::Queued, missing);
        } else if (draft.error().code == ErrorCode::NotFound) {
            fail(OperationState::Failed, missing);
        } else {
            end(End::Stopped);
        }
    });
}

void OperationRunner::uploadNext()
{
    SpooledFile* file =
        needsUploads(m_operation, m_context.client.capabilities()) ? firstNotUploaded(m_operation) : nullptr;
    if (!file) {
        markSending();
        return;
    }
    const QString fileUuid = file->uuid;
    const qint64 size = file->size;
    Job<QString>* job = m_context.client.uploadAttachment(*file);
    connect(job, &JobBase::progress, this, [this, size](qint64 done, qint64 total) {
        Q_EMIT progress({m_operation.uuid, done, total > 0 ? total : size});
    });
    follow(job, this, [this, fileUuid](const Result<QString>& token) {
        note(token);
        if (!token) {
            uploadFailed(token.error());
            return;
        }
        for (SpooledFile& uploaded : m_operation.draft.attachments) {
            if (uploaded.uuid == fileUuid && uploaded.uploadToken.isEmpty()) {
                uploaded.uploadToken = token.value();
                break;
            }
        }
        follow(m_context.work.updateOperation(m_operation), this, [this](const Outcome& kept) {
            if (kept) {
                uploadNext();
            } else {
                end(kept.error().code == ErrorCode::NotFound ? End::Gone : End::Stopped);
            }
        });
    });
}

void OperationRunner::uploadFailed(const Error& error)
{
    switch (RetryPolicy::judgeRead(error)) {
    case Verdict::Stopped: end(End::Stopped); return;
    case Verdict::SignIn: end(End::SignIn); return;
    case Verdict::Conflict:
    case Verdict::Failed: fail(OperationState::Failed, error); return;
    case Verdict::TryLater:
    case Verdict::Unknown: break;
    }
    ++m_operation.attempts;
    waitFor(m_context.policy.retryDelayMs(m_operation.attempts, error, *QRandomGenerator::global()),
            OperationState::Queued, error);
}

void OperationRunner::markSending()
{
    m_operation.state = OperationState::Sending;
    m_operation.error.reset();
    m_operation.nextTry = 0;
    m_operation.lookups = 0;
    ++m_operation.attempts;
    if (m_operation.firstTry == 0) {
        m_operation.firstTry = m_context.clock.now();
    }
    follow(m_context.work.updateOperation(m_operation), this, [this](const Outcome& kept) {
        if (kept) {
            send();
        } else {
            end(kept.error().code == ErrorCode::NotFound ? End::Gone : End::Stopped);
        }
    });
}

void OperationRunner::send()
{
    const auto receive = [this](const Result<WriteReceipt>& receipt) {
        note(receipt);
        if (receipt) {
            arrived(*receipt);
        } else {
            sendFailed(receipt.error());
        }
    };
    Job<WriteReceipt>* job = nullptr;
    switch (m_operation.kind) {
    case OperationKind::Create:
        job = m_context.client.createTicket(m_operation.draft, m_operation.uuid);
        break;
    case OperationKind::Reply:
        job = m_context.client.reply(m_operation.ticketId, m_operation.draft, m_operation.uuid);
        break;
    case OperationKind::Callback: job = m_context.client.requestCallback(m_operation); break;
    case OperationKind::SetState:
        follow(m_context.client.setState(m_operation.ticketId, m_operation.targetState), this,
               [receive](const Result<Ticket>& ticket) {
                   receive(ticket ? Result<WriteReceipt>(
                                        WriteReceipt{ticket->id, {}, ticket->reference, ticket->link})
                                  : Result<WriteReceipt>(ticket.error()));
               });
        return;
    }
    connect(job, &JobBase::progress, this, [this](qint64 done, qint64 total) {
        Q_EMIT progress({m_operation.uuid, done, total});
    });
    follow(job, this, receive);
}

void OperationRunner::sendFailed(const Error& error)
{
    switch (RetryPolicy::judgeWrite(error)) {
    case Verdict::Stopped:
        end(End::Stopped);
        return; // Stays "sending" on disk: unknown when it is read again.
    case Verdict::SignIn:
        m_operation.state = OperationState::Queued;
        settle(End::SignIn);
        return;
    case Verdict::Unknown:
        qCInfo(lcOutbox) << "outcome unknown" << m_operation.uuid << errorName(error.code);
        waitFor(std::max(m_context.policy.lookupDelayMs(0), qint64{1000} * error.retryAfterSeconds),
                OperationState::Unknown, error);
        return;
    case Verdict::TryLater:
        waitFor(m_context.policy.retryDelayMs(m_operation.attempts, error, *QRandomGenerator::global()),
                OperationState::Queued, error);
        return;
    case Verdict::Conflict: fail(OperationState::Conflict, error); return;
    case Verdict::Failed: break;
    }
    if (!m_uploadedHere && !m_operation.draft.attachments.isEmpty()) {
        // The uploads of an earlier run may have expired at the portal: once more, with fresh ones.
        for (SpooledFile& file : m_operation.draft.attachments) {
            file.uploadToken.clear();
        }
        m_operation.state = OperationState::Queued;
        m_uploadedHere = true;
        uploadNext();
        return;
    }
    fail(OperationState::Failed, error);
}

void OperationRunner::arrived(const WriteReceipt& receipt)
{
    qCInfo(lcOutbox) << "arrived" << m_operation.uuid << "as" << receipt.ticketId;
    m_operation.serverTicketId = receipt.ticketId.isEmpty() ? m_operation.ticketId : receipt.ticketId;
    m_operation.serverReference = receipt.reference;
    m_operation.serverLink = receipt.link;
    m_operation.error.reset();
    recordArrival();
}

// The two databases have no common commit. First the portal's id goes beside the operation, then the cache
// takes the ticket over, then the operation is removed: a crash between two of these repeats the later ones
// only.
void OperationRunner::recordArrival()
{
    follow(m_context.work.updateOperation(m_operation), this, [this](const Outcome& kept) {
        if (kept || kept.error().code == ErrorCode::NotFound) {
            takeOver();
        } else {
            repeatSoon(&OperationRunner::recordArrival);
        }
    });
}

void OperationRunner::takeOver()
{
    if (m_operation.serverTicketId.isEmpty()) {
        complete();
        return;
    }
    follow(m_context.client.conversations({m_operation.serverTicketId}), this,
           [this](const Result<QList<Conversation>>& conversations) {
               if (!conversations || conversations->isEmpty()) {
                   // The next pull brings it.
                   complete();
                   return;
               }
               follow(m_context.cache.storeConversations(*conversations, m_context.client.account().person),
                      this, [this](const Result<ChangeSet>&) { complete(); });
               if (m_operation.serverReference.isEmpty()) {
                   m_operation.serverReference = conversations->first().ticket.reference;
                   m_operation.serverLink = conversations->first().ticket.link;
               }
           });
}

void OperationRunner::complete()
{
    const Delivery delivery{m_operation.uuid,           m_operation.kind,
                            m_operation.serverTicketId, m_operation.serverReference,
                            m_operation.serverLink,     m_context.clock.now()};
    follow(m_context.work.complete(delivery), this, [this](const Outcome& kept) {
        if (!kept) {
            repeatSoon(&OperationRunner::complete);
            return;
        }
        Q_EMIT delivered({m_operation.uuid, m_operation.serverTicketId, m_operation.serverReference,
                          m_operation.serverLink});
        end(End::Delivered);
    });
}

void OperationRunner::waitFor(qint64 delayMs, OperationState state, const std::optional<Error>& error)
{
    m_operation.state = state;
    m_operation.nextTry = m_context.clock.now() + delayMs;
    m_operation.error = error;
    settle(End::Waits);
}

void OperationRunner::fail(OperationState state, const Error& error)
{
    m_operation.state = state;
    m_operation.nextTry = 0;
    m_operation.error = error;
    if (state == OperationState::Conflict && m_operation.kind == OperationKind::SetState &&
        m_operation.error->arguments.isEmpty()) {
        m_operation.error->arguments = {stateName(m_operation.targetState)};
    }
    settle(End::Decides);
}

void OperationRunner::settle(End how)
{
    follow(m_context.work.updateOperation(m_operation), this, [this, how](const Outcome& kept) {
        if (kept) {
            end(how);
        } else {
            end(kept.error().code == ErrorCode::NotFound ? End::Gone : End::Stopped);
        }
    });
}

void OperationRunner::end(End how)
{
    Q_EMIT finished(how);
}

template <typename T>
void OperationRunner::note(const Result<T>& result)
{
    if (result) {
        Q_EMIT answered(std::nullopt);
    } else {
        Q_EMIT answered(result.error());
    }
}

void OperationRunner::repeatSoon(void (OperationRunner::*step)())
{
    constexpr int longestMs = 5'000;
    m_storeFailures = std::min(m_storeFailures + 1, 10);
    QTimer::singleShot(std::min(longestMs, 100 << m_storeFailures), this, step);
}

} // namespace caredesk
