#pragma once

#include "support/RelayPlan.h"

#include <deque>
#include <string>

namespace caredesk::test {

using RelayClock = std::chrono::steady_clock;

/// One direction of a relayed connection: takes bytes from one socket and gives them to another when, and as
/// far as, the plan lets it. Knows nothing of the other direction. Used by TcpRelay's thread alone.
class RelayFlow
{
public:
    explicit RelayFlow(const RelayDirection& plan)
        : m_plan(plan)
    {
    }

    bool wantsInput() const;
    /// Takes what the socket has; false when the connection is broken.
    bool fill(int socket, RelayClock::time_point now);

    /// There is something to write, and its time has come.
    bool wantsOutput(RelayClock::time_point now) const { return whenDue() <= now; }
    /// Passes on what is due; false when the connection is broken.
    bool drain(int socket, RelayClock::time_point now);
    /// When the next byte (or the end) may pass; the far future when nothing waits.
    RelayClock::time_point whenDue() const;

    /// All the plan lets through has passed, and it ends there.
    bool isCut() const { return m_plan.cutAfter && m_passed >= *m_plan.cutAfter; }
    /// The end of the stream was passed on.
    bool isOver() const { return m_endPassed; }
    bool stalled() const { return m_stalls > 0; }

    std::int64_t taken() const { return m_taken; }
    std::int64_t passed() const { return m_passed; }
    RelayClock::time_point lastTaken() const { return m_lastTaken; }
    /// All that waits, and all that comes, waits until then.
    void holdUntil(RelayClock::time_point time) { m_notBefore = time; }

private:
    struct Piece
    {
        std::string bytes;
        RelayClock::time_point due;
    };

    std::int64_t allowedNow() const;
    void pass(std::size_t count, RelayClock::time_point now);

    RelayDirection m_plan;
    std::deque<Piece> m_pieces;
    std::size_t m_waiting = 0;
    std::int64_t m_taken = 0;
    std::int64_t m_passed = 0;
    int m_stalls = 0;
    bool m_ended = false;
    bool m_endPassed = false;
    RelayClock::time_point m_lastTaken = RelayClock::now();
    RelayClock::time_point m_notBefore = {};
};

} // namespace caredesk::test
