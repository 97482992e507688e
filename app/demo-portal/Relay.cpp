#include "Relay.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace demo {

namespace {

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
    bool fill(Socket source)
    {
        std::size_t count = 0;
        switch (receive(source, bytes.data(), bytes.size(), count)) {
        case Transfer::Broken: return false;
        case Transfer::None: return true;
        case Transfer::Ended: isEnded = true; break;
        case Transfer::Some: break;
        }
        from = 0;
        to = count;
        return true;
    }

    /// Writes at most limit bytes and counts them; false when the connection broke.
    bool drain(Socket target, std::uint64_t limit, std::uint64_t& sent)
    {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(to - from, limit));
        if (size > 0) {
            std::size_t count = 0;
            const Transfer outcome = send(target, bytes.data() + from, size, count);
            if (outcome == Transfer::Broken || outcome == Transfer::None) {
                return outcome == Transfer::None;
            }
            from += count;
            sent += static_cast<std::uint64_t>(count);
        }
        if (isEmpty() && isEnded && !isEndPassed) {
            endSending(target);
            isEndPassed = true;
        }
        return true;
    }
};

constexpr std::uint64_t unlimited = std::numeric_limits<std::uint64_t>::max();

} // namespace

struct Relay::Pair
{
    Socket client = noSocket;
    Socket server = noSocket;
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
    , m_waker(makeWaker())
{
}

Relay::~Relay()
{
    stop();
    if (m_listener != noSocket) {
        closeSocket(m_listener);
    }
    closeSocket(m_waker);
}

int Relay::listen(int port)
{
    // The one who had the port may have been killed a moment ago and not be gone altogether.
    constexpr std::chrono::milliseconds longest{3'000}, between{20};
    const auto end = std::chrono::steady_clock::now() + longest;
    while ((m_listener = listenOn(port)) == noSocket && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(between);
    }
    if (m_listener == noSocket) {
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
    wake(m_waker);
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
    wake(m_waker);
}

std::uint64_t Relay::sentTo(int remotePort)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_byPort.find(remotePort);
    return found == m_byPort.end() ? 0 : found->second->sentDown;
}

void Relay::run()
{
    std::vector<Watch> watches;
    for (;;) {
        watches.clear();
        watches.push_back({.socket = m_waker, .input = true});
        watches.push_back({.socket = m_listener, .input = true});
        {
            const std::lock_guard lock(m_mutex);
            for (const auto& pair : m_pairs) {
                watches.push_back({.socket = pair->client,
                                   .input = pair->up.wantsInput(),
                                   .output = !pair->down.isEmpty()});
                watches.push_back({.socket = pair->server,
                                   .input = pair->down.wantsInput(),
                                   .output = !pair->up.isEmpty()});
            }
        }
        if (!waitFor(watches)) {
            return;
        }
        calm(m_waker);
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
            const bool isBroken = watches[index].isBroken || watches[index + 1].isBroken;
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
        if (watches[1].isReadable) {
            accept();
        }
    }
}

void Relay::accept()
{
    for (;;) {
        const Socket client = acceptFrom(m_listener);
        if (client == noSocket) {
            return;
        }
        const Socket server = connectTo(m_serverPort);
        if (server == noSocket) {
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
    const auto readable = [](Channel& channel, Socket source) {
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
        closeSocket(pair.client);
    }
}

} // namespace demo
