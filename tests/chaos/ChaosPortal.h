#pragma once

#include "ChaosFigures.h"
#include "ChaosOptions.h"
#include "Treatment.h"

#include "support/Dice.h"
#include "support/portals/PortalUnderTest.h"

#include <functional>
#include <memory>

class QElapsedTimer;

namespace caredesk::chaos {

/// The portal of a run: with its faults, killed and started again, and with a support that answers.
class ChaosPortal
{
public:
    using Say = std::function<void(const QString&)>;

    /// Starts it; what fails throws std::runtime_error. `counts` and `time` must outlive it.
    ChaosPortal(const RunOptions& options, ChaosCounts& counts, const QElapsedTimer& time, Say say);

    /// Bad weather begins: faults, and a life that ends.
    void begin();
    /// Kills it, or starts it again, when it is time to.
    void tick();
    /// Fair weather from now on.
    void calm();
    /// Now and then support answers in a ticket that has arrived.
    void supportMayReply(const QString& ticketId);

    const test::PortalUnderTest& portal() const { return *m_portal; }
    const Treatment& treatment() const { return m_treatment; }
    /// Ids of tickets whose state a reply of support has changed.
    const QStringList& touched() const { return m_touched; }
    /// Those that were not there when the run began.
    QList<test::JudgedTicket> newTickets();

private:
    void setFaults();

    RunOptions m_options;
    Treatment m_treatment;
    ChaosCounts& m_counts;
    const QElapsedTimer& m_time;
    Say m_say;
    std::unique_ptr<test::PortalUnderTest> m_portal;
    test::Dice m_dice;
    qint64 m_nextKill = -1;
    QStringList m_touched;
    qsizetype m_history;
};

} // namespace caredesk::chaos
