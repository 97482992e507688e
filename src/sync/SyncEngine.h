#pragma once

#include "base/Error.h"
#include "sync/Answer.h"
#include "sync/RetryPolicy.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace caredesk {

class AttachmentFetcher;
class CacheStore;
class Clock;
class ConversationBackfill;
class OutboxDispatcher;
class PortalConnection;
class StatusBoard;

/// Keeps the cache and the outbox in step with the portal, round by round: sign in if need be, let the outbox
/// settle and deliver, pull what changed; then conversations and small files fill up behind. Network thread.
class SyncEngine final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        PortalConnection& connection;
        CacheStore& cache;
        OutboxDispatcher& outbox;
        ConversationBackfill& backfill;
        AttachmentFetcher& attachments;
        StatusBoard& board;
        const Clock& clock;
    };

    /// `background`: polls, sweeps and prefetches by itself; else only syncNow() pulls.
    SyncEngine(const Parts& parts, bool background, QObject* parent);

    void start();
    /// Answers when a round that began after this call is over, conversations included.
    void syncNow(bool full, const Answer<Done>& answer);
    void setAttention(bool looking);
    void setOpenTicket(const QString& ticketId);
    /// Signs in and delivers, without a pull when not polling in the background.
    void connectSoon();
    /// A round now: the network is back, or somebody wants to see.
    void roundSoon();

Q_SIGNALS:
    void answered(const std::optional<caredesk::Error>& error);

private:
    enum class Step { Resting, Connecting, Settling, Pulling };
    struct Waiter
    {
        Answer<Done> answer;
        int round; ///< Satisfied by this round or a later one.
    };

    void beginRound();
    void settleOutbox();
    void pull();
    void pulled(const Outcome& outcome);
    void endRound(const Outcome& outcome);
    void backfillIdle(const Outcome& outcome);
    void answerWaiters(const Outcome& outcome);
    void planPoll(int atLeastSeconds);

    Parts m_parts;
    bool m_background;
    Step m_step = Step::Resting;
    int m_round = 0;
    bool m_again = false;
    bool m_fullNext = false;
    bool m_full = false;
    bool m_looking = false;
    qint64 m_lastSweep = 0;
    qint64 m_lastRound = 0; ///< Monotonic ms.
    QTimer m_poll;
    std::vector<Waiter> m_waiters;
};

} // namespace caredesk
