#include "Relay.h"

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
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace demo {

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int portOf(int socket)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

void setOption(int socket, int level, int option)
{
    const int yes = 1;
    setsockopt(socket, level, option, &yes, sizeof yes);
}

void makeImpatient(int socket)
{
    setOption(socket, IPPROTO_TCP, TCP_NODELAY);
    fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
}

void closeWithReset(int socket)
{
    const linger now{1, 0};
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(socket);
}

/// Bytes on their way in one direction.
struct Channel
{
    std::array<char, 128ul * 1024> bytes{};
    std::size_t from = 0;
    std::size_t to = 0;
    bool isEnded = false;
    bool isEndPassed = false;

    bool isEmpty() const { return from == to; }
    bool wantsInput() const { return isEmpty() && !isEnded; }

    /// Reads what there is; false when the connection broke.
    bool fill(int source)
    {
        const ssize_t count = ::recv(source, bytes.data(), bytes.size(), 0);
        if (count < 0) {
            return errno == EAGAIN || errno == EINTR;
        }
        from = 0;
        to = static_cast<std::size_t>(count);
        isEnded = count == 0;
        return true;
    }

    /// Writes at most limit bytes and counts them; false when the connection broke.
    bool drain(int target, std::uint64_t limit, std::uint64_t& sent)
    {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(to - from, limit));
        if (size > 0) {
            const ssize_t count = ::send(target, bytes.data() + from, size, MSG_NOSIGNAL);
            if (count < 0) {
                return errno == EAGAIN || errno == EINTR;
            }
            from += static_cast<std::size_t>(count);
            sent += static_cast<std::uint64_t>(count);
        }
        if (isEmpty() && isEnded && !isEndPassed) {
            ::shutdown(target, SHUT_WR);
            isEndPassed = true;
        }
        return true;
    }
};

constexpr std::uint64_t unlimited = std::numeric_limits<std::uint64_t>::max();

} // namespace

struct Relay::Pair
{
    int client = -1;
    int server = -1;
    int port = 0;
    Channel up;
    Channel down;
    std::uint64_t sentUp = 0;
    std::uint64_t sentDown = 0;
    std::uint64_t limit = unlimited;
    Ending ending = Ending::Orderly;
};

Relay::Relay(int serverPort)
    : m_serverPort(serverPort)
    , m_waker(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
}

Relay::~Relay()
{
    stop();
    if (m_listener >= 0) {
        ::close(m_listener);
    }
    ::close(m_waker);
}

int Relay::listen(int port)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    setOption(m_listener, SOL_SOCKET, SO_REUSEADDR);
    const sockaddr_in address = loopback(port);
    constexpr int waiting = 511;
    if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(m_listener, waiting) != 0) {
        throw std::runtime_error("port " + std::to_string(port) + " of 127.0.0.1 is taken");
    }
    return portOf(m_listener);
}

void Relay::start()
{
    m_thread = std::thread([this] { run(); });
}

void Relay::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    wake();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Relay::cutAfter(int remotePort, std::uint64_t bytes, Ending ending)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_byPort.find(remotePort); found != m_byPort.end()) {
        found->second->limit = bytes;
        found->second->ending = ending;
    }
    wake();
}

std::uint64_t Relay::sentTo(int remotePort)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_byPort.find(remotePort);
    return found == m_byPort.end() ? 0 : found->second->sentDown;
}

void Relay::wake() const
{
    ::eventfd_write(m_waker, 1);
}

void Relay::run()
{
    std::vector<pollfd> polled;
    for (;;) {
        polled.clear();
        polled.push_back({m_waker, POLLIN, 0});
        polled.push_back({m_listener, POLLIN, 0});
        {
            const std::lock_guard lock(m_mutex);
            for (const auto& pair : m_pairs) {
                const auto events = [](const Channel& in, const Channel& out) {
                    return static_cast<short>((in.wantsInput() ? POLLIN : 0) | (out.isEmpty() ? 0 : POLLOUT));
                };
                polled.push_back({pair->client, events(pair->up, pair->down), 0});
                polled.push_back({pair->server, events(pair->down, pair->up), 0});
            }
        }
        if (::poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR) {
            return;
        }
        eventfd_t wakes = 0;
        ::eventfd_read(m_waker, &wakes);
        const std::lock_guard lock(m_mutex);
        if (m_isStopping) {
            for (const auto& pair : m_pairs) {
                close(*pair, Ending::Orderly);
            }
            m_pairs.clear();
            m_byPort.clear();
            return;
        }
        std::size_t index = 2;
        for (auto pair = m_pairs.begin(); pair != m_pairs.end(); index += 2) {
            const bool isBroken =
                ((polled[index].revents | polled[index + 1].revents) & (POLLERR | POLLNVAL)) != 0;
            if (isBroken) {
                close(**pair, Ending::Reset);
            }
            if (isBroken || !advance(**pair)) {
                m_byPort.erase((*pair)->port);
                pair = m_pairs.erase(pair);
            } else {
                ++pair;
            }
        }
        if ((polled[1].revents & POLLIN) != 0) {
            accept();
        }
    }
}

void Relay::accept()
{
    for (;;) {
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0) {
            return;
        }
        const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_serverPort);
        if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            ::close(server);
            closeWithReset(client);
            continue;
        }
        makeImpatient(client);
        makeImpatient(server);
        auto pair = std::make_unique<Pair>();
        pair->client = client;
        pair->server = server;
        pair->port = portOf(server);
        m_byPort[pair->port] = pair.get();
        m_pairs.push_back(std::move(pair));
    }
}

/// Moves what can be moved; false when the pair is over, its sockets closed.
bool Relay::advance(Pair& pair)
{
    const auto readable = [](Channel& channel, int source) {
        return !channel.wantsInput() || channel.fill(source);
    };
    const bool isWhole =
        readable(pair.up, pair.client) && readable(pair.down, pair.server) &&
        pair.up.drain(pair.server, unlimited, pair.sentUp) &&
        pair.down.drain(pair.client, pair.limit - std::min(pair.limit, pair.sentDown), pair.sentDown);
    if (pair.sentDown >= pair.limit) {
        close(pair, pair.ending);
        return false;
    }
    if (!isWhole) {
        close(pair, Ending::Reset);
        return false;
    }
    if (pair.up.isEndPassed && pair.down.isEndPassed) {
        close(pair, Ending::Orderly);
        return false;
    }
    return true;
}

void Relay::close(Pair& pair, Ending ending)
{
    closeWithReset(pair.server);
    if (ending == Ending::Reset) {
        closeWithReset(pair.client);
    } else {
        ::close(pair.client);
    }
}

} // namespace demo
