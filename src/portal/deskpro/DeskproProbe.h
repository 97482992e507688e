#pragma once

#include "portal/PortalClient.h"
#include "portal/http/HttpClient.h"

#include <QPointer>

namespace caredesk {

/// Asks `base` for helpdesk/discover, which every Deskpro answers without sign-in. Besides HttpClient's
/// errors: NotAPortal {host}, PortalUnavailable, TooManyRequests.
class DeskproProbe final : public Job<ProbeResult>
{
public:
    DeskproProbe(HttpClient& http, const QUrl& base, QObject* parent);
    ~DeskproProbe() override;

    /// The largest upload that the portal says it takes; 0 when it does not say. Valid once finished.
    qint64 maxUploadBytes() const { return m_maxUploadBytes; }

private:
    Result<ProbeResult> judge(const Result<HttpAnswer>& result);

    QString m_host;
    QPointer<JobBase> m_running;
    qint64 m_maxUploadBytes = 0;
};

} // namespace caredesk
