#include "support/TcpRelay.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

namespace caredesk::test {

namespace {

/// So long must a client be silent for what it sent to count as whole.
constexpr std::chrono::milliseconds pauseOfClient{30};
/// So long a server is waited for that answers nobody.
constexpr std::chrono::seconds patienceForServer{20};

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

[[noreturn]] void fail(const char* what)
{
    throw std::runtime_error(std::string("relay: ") + what + ": " + std::strerror(errno));
}

void makeImpatient(int socket)
{
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
}

void closeSocket(int& socket, RelayEnding ending)
{
    if (socket < 0) {
        return;
    }
    if (ending == RelayEnding::Reset) {
        const linger atOnce{1, 0};
        ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    }
    ::close(socket);
    socket = -1;
}

} // namespace

struct TcpRelay::Pair
{
    explicit Pair(const RelayPlan& p)
        : plan(p)
        , up(p.up)
        , down(p.down)
    {
    }

    RelayPlan plan;
    RelayFlow up;
    RelayFlow down;
    int client = -1; ///< -1: reset already, and what it sent goes on without it.
    int server = -1;
    RelayClock::time_point over = RelayClock::time_point::max();
};

TcpRelay::TcpRelay(int serverPort)
    : m_serverPort(serverPort)
    , m_planner([](int) { return RelayPlan{}; })
{
    m_waker = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (m_waker < 0 || m_listener < 0) {
        fail("socket");
    }
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    constexpr int waiting = 256;
    if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
        ::listen(m_listener, waiting) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        fail("listen");
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

TcpRelay::~TcpRelay()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    wake();
    m_thread.join();
    ::close(m_listener);
    ::close(m_waker);
}

QUrl TcpRelay::through(const QUrl& server) const
{
    QUrl url = server;
    url.setPort(m_port);
    return url;
}

void TcpRelay::setPlan(const RelayPlan& plan)
{
    setPlanner([plan](int) { return plan; });
}

void TcpRelay::setPlanner(RelayPlanner planner)
{
    const std::lock_guard lock(m_mutex);
    m_planner = std::move(planner);
}

void TcpRelay::cutAll(RelayEnding ending)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& pair : m_pairs) {
        ++m_counts.cut;
        end(*pair, ending);
    }
    m_pairs.clear();
    wake();
}

RelayCounts TcpRelay::counts() const
{
    const std::lock_guard lock(m_mutex);
    RelayCounts counts = m_counts;
    for (const auto& pair : m_pairs) {
        counts.bytesUp += pair->up.passed();
        counts.bytesDown += pair->down.passed();
        counts.stalled += (pair->up.stalled() ? 1 : 0) + (pair->down.stalled() ? 1 : 0);
    }
    return counts;
}

void TcpRelay::wake() const
{
    ::eventfd_write(m_waker, 1);
}

int TcpRelay::waitMs(RelayClock::time_point now) const
{
    auto next = RelayClock::time_point::max();
    for (const auto& pair : m_pairs) {
        for (const RelayFlow* flow : {&pair->up, &pair->down}) {
            if (flow->whenDue() > now) {
                next = std::min(next, flow->whenDue());
            }
        }
        if (pair->plan.late && pair->client >= 0 && pair->up.taken() >= pair->plan.late->afterBytes) {
            next = std::min(next, pair->up.lastTaken() + pauseOfClient);
        }
        next = std::min(next, pair->over);
    }
    if (next == RelayClock::time_point::max()) {
        return -1;
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - now).count();
    return static_cast<int>(std::clamp<std::int64_t>(wait, 0, 1000));
}

