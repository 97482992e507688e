#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

namespace caredesk::test {

/// How a relayed connection ends before its time.
enum class RelayEnding {
    Reset, ///< A TCP reset on both sides.
    Close, ///< In order (FIN) on both sides: a body that is too short.
};

/// What happens to the bytes of one direction.
struct RelayDirection
{
    std::chrono::milliseconds delay{0}; ///< Each byte arrives that much later.
    std::int64_t bytesPerSecond = 0;    ///< 0: as fast as it goes.
    /// After exactly so many bytes the connection ends.
    std::optional<std::int64_t> cutAfter = std::nullopt;
    /// After exactly so many bytes nothing passes for `stallFor` (0: never again), and nothing says why.
    std::optional<std::int64_t> stallAfter = std::nullopt;
    std::chrono::milliseconds stallFor{0};

    bool operator==(const RelayDirection&) const = default;
};

/// The client's connection is reset as soon as it has sent `afterBytes` and then paused; what it sent from
/// there on reaches the server `hold` later all the same, and the server's answer reaches nobody. This is how
/// a server comes to commit a write long after the client has seen it fail.
struct RelayLateArrival
{
    std::int64_t afterBytes = 0;
    std::chrono::milliseconds hold{0};

    bool operator==(const RelayLateArrival&) const = default;
};

/// What happens to one connection. A plan that was not touched passes everything on.
struct RelayPlan
{
    RelayDirection up = {};   ///< Client to server.
    RelayDirection down = {}; ///< Server to client.
    RelayEnding ending = RelayEnding::Reset;
    std::optional<RelayLateArrival> late = std::nullopt;
    bool refused = false; ///< Reset at once; the server never hears of it.

    bool operator==(const RelayPlan&) const = default;
};

/// The plan for connection number n, counted from 0.
using RelayPlanner = std::function<RelayPlan(int connection)>;

/// How often each kind of trouble is drawn by seededPlanner(), each from 0 to 1; the rest passes undisturbed.
struct RelayWeather
{
    double cutUp = 0.04;
    double cutDown = 0.08;
    double stall = 0.03;
    double late = 0.03;
    double slow = 0.10;
    double refused = 0.02;
    std::chrono::milliseconds longestStall{1500};
    std::chrono::milliseconds longestHold{1500};
    /// Troubles strike somewhere in the first so many bytes of a direction.
    std::int64_t reach = 60'000;

    bool operator==(const RelayWeather&) const = default;
};

/// The plan of connection n depends on `seed` and n alone, whatever came before it.
RelayPlanner seededPlanner(std::uint64_t seed, const RelayWeather& weather);

} // namespace caredesk::test
