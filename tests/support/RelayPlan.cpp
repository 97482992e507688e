#include "support/RelayPlan.h"

#include <cmath>
#include <random>

namespace caredesk::test {

namespace {

/// Draws that are the same with every standard library.
class Dice
{
public:
    Dice(std::uint64_t seed, std::uint64_t connection)
        : m_engine(seed * 0x9e3779b97f4a7c15u + connection)
    {
    }

    double fraction() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }
    std::int64_t upTo(std::int64_t most)
    {
        return static_cast<std::int64_t>(fraction() * static_cast<double>(most + 1));
    }
    /// Small numbers as often as large ones: a request's head is as worth cutting as its last byte.
    std::int64_t spread(std::int64_t most)
    {
        return static_cast<std::int64_t>(std::pow(static_cast<double>(most), fraction()));
    }
    std::chrono::milliseconds upTo(std::chrono::milliseconds most)
    {
        return std::chrono::milliseconds(upTo(static_cast<std::int64_t>(most.count())));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace

RelayPlanner seededPlanner(std::uint64_t seed, const RelayWeather& weather)
{
    return [seed, weather](int connection) {
        Dice dice(seed, static_cast<std::uint64_t>(connection));
        RelayPlan plan;
        plan.ending = dice.fraction() < 0.7 ? RelayEnding::Reset : RelayEnding::Close;
        const double drawn = dice.fraction();
        double limit = 0;
        const auto falls = [&](double share) {
            limit += share;
            return drawn < limit;
        };
        if (falls(weather.refused)) {
            plan.refused = true;
        } else if (falls(weather.cutUp)) {
            plan.up.cutAfter = dice.spread(weather.reach);
        } else if (falls(weather.cutDown)) {
            plan.down.cutAfter = dice.spread(weather.reach);
        } else if (falls(weather.stall)) {
            RelayDirection& direction = dice.fraction() < 0.5 ? plan.up : plan.down;
            direction.stallAfter = dice.spread(weather.reach);
            direction.stallFor = std::chrono::milliseconds(50) + dice.upTo(weather.longestStall);
        } else if (falls(weather.late)) {
            // Behind the greeting of TLS, where the requests are.
            plan.late = RelayLateArrival{600 + dice.spread(weather.reach), dice.upTo(weather.longestHold)};
        } else if (falls(weather.slow)) {
            plan.up.delay = dice.upTo(std::chrono::milliseconds(60));
            plan.down.delay = dice.upTo(std::chrono::milliseconds(60));
            plan.up.bytesPerSecond = 200'000 + dice.upTo(std::int64_t{4'000'000});
            plan.down.bytesPerSecond = 200'000 + dice.upTo(std::int64_t{4'000'000});
        }
        return plan;
    };
}

} // namespace caredesk::test
