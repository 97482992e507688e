#include "support/RelayPlan.h"

#include "support/Dice.h"

namespace caredesk::test {

using std::chrono::milliseconds;

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
            direction.stallFor = milliseconds(50) + milliseconds(dice.upTo(weather.longestStall.count()));
        } else if (falls(weather.late)) {
            // Behind the greeting of TLS, where the requests are.
            plan.late = RelayLateArrival{600 + dice.spread(weather.reach),
                                         milliseconds(dice.upTo(weather.longestHold.count()))};
        } else if (falls(weather.slow)) {
            plan.up.delay = milliseconds(dice.upTo(60));
            plan.down.delay = milliseconds(dice.upTo(60));
            plan.up.bytesPerSecond = 200'000 + dice.upTo(4'000'000);
            plan.down.bytesPerSecond = 200'000 + dice.upTo(4'000'000);
        }
        return plan;
    };
}

} // namespace caredesk::test
