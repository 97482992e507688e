#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace caredesk::chaos {

/// What the runs are to be. Times in milliseconds.
struct ChaosOptions
{
    QStringList backends = {}; ///< Run by run in turn.
    std::uint64_t seed = 0;    ///< Of the first run; the next one has the next.
    int minutes = 0;           ///< Begins no run after that; 0: one run.
    int operations = 1'000;
    int meanLifeMs = -1;    ///< Of a client, until it is killed; 0: for ever; less: as suits the backend.
    bool faults = true;     ///< The portal's own, where it has any.
    bool relay = true;      ///< Cut, stalled, late and slow connections.
    bool restarts = true;   ///< The portal is killed and started again.
    int settleMs = 180'000; ///< So long nothing at all may arrive at the end, while something still waits.
    QString keep = {};      ///< A folder where the clients' data stay; empty: they go.
    bool verbose = false;

    /// Nothing when the arguments make no sense; the usage was printed then.
    static std::optional<ChaosOptions> from(const QStringList& arguments);
};

/// What one run is to be.
struct RunOptions : ChaosOptions
{
    QString backend = {};

    /// The command that does the same again.
    QString command() const;
};

} // namespace caredesk::chaos
