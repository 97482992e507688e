#include "portal/PortalProbe.h"

#include "portal/deskpro/DeskproProbe.h"
#include "portal/requesttracker/RtProbe.h"

namespace caredesk {

PortalProbe::PortalProbe(const QString& backend, const QUrl& base, const HttpOptions& options,
                         QObject* parent)
    : Job<ProbeResult>(parent)
    , m_http(std::make_unique<HttpClient>(options))
{
    setAbortHandler([this] { abortAll(); });
    if (backend != QLatin1String("requesttracker")) {
        watch(new DeskproProbe(*m_http, base, this));
    }
    if (backend != QLatin1String("deskpro")) {
        watch(new RtProbe(*m_http, base, this));
    }
}

PortalProbe::~PortalProbe()
{
    qDeleteAll(findChildren<JobBase*>(Qt::FindDirectChildrenOnly));
}

void PortalProbe::watch(Job<ProbeResult>* probe)
{
    ++m_left;
    m_probes.append(probe);
    probe->then(this, [this](const Result<ProbeResult>& result) { onAnswer(result); });
}

void PortalProbe::onAnswer(const Result<ProbeResult>& result)
{
    --m_left;
    if (result) {
        finish(*result);
        return abortAll();
    }
    if (!m_error || m_error->code == ErrorCode::NotAPortal) {
        m_error = result.error();
    }
    if (m_left == 0) {
        finish(*m_error);
    }
}

void PortalProbe::abortAll()
{
    const QList<QPointer<JobBase>> probes = std::exchange(m_probes, {});
    for (const QPointer<JobBase>& probe : probes) {
        if (probe && !probe->isFinished()) {
            probe->abort();
        }
    }
}

} // namespace caredesk
