#include "Sockets.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace demo {

namespace {

int number(Socket socket)
{
    return static_cast<int>(socket);
}

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void setOption(Socket socket, int level, int option)
{
    const int yes = 1;
    ::setsockopt(number(socket), level, option, &yes, sizeof yes);
}

Transfer outcomeOf(ssize_t moved, std::size_t& count)
{
    if (moved < 0) {
        return errno == EAGAIN || errno == EINTR ? Transfer::None : Transfer::Broken;
    }
    count = static_cast<std::size_t>(moved);
    return Transfer::Some;
}

} // namespace

Socket listenOn(int port)
{
    const Socket socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    reusePort(socket);
    const sockaddr_in address = loopback(port);
    constexpr int waiting = 511;
    if (::bind(number(socket), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(number(socket), waiting) != 0) {
        closeSocket(socket);
        return noSocket;
    }
    return socket;
}

Socket acceptFrom(Socket listener)
{
    return ::accept4(number(listener), nullptr, nullptr, SOCK_CLOEXEC);
}

Socket connectTo(int port)
{
    const Socket socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (::connect(number(socket), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        closeSocket(socket);
        return noSocket;
    }
    return socket;
}

void makeImpatient(Socket socket)
{
    setOption(socket, IPPROTO_TCP, TCP_NODELAY);
    ::fcntl(number(socket), F_SETFL, ::fcntl(number(socket), F_GETFL) | O_NONBLOCK);
}

int portOf(Socket socket)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(number(socket), reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

void closeSocket(Socket socket)
{
    ::close(number(socket));
}

void closeWithReset(Socket socket)
{
    const linger now{1, 0};
    ::setsockopt(number(socket), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    closeSocket(socket);
}

void endSending(Socket socket)
{
    ::shutdown(number(socket), SHUT_WR);
}

void reusePort(Socket socket)
{
    setOption(socket, SOL_SOCKET, SO_REUSEADDR);
}

void setBacklog(Socket listener, int waiting)
{
    ::listen(number(listener), waiting);
}

Transfer receive(Socket socket, char* bytes, std::size_t size, std::size_t& count)
{
    const Transfer outcome = outcomeOf(::recv(number(socket), bytes, size, 0), count);
    return outcome == Transfer::Some && count == 0 ? Transfer::Ended : outcome;
}

Transfer send(Socket socket, const char* bytes, std::size_t size, std::size_t& count)
{
    return outcomeOf(::send(number(socket), bytes, size, MSG_NOSIGNAL), count);
}

bool waitFor(std::vector<Watch>& watches)
{
    std::vector<pollfd> polled;
    polled.reserve(watches.size());
    for (const Watch& watch : watches) {
        const int events = (watch.input ? POLLIN : 0) | (watch.output ? POLLOUT : 0);
        polled.push_back({number(watch.socket), static_cast<short>(events), 0});
    }
    if (::poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR) {
        return false;
    }
    for (std::size_t i = 0; i < watches.size(); ++i) {
        watches[i].isReadable = (polled[i].revents & POLLIN) != 0;
        watches[i].isBroken = (polled[i].revents & (POLLERR | POLLNVAL)) != 0;
    }
    return true;
}

Socket makeWaker()
{
    return ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}

void wake(Socket waker)
{
    ::eventfd_write(number(waker), 1);
}

void calm(Socket waker)
{
    eventfd_t wakes = 0;
    ::eventfd_read(number(waker), &wakes);
}

} // namespace demo
