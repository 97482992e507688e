#pragma once

#include <QtGlobal>

namespace caredesk {

/// Where the time comes from. Times are UTC, in milliseconds since 1970. Tests turn a FakeClock by hand.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall clock: for what is stored and shown. It may jump.
    virtual qint64 now() const = 0;
    /// Never jumps back; only differences mean anything.
    virtual qint64 monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    qint64 now() const override;
    qint64 monotonic() const override;
};

} // namespace caredesk
