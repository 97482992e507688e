#pragma once

#include "base/Clock.h"

namespace caredesk {

/// A clock that a test turns by hand. Starts at 2026-03-16T20:00:00Z.
class FakeClock final : public Clock
{
public:
    qint64 now() const override { return m_now; }
    qint64 monotonic() const override { return m_monotonic; }
    void advance(qint64 ms)
    {
        m_now += ms;
        m_monotonic += ms;
    }
    /// The wall clock jumps (somebody set it); monotonic time does not.
    void jump(qint64 ms) { m_now += ms; }

private:
    qint64 m_now = 1'773'691'200'000;
    qint64 m_monotonic = 1'000;
};

} // namespace caredesk
