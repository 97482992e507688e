#include "sync/SyncEngine.h"

#include "base/Clock.h"
#include "base/Log.h"
#include "storage/CacheStore.h"
#include "sync/AttachmentFetcher.h"
#include "sync/ConversationBackfill.h"
#include "sync/OutboxDispatcher.h"
#include "sync/PortalConnection.h"
#include "sync/PullJob.h"
#include "sync/StatusBoard.h"
#include "sync/SyncNotes.h"

#include <QRandomGenerator>

#include <algorithm>

namespace caredesk {

namespace {

constexpr qint64 sweepEveryMs = 7ll * 24 * 60 * 60'000;
/// A long upload must not keep the news away.
constexpr int longestSettlingMs = 10'000;
constexpr qint64 freshMs = 15'000;

} // namespace

SyncEngine::SyncEngine(const Parts& parts, bool background, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_background(background)
    , m_poll(this)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &SyncEngine::roundSoon);
    connect(&m_parts.backfill, &ConversationBackfill::idle, this, &SyncEngine::backfillIdle);
    connect(&m_parts.backfill, &ConversationBackfill::fetched, this, [this](int conversations) {
        if (m_step == Step::Resting) {
            m_parts.board.update([conversations](SyncStatus& status) {
                status.fetched = conversations;
                status.total = -1;
            });
        }
    });
}

void SyncEngine::start()
{
    follow(m_parts.cache.note(syncnotes::lastSynced), this, [this](const Result<QString>& at) {
        m_parts.board.update([&](SyncStatus& status) {
            status.lastSynced = at ? at->toLongLong() : 0;
            status.firstSync = status.lastSynced == 0;
        });
    });
    follow(m_parts.cache.note(syncnotes::lastSweep), this,
           [this](const Result<QString>& at) { m_lastSweep = at ? at->toLongLong() : 0; });
    if (m_background) {
        roundSoon();
    } else {
        connectSoon();
    }
}

void SyncEngine::syncNow(bool full, const Answer<Done>& answer)
{
    m_fullNext = m_fullNext || full;
    m_waiters.push_back({answer, m_round + 1});
    roundSoon();
}

void SyncEngine::setAttention(bool looking)
{
    if (m_looking == looking) {
        return;
    }
    m_looking = looking;
    if (!m_background || m_step != Step::Resting) {
        return;
    }
    if (looking && m_parts.clock.monotonic() - m_lastRound > freshMs) {
        roundSoon();
    } else {
        planPoll(0);
    }
}

void SyncEngine::setOpenTicket(const QString& ticketId)
{
    m_parts.backfill.setOpenTicket(ticketId);
}

void SyncEngine::connectSoon()
{
    if (m_background) {
        roundSoon();
        return;
    }
    if (m_step != Step::Resting || m_parts.connection.isReady()) {
        return;
    }
    auto* job = new Job<SignInResult>(this);
    job->then(this, [this](const Result<SignInResult>& signedIn) {
        Q_EMIT answered(signedIn ? std::nullopt : std::optional(signedIn.error()));
    });
    m_parts.connection.connectPortal(Answer<SignInResult>(job->promise()));
}

void SyncEngine::roundSoon()
{
    if (m_step == Step::Resting) {
        beginRound();
    } else {
        m_again = true;
    }
}

void SyncEngine::beginRound()
{
    m_poll.stop();
    ++m_round;
    m_again = false;
    m_full = std::exchange(m_fullNext, false);
    m_step = Step::Connecting;
    m_parts.board.update([](SyncStatus& status) {
        status.syncing = true;
        status.fetched = 0;
        status.total = -1;
    });
    auto* job = new Job<SignInResult>(this);
    job->then(this, [this](const Result<SignInResult>& signedIn) {
        if (signedIn) {
            settleOutbox();
            return;
        }
        Q_EMIT answered(signedIn.error());
        endRound(signedIn.error());
    });
    m_parts.connection.connectPortal(Answer<SignInResult>(job->promise()));
}

void SyncEngine::settleOutbox()
{
    m_step = Step::Settling;
    const int round = m_round;
    const auto goOn = [this, round] {
        if (m_round == round && m_step == Step::Settling) {
            pull();
        }
    };
    auto* job = new Job<Done>(this);
    job->then(this, [goOn](const Outcome&) { goOn(); });
    m_parts.outbox.whenSettled(Answer<Done>(job->promise()));
    QTimer::singleShot(longestSettlingMs, this, goOn);
}

void SyncEngine::pull()
{
    m_step = Step::Pulling;
    const bool sweepDue = m_background && m_lastSweep > 0 && m_parts.clock.now() - m_lastSweep > sweepEveryMs;
    m_full = m_full || sweepDue;
    auto* job = new PullJob(*m_parts.connection.client(), m_parts.cache, m_parts.clock,
                            m_full ? PullJob::Extent::Everything : PullJob::Extent::Changes, this);
    connect(job, &PullJob::stored, this, [this](int heads, int total, bool first) {
        m_parts.board.update([&](SyncStatus& status) {
            status.fetched = heads;
            status.total = total;
            status.firstSync = first;
        });
        // The list is usable from the first page on, and so should be what one reads first.
        m_parts.backfill.wake();
    });
    job->then(this, [this](const Outcome& outcome) { pulled(outcome); });
    job->start();
}

void SyncEngine::pulled(const Outcome& outcome)
{
    if (outcome) {
        const qint64 now = m_parts.clock.now();
        if (m_full || m_lastSweep == 0) {
            m_lastSweep = now;
        }
        m_parts.board.update([now](SyncStatus& status) {
            status.lastSynced = now;
            status.firstSync = false;
        });
        Q_EMIT answered(std::nullopt);
    } else {
        qCInfo(lcSync) << "pull ended early:" << errorName(outcome.error().code);
        Q_EMIT answered(outcome.error());
    }
    endRound(outcome);
}

void SyncEngine::endRound(const Outcome& outcome)
{
    m_step = Step::Resting;
    m_lastRound = m_parts.clock.monotonic();
    if (m_again) {
        beginRound();
        return;
    }
    planPoll(outcome ? 0 : outcome.error().retryAfterSeconds);
    if (outcome) {
        m_parts.backfill.wake();
        return;
    }
    answerWaiters(outcome);
    m_parts.board.update([](SyncStatus& status) { status.syncing = false; });
}

void SyncEngine::backfillIdle(const Outcome& outcome)
{
    if (m_step != Step::Resting) {
        return;
    }
    answerWaiters(outcome);
    m_parts.board.update([](SyncStatus& status) { status.syncing = false; });
    if (outcome && m_background) {
        m_parts.attachments.prefetch();
    }
}

void SyncEngine::answerWaiters(const Outcome& outcome)
{
    // What a caller sees next must not be older than the answer.
    m_parts.board.flush();
    const int round = m_round;
    std::vector<Waiter> later;
    for (const Waiter& waiter : std::exchange(m_waiters, {})) {
        if (waiter.round <= round) {
            waiter.answer.finish(outcome);
        } else {
            later.push_back(waiter);
        }
    }
    m_waiters = std::move(later);
}

void SyncEngine::planPoll(int atLeastSeconds)
{
    if (m_background) {
        const qint64 delay = RetryPolicy::pollDelayMs(m_looking, *QRandomGenerator::global());
        m_poll.start(static_cast<int>(std::max(delay, qint64{1000} * atLeastSeconds)));
    }
}

} // namespace caredesk
