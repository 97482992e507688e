#include "Sockets.h"

#include <winsock2.h>

#include <algorithm>
#include <array>
#include <limits>

namespace demo {

namespace {

/// Windows wants its sockets switched on before the first one.
struct Network
{
    Network()
    {
        WSADATA data{};
        WSAStartup(MAKEWORD(2, 2), &data);
    }
};

SOCKET number(Socket socket)
{
    return static_cast<SOCKET>(socket);
}

Socket newSocket(int kind)
{
    static const Network network;
    // Not inherited by programs that are started.
    return static_cast<Socket>(
        WSASocketW(AF_INET, kind, 0, nullptr, 0, WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT));
}

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void blockNoMore(Socket socket)
{
    u_long yes = 1;
    ioctlsocket(number(socket), static_cast<long>(FIONBIO), &yes);
}

template <typename Option>
void setOption(Socket socket, int level, int name, const Option& value)
{
    setsockopt(number(socket), level, name, reinterpret_cast<const char*>(&value), sizeof value);
}

int lengthOf(std::size_t size)
{
    constexpr std::size_t most = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(size, most));
}

Transfer outcomeOf(int moved, std::size_t& count)
{
    if (moved == SOCKET_ERROR) {
        return WSAGetLastError() == WSAEWOULDBLOCK ? Transfer::None : Transfer::Broken;
    }
    count = static_cast<std::size_t>(moved);
    return Transfer::Some;
}

} // namespace

Socket listenOn(int port)
{
    const Socket socket = newSocket(SOCK_STREAM);
    reusePort(socket);
    const sockaddr_in address = loopback(port);
    if (bind(number(socket), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        listen(number(socket), SOMAXCONN) != 0) {
        closeSocket(socket);
        return noSocket;
    }
    blockNoMore(socket);
    return socket;
}

Socket acceptFrom(Socket listener)
{
    return static_cast<Socket>(accept(number(listener), nullptr, nullptr));
}

Socket connectTo(int port)
{
    const Socket socket = newSocket(SOCK_STREAM);
    const sockaddr_in address = loopback(port);
    if (connect(number(socket), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        closeSocket(socket);
        return noSocket;
    }
    return socket;
}

void makeImpatient(Socket socket)
{
    setOption(socket, IPPROTO_TCP, TCP_NODELAY, BOOL{TRUE});
    blockNoMore(socket);
}

int portOf(Socket socket)
{
    sockaddr_in address{};
    int size = sizeof address;
    getsockname(number(socket), reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

void closeSocket(Socket socket)
{
    closesocket(number(socket));
}

void closeWithReset(Socket socket)
{
    setOption(socket, SOL_SOCKET, SO_LINGER, linger{1, 0});
    closeSocket(socket);
}

void endSending(Socket socket)
{
    shutdown(number(socket), SD_SEND);
}

void reusePort(Socket socket)
{
    // A port can be taken again here at once; the option that has the name would let two servers share it.
    setOption(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, BOOL{TRUE});
}

void setBacklog(Socket listener, int waiting)
{
    listen(number(listener), waiting);
}

Transfer receive(Socket socket, char* bytes, std::size_t size, std::size_t& count)
{
    const Transfer outcome = outcomeOf(recv(number(socket), bytes, lengthOf(size), 0), count);
    return outcome == Transfer::Some && count == 0 ? Transfer::Ended : outcome;
}

Transfer send(Socket socket, const char* bytes, std::size_t size, std::size_t& count)
{
    return outcomeOf(::send(number(socket), bytes, lengthOf(size), 0), count);
}

bool waitFor(std::vector<Watch>& watches)
{
    std::vector<WSAPOLLFD> polled;
    polled.reserve(watches.size());
    for (const Watch& watch : watches) {
        const int events = (watch.input ? POLLRDNORM : 0) | (watch.output ? POLLWRNORM : 0);
        polled.push_back({number(watch.socket), static_cast<short>(events), 0});
    }
    if (WSAPoll(polled.data(), static_cast<ULONG>(polled.size()), -1) == SOCKET_ERROR) {
        return false;
    }
    for (std::size_t i = 0; i < watches.size(); ++i) {
        watches[i].isReadable = (polled[i].revents & POLLRDNORM) != 0;
        watches[i].isBroken = (polled[i].revents & (POLLERR | POLLNVAL)) != 0;
    }
    return true;
}

/// A datagram socket that is connected to itself.
Socket makeWaker()
{
    const Socket socket = newSocket(SOCK_DGRAM);
    sockaddr_in address = loopback(0);
    bind(number(socket), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    address = loopback(portOf(socket));
    connect(number(socket), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    blockNoMore(socket);
    return socket;
}

void wake(Socket waker)
{
    const char byte = 1;
    ::send(number(waker), &byte, 1, 0);
}

void calm(Socket waker)
{
    std::array<char, 16> bytes{};
    while (recv(number(waker), bytes.data(), static_cast<int>(bytes.size()), 0) > 0) {
    }
}

} // namespace demo
