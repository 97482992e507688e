#include "portal/requesttracker/RtProbe.h"

#include "portal/http/AnswerJson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace caredesk {

namespace {

/// A portal says a few words here; whatever sends more is none.
constexpr qint64 mostBytes = 64ll * 1024;

} // namespace

RtProbe::RtProbe(HttpClient& http, const QUrl& base, QObject* parent)
    : FlowJob<ProbeResult>(parent)
    , m_http(http)
    , m_base(base)
{
    stepEither(ask(QStringLiteral("/REST/2.0/rt")),
               [this](const Result<HttpAnswer>& result) { onRest2(result); });
}

Job<HttpAnswer>* RtProbe::ask(const QString& path)
{
    HttpRequest request;
    request.url = m_base;
    request.url.setPath(m_base.path() + path);
    request.headers.append(HttpHeader{"Accept", "application/json"});
    request.maxAnswerBytes = mostBytes;
    return m_http.send(std::move(request));
}

void RtProbe::onRest2(const Result<HttpAnswer>& result)
{
    if (!result) {
        const bool tooLarge = result.error().code == ErrorCode::AnswerTooLarge;
        return finish(tooLarge ? Error{ErrorCode::NotAPortal, {m_base.host()}} : result.error());
    }
    const QString status = QStringLiteral("HTTP %1").arg(result->status);
    constexpr int tooManyRequests = 429;
    if (result->status == tooManyRequests || result->status >= 500) {
        const ErrorCode code =
            result->status >= 500 ? ErrorCode::PortalUnavailable : ErrorCode::TooManyRequests;
        return finish(Error{code, {m_base.host()}, status, result->retryAfterSeconds});
    }
    if (!isRtRefusal(*result)) {
        return finish(Error{ErrorCode::NotAPortal, {m_base.host()}, status});
    }
    stepEither(ask(QStringLiteral("/REST/1.0/")), [this, date = result->date](const Result<HttpAnswer>& old) {
        finish(ProbeResult{QStringLiteral("requesttracker"), old ? rtVersionIn(old->body) : QString(), date});
    });
}

QString rtVersionIn(const QByteArray& body)
{
    static const QRegularExpression line(QStringLiteral(R"(^RT/(\d[\w.]{0,20}))"));
    return line.match(QString::fromLatin1(body.left(100))).captured(1);
}

bool isRtRefusal(const HttpAnswer& answer)
{
    constexpr int unauthorized = 401;
    const QJsonValue message =
        jsonFrom(answer.body).value_or(QJsonDocument()).object().value(QLatin1String("message"));
    return answer.status == unauthorized && message.isString() && answer.header("WWW-Authenticate").isEmpty();
}

} // namespace caredesk
