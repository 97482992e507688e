#pragma once

#include "support/RelayFlow.h"
#include "support/RelayPlan.h"

#include <QUrl>

#include <list>
#include <memory>
#include <mutex>
#include <thread>

namespace caredesk::test {

/// What a relay has seen so far.
struct RelayCounts
{
    int connections = 0;
    int refused = 0;
    int cut = 0; ///< Ended by their plan, or by cutAll().
    int stalled = 0;
    int late = 0; ///< Whose client was reset while its bytes were still on their way to the server.
    std::int64_t bytesUp = 0;   ///< That reached the server.
    std::int64_t bytesDown = 0; ///< That reached the client.

    bool operator==(const RelayCounts&) const = default;
};

/// A TCP relay between a client and a server of this computer, with a thread of its own. It sees encrypted
/// bytes only and changes none: it delays, throttles, stalls and cuts them, with true resets, as the plan of
/// each connection says. All methods may be called from any thread. Failures to open sockets throw
/// std::runtime_error.
class TcpRelay
{
public:
    /// Listens on a free port of 127.0.0.1 and passes on to `serverPort` there.
    explicit TcpRelay(int serverPort);
    TcpRelay(const TcpRelay&) = delete;
    TcpRelay& operator=(const TcpRelay&) = delete;
    ~TcpRelay();

    int port() const { return m_port; }
    /// The same address by way of this relay.
    QUrl through(const QUrl& server) const;

    /// For every connection from now on. Those that are open keep theirs.
    void setPlan(const RelayPlan& plan);
    /// Asked in the relay's thread.
    void setPlanner(RelayPlanner planner);
    /// Ends every connection that is open now.
    void cutAll(RelayEnding ending = RelayEnding::Reset);

    RelayCounts counts() const;

private:
    struct Pair;

    void run();
    int waitMs(RelayClock::time_point now) const;
    void acceptAll();
    void open(int client, const RelayPlan& plan);
    bool advance(Pair& pair, bool broken);
    bool advanceLate(Pair& pair, RelayClock::time_point now);
    void end(Pair& pair, RelayEnding ending);
    void wake() const;

    int m_serverPort;
    int m_port = 0;
    int m_listener = -1;
    int m_waker = -1;
    mutable std::mutex m_mutex;
    RelayPlanner m_planner;
    RelayCounts m_counts;
    std::list<std::unique_ptr<Pair>> m_pairs;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace caredesk::test
