#include "ChaosPortal.h"

#include "support/portals/DeskproUnderTest.h"

#include <QElapsedTimer>

#include <algorithm>

namespace caredesk::chaos {

namespace {

constexpr double supportRepliesShare = 0.04;
constexpr qint64 downMs = 1'200;

} // namespace

ChaosPortal::ChaosPortal(const RunOptions& options, ChaosCounts& counts, const QElapsedTimer& time, Say say)
    : m_options(options)
    , m_treatment(treatmentOf(options.backend))
    , m_counts(counts)
    , m_time(time)
    , m_say(std::move(say))
    , m_portal(test::startPortal({}, options.backend))
    , m_dice(options.seed)
    , m_history(m_portal->tickets().size())
{
}

void ChaosPortal::begin()
{
    setFaults();
    m_nextKill = m_options.restarts ? m_treatment.portalLifeMs : -1;
}

void ChaosPortal::setFaults()
{
    if (m_options.faults) {
        m_portal->setFaults(m_treatment.faults);
    }
}

void ChaosPortal::tick()
{
    const qint64 now = m_time.elapsed();
    if (m_nextKill < 0 || now < m_nextKill) {
        return;
    }
    if (m_portal->isRunning()) {
        ++m_counts.portalKills;
        m_say(QStringLiteral("the portal is killed"));
        m_portal->kill();
        m_nextKill = now + downMs;
        return;
    }
    if (auto* demo = dynamic_cast<test::DeskproUnderTest*>(m_portal.get())) {
        demo->forgetUploads();
    }
    m_portal->restart();
    setFaults();
    m_nextKill = m_time.elapsed() + m_treatment.portalLifeMs;
}

void ChaosPortal::calm()
{
    if (!m_portal->isRunning()) {
        m_portal->restart();
    }
    m_portal->setFaults(QString());
}

void ChaosPortal::supportMayReply(const QString& ticketId)
{
    if (ticketId.isEmpty() || !m_portal->isRunning() || !m_dice.falls(supportRepliesShare)) {
        return;
    }
    if (m_treatment.replyOfSupportReopens) {
        m_touched.append(ticketId);
    }
    try {
        m_portal->supportReplies(ticketId, QStringLiteral("We look into it."));
        ++m_counts.supportReplies;
    } catch (const std::exception& error) {
        // The portal's faults strike support, too.
        m_say(QStringLiteral("support could not reply: ") + QString::fromUtf8(error.what()));
    }
}

QList<test::JudgedTicket> ChaosPortal::newTickets()
{
    return m_portal->tickets().mid(m_history);
}

} // namespace caredesk::chaos
