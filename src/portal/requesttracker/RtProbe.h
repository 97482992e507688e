#pragma once

#include "portal/PortalClient.h"
#include "portal/http/FlowJob.h"
#include "portal/http/HttpClient.h"

namespace caredesk {

/// Asks `base` for REST2, which lets nobody in without signing in and says so in JSON, and then for the older
/// interface, whose first line tells the version ("RT/5.0.3 401 Credentials required") where it is switched
/// on. Besides HttpClient's errors: NotAPortal {host}, PortalUnavailable, TooManyRequests.
class RtProbe final : public FlowJob<ProbeResult>
{
public:
    RtProbe(HttpClient& http, const QUrl& base, QObject* parent);

private:
    Job<HttpAnswer>* ask(const QString& path);
    void onRest2(const Result<HttpAnswer>& result);

    HttpClient& m_http;
    QUrl m_base;
};

/// "RT/5.0.3 401 Credentials required" → "5.0.3"; empty when it is no such line.
QString rtVersionIn(const QByteArray& body);
/// Whether this is how REST2 refuses who has not signed in: 401 with a message in JSON and no challenge.
bool isRtRefusal(const HttpAnswer& answer);

} // namespace caredesk
