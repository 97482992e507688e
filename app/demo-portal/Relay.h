#pragma once

#include "Sockets.h"

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace demo {

/// A TCP relay in front of the TLS server. It sees only encrypted bytes, but it owns the client's connection:
/// it can end it after any byte, with a reset or in order, which a handler of the HTTP library cannot.
class Relay
{
public:
    enum class Ending { Reset, Orderly };

    /// Passes on to that port of 127.0.0.1.
    explicit Relay(int serverPort);
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;
    ~Relay();

    /// Takes a port of 127.0.0.1, 0 for any free one, and returns it. Waits some seconds for one that is
    /// taken. Throws std::runtime_error.
    int listen(int port);
    void start();
    /// Closes every connection and joins the thread.
    void stop();

    /// Ends the connection which the server sees coming from remotePort as soon as the client was sent so
    /// many bytes since it began: at once, when it was sent them already. Not one byte more gets through.
    /// Thread-safe.
    void cutAfter(int remotePort, std::uint64_t bytes, Ending ending);
    /// The bytes that the client was sent so far on that connection; 0 when it is gone. Thread-safe.
    std::uint64_t sentTo(int remotePort);

private:
    struct Pair;

    void run();
    void accept();
    bool advance(Pair& pair);
    static void close(Pair& pair, Ending ending);

    int m_serverPort;
    Socket m_listener = noSocket;
    Socket m_waker;
    bool m_isStopping = false;
    std::mutex m_mutex;
    std::list<std::unique_ptr<Pair>> m_pairs;
    std::map<int, Pair*> m_byPort;
    std::thread m_thread;
};

} // namespace demo
