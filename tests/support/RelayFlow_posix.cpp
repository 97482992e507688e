#include "support/RelayFlow.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <limits>

namespace caredesk::test {

namespace {

constexpr std::size_t mostWaiting = 512 * 1024;
constexpr std::size_t pieceSize = 32 * 1024;
constexpr auto never = RelayClock::time_point::max();

} // namespace

bool RelayFlow::wantsInput() const
{
    return !m_ended && m_waiting < mostWaiting;
}

bool RelayFlow::fill(int socket, RelayClock::time_point now)
{
    std::string bytes(pieceSize, '\0');
    const ssize_t count = ::recv(socket, bytes.data(), bytes.size(), 0);
    if (count < 0) {
        return errno == EAGAIN || errno == EINTR;
    }
    if (count == 0) {
        m_ended = true;
        return true;
    }
    bytes.resize(static_cast<std::size_t>(count));
    m_taken += count;
    m_waiting += bytes.size();
    m_lastTaken = now;
    m_pieces.push_back({std::move(bytes), now + m_plan.delay});
    return true;
}

RelayClock::time_point RelayFlow::whenDue() const
{
    if (m_pieces.empty()) {
        return m_ended && !m_endPassed ? m_notBefore : never;
    }
    return std::max(m_pieces.front().due, m_notBefore);
}

std::int64_t RelayFlow::allowedNow() const
{
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if (m_plan.bytesPerSecond > 0) {
        // A hundredth of a second at once.
        most = std::max<std::int64_t>(1, m_plan.bytesPerSecond / 100);
    }
    if (m_plan.cutAfter) {
        most = std::min(most, *m_plan.cutAfter - m_passed);
    }
    if (m_plan.stallAfter && m_stalls == 0) {
        most = std::min(most, *m_plan.stallAfter - m_passed);
    }
    return std::max<std::int64_t>(0, most);
}

bool RelayFlow::drain(int socket, RelayClock::time_point now)
{
    while (!isCut() && whenDue() <= now) {
        if (m_pieces.empty()) {
            ::shutdown(socket, SHUT_WR);
            m_endPassed = true;
            return true;
        }
        if (m_plan.stallAfter && m_stalls == 0 && m_passed >= *m_plan.stallAfter) {
            ++m_stalls;
            m_notBefore = m_plan.stallFor.count() > 0 ? now + m_plan.stallFor : never;
            return true;
        }
        const std::string& bytes = m_pieces.front().bytes;
        const auto size = static_cast<std::size_t>(
            std::min<std::int64_t>(static_cast<std::int64_t>(bytes.size()), allowedNow()));
        const ssize_t count = ::send(socket, bytes.data(), size, MSG_NOSIGNAL);
        if (count < 0) {
            return errno == EAGAIN || errno == EINTR;
        }
        pass(static_cast<std::size_t>(count), now);
    }
    return true;
}

void RelayFlow::pass(std::size_t count, RelayClock::time_point now)
{
    Piece& piece = m_pieces.front();
    m_passed += static_cast<std::int64_t>(count);
    m_waiting -= count;
    piece.bytes.erase(0, count);
    if (piece.bytes.empty()) {
        m_pieces.pop_front();
    }
    if (m_plan.bytesPerSecond > 0) {
        const std::chrono::duration<double> pause(static_cast<double>(count) /
                                                  static_cast<double>(m_plan.bytesPerSecond));
        m_notBefore = now + std::chrono::duration_cast<RelayClock::duration>(pause);
    }
}

} // namespace caredesk::test
