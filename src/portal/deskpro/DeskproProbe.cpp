#include "portal/deskpro/DeskproProbe.h"

#include "portal/deskpro/DeskproJson.h"
#include "portal/http/AnswerJson.h"

#include <algorithm>

namespace caredesk {

DeskproProbe::DeskproProbe(HttpClient& http, const QUrl& base, QObject* parent)
    : Job<ProbeResult>(parent)
    , m_host(base.host())
{
    HttpRequest request;
    request.url = base;
    request.url.setPath(base.path() + QStringLiteral("/api/v2/helpdesk/discover"));
    request.headers.append(HttpHeader{"Accept", "application/json"});
    auto* job = http.send(std::move(request));
    m_running = job;
    job->then(this, [this](const Result<HttpAnswer>& result) { finish(judge(result)); });
    setAbortHandler([this] {
        if (m_running) {
            m_running->abort();
        }
    });
}

DeskproProbe::~DeskproProbe()
{
    if (m_running && !m_running->isFinished()) {
        m_running->abort();
    }
}

Result<ProbeResult> DeskproProbe::judge(const Result<HttpAnswer>& result)
{
    if (!result) {
        // Whatever sends that much where a portal says a few words is none.
        const bool tooLarge = result.error().code == ErrorCode::AnswerTooLarge;
        return tooLarge ? Error{ErrorCode::NotAPortal, {m_host}} : result.error();
    }
    const QString status = QStringLiteral("HTTP %1").arg(result->status);
    if (result->status == 429) {
        return Error{ErrorCode::TooManyRequests, {m_host}, status, result->retryAfterSeconds};
    }
    if (result->status >= 500) {
        return Error{ErrorCode::PortalUnavailable, {m_host}, status, result->retryAfterSeconds};
    }
    const QJsonValue data =
        jsonFrom(result->body).value_or(QJsonDocument()).object().value(QLatin1String("data"));
    if (!result->isSuccess() || !deskpro::flag(data[QLatin1String("is_deskpro")])) {
        return Error{ErrorCode::NotAPortal, {m_host}, status};
    }
    m_maxUploadBytes =
        std::max<qint64>(0, deskpro::integer(data[QLatin1String("attachments")][QLatin1String("max_size")]));
    return ProbeResult{QStringLiteral("deskpro"), deskpro::text(data[QLatin1String("version")]),
                       result->date};
}

} // namespace caredesk