void TcpRelay::run()
{
    std::vector<pollfd> polled;
    for (;;) {
        polled.clear();
        polled.push_back({m_waker, POLLIN, 0});
        polled.push_back({m_listener, POLLIN, 0});
        std::vector<Pair*> asked;
        int wait = -1;
        {
            const std::lock_guard lock(m_mutex);
            const auto now = RelayClock::now();
            for (const auto& pair : m_pairs) {
                const auto events = [now](const RelayFlow& in, const RelayFlow& out) {
                    return static_cast<short>((in.wantsInput() ? POLLIN : 0) |
                                              (out.wantsOutput(now) ? POLLOUT : 0));
                };
                polled.push_back({pair->client, events(pair->up, pair->down), 0});
                polled.push_back({pair->server, events(pair->down, pair->up), 0});
                asked.push_back(pair.get());
            }
            wait = waitMs(now);
        }
        if (::poll(polled.data(), polled.size(), wait) < 0 && errno != EINTR) {
            return;
        }
        eventfd_t wakes = 0;
        ::eventfd_read(m_waker, &wakes);
        const std::lock_guard lock(m_mutex);
        if (m_stopping) {
            for (const auto& pair : m_pairs) {
                end(*pair, RelayEnding::Reset);
            }
            m_pairs.clear();
            return;
        }
        m_pairs.remove_if([&](const std::unique_ptr<Pair>& pair) {
            const auto found = std::find(asked.cbegin(), asked.cend(), pair.get());
            if (found == asked.cend()) {
                return false;
            }
            const auto index = 2 + 2 * static_cast<std::size_t>(found - asked.cbegin());
            const int seen = polled[index].revents | polled[index + 1].revents;
            return !advance(*pair, (seen & (POLLERR | POLLNVAL)) != 0);
        });
        if ((polled[1].revents & POLLIN) != 0) {
            acceptAll();
        }
    }
}

void TcpRelay::acceptAll()
{
    for (;;) {
        int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0) {
            return;
        }
        const RelayPlan plan = m_planner(m_counts.connections++);
        if (plan.refused) {
            ++m_counts.refused;
            closeSocket(client, RelayEnding::Reset);
        } else {
            open(client, plan);
        }
    }
}

void TcpRelay::open(int client, const RelayPlan& plan)
{
    int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(m_serverPort);
    if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        closeSocket(server, RelayEnding::Reset);
        closeSocket(client, RelayEnding::Reset);
        return;
    }
    makeImpatient(client);
    makeImpatient(server);
    auto pair = std::make_unique<Pair>(plan);
    pair->client = client;
    pair->server = server;
    m_pairs.push_back(std::move(pair));
}

/// Moves what may be moved; false when the connection is over and its sockets are closed.
bool TcpRelay::advance(Pair& pair, bool broken)
{
    const auto now = RelayClock::now();
    if (pair.client < 0) {
        return advanceLate(pair, now);
    }
    const auto fill = [now](RelayFlow& flow, int socket) {
        return !flow.wantsInput() || flow.fill(socket, now);
    };
    const bool whole = !broken && fill(pair.up, pair.client) && fill(pair.down, pair.server);
    const std::optional<RelayLateArrival>& late = pair.plan.late;
    if (late && pair.up.taken() >= late->afterBytes) {
        if (now - pair.up.lastTaken() < pauseOfClient && whole) {
            return true;
        }
        ++m_counts.late;
        pair.up.holdUntil(now + late->hold);
        pair.over = now + late->hold + patienceForServer;
        closeSocket(pair.client, RelayEnding::Reset);
        return true;
    }
    const bool passed = whole && pair.up.drain(pair.server, now) && pair.down.drain(pair.client, now);
    if (pair.up.isCut() || pair.down.isCut()) {
        ++m_counts.cut;
        end(pair, pair.plan.ending);
        return false;
    }
    if (!passed) {
        end(pair, RelayEnding::Reset);
        return false;
    }
    if (pair.up.isOver() && pair.down.isOver()) {
        end(pair, RelayEnding::Close);
        return false;
    }
    return true;
}

/// The client is gone; what it sent still has to arrive.
bool TcpRelay::advanceLate(Pair& pair, RelayClock::time_point now)
{
    std::array<char, 4096> answer{};
    const ssize_t count = ::recv(pair.server, answer.data(), answer.size(), 0);
    const bool ended = count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR);
    const bool sent = pair.up.drain(pair.server, now);
    if (ended || !sent || now >= pair.over) {
        end(pair, RelayEnding::Close);
        return false;
    }
    return true;
}

void TcpRelay::end(Pair& pair, RelayEnding ending)
{
    m_counts.bytesUp += pair.up.passed();
    m_counts.bytesDown += pair.down.passed();
    m_counts.stalled += (pair.up.stalled() ? 1 : 0) + (pair.down.stalled() ? 1 : 0);
    closeSocket(pair.client, ending);
    closeSocket(pair.server, ending);
}

} // namespace caredesk::test
