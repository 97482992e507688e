#pragma once

#include <cmath>
#include <cstdint>
#include <random>

namespace caredesk::test {

/// Seeded draws that come out the same with every standard library.
class Dice
{
public:
    explicit Dice(std::uint64_t seed, std::uint64_t stream = 0)
        : m_engine(seed * 0x9e3779b97f4a7c15u + stream)
    {
    }

    /// From 0 up to, and without, 1.
    double fraction() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }
    bool falls(double share) { return fraction() < share; }
    /// From 0 to `most`.
    std::int64_t upTo(std::int64_t most)
    {
        return static_cast<std::int64_t>(fraction() * static_cast<double>(most + 1));
    }
    /// From 1 to `most`, each order of magnitude as often as the next: the first bytes of a request are as
    /// worth cutting as the last.
    std::int64_t spread(std::int64_t most)
    {
        return static_cast<std::int64_t>(std::pow(static_cast<double>(most), fraction()));
    }
    template <typename List>
    const auto& oneOf(const List& list)
    {
        return list[static_cast<decltype(list.size())>(upTo(static_cast<std::int64_t>(list.size()) - 1))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace caredesk::test
