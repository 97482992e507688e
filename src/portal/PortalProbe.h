#pragma once

#include "portal/PortalClient.h"
#include "portal/http/HttpClient.h"

#include <QList>
#include <QPointer>

#include <memory>
#include <optional>

namespace caredesk {

/// Asks the address for every backend at once, or for the one that `backend` names, and holds the connection
/// for as long as that takes. The first that is recognised wins. When none is: what kept one from answering
/// for now (busy, under maintenance, not reached), and NotAPortal only when each of them has answered that.
class PortalProbe final : public Job<ProbeResult>
{
public:
    PortalProbe(const QString& backend, const QUrl& base, const HttpOptions& options, QObject* parent);
    ~PortalProbe() override;

private:
    void watch(Job<ProbeResult>* probe);
    void onAnswer(const Result<ProbeResult>& result);
    void abortAll();

    std::unique_ptr<HttpClient> m_http;
    QList<QPointer<JobBase>> m_probes;
    int m_left = 0;
    std::optional<Error> m_error;
};

} // namespace caredesk
