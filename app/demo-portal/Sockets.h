#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace demo {

// The few calls on sockets that the relay needs, alike on every system.

using Socket = std::intptr_t;
constexpr Socket noSocket = -1;

/// Listens on that port of 127.0.0.1, 0 for any free one; noSocket when it is taken. Never blocks.
Socket listenOn(int port);
/// The next connection; noSocket when none waits.
Socket acceptFrom(Socket listener);
/// Connects to that port of 127.0.0.1; noSocket when nobody listens there.
Socket connectTo(int port);
/// Sends at once, and blocks no more.
void makeImpatient(Socket socket);
/// Its own port.
int portOf(Socket socket);
void closeSocket(Socket socket);
void closeWithReset(Socket socket);
/// Nothing more will be sent.
void endSending(Socket socket);

/// Lets a server take a port again while connections of the one before it are still ending.
void reusePort(Socket socket);
/// How many connections may wait to be accepted.
void setBacklog(Socket listener, int waiting);

enum class Transfer { Some, None, Ended, Broken };
/// Some sets count; None: nothing can be moved now.
Transfer receive(Socket socket, char* bytes, std::size_t size, std::size_t& count);
Transfer send(Socket socket, const char* bytes, std::size_t size, std::size_t& count);

/// What is waited for on a socket, and what came of it.
struct Watch
{
    Socket socket = noSocket;
    bool input = false;
    bool output = false;
    bool isReadable = false;
    bool isBroken = false;
};
/// Waits without a limit for any of them; false when that is not possible.
bool waitFor(std::vector<Watch>& watches);

/// Something to wait for that wake() makes readable, from any thread.
Socket makeWaker();
void wake(Socket waker);
/// It is readable no more.
void calm(Socket waker);

} // namespace demo
