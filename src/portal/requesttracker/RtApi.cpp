#include "portal/requesttracker/RtApi.h"

#include "portal/http/AnswerJson.h"

#include "portal/http/MapJob.h"
#include "portal/requesttracker/RtReading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace caredesk {

namespace {

constexpr auto json = "application/json";

/// "1-39-0123abcd…" as Request Tracker shows a token to its administrator.
bool isBareToken(const QString& text)
{
    static const QRegularExpression token(QStringLiteral(R"(^\d+-\d+-[0-9A-Fa-f]+$)"));
    return token.match(text).hasMatch();
}

QJsonValue valueIn(const QByteArray& body)
{
    const QJsonDocument document = jsonFrom(body).value_or(QJsonDocument());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

RtApi::RtApi(const QUrl& base, HttpOptions options, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_base(base)
    , m_clock(clock)
    , m_http(std::move(options))
{
}

void RtApi::setCredential(const QString& credential)
{
    const QString trimmed = credential.simplified(); // A header has one line.
    m_authorization = isBareToken(trimmed) ? "token " + trimmed.toUtf8() : trimmed.toUtf8();
}

Job<RtAnswer>* RtApi::get(const QString& path)
{
    return send(request("GET", path), true);
}

Job<RtAnswers>* RtApi::read(const RtReads& reads)
{
    return new RtReading(
        reads, [this](const RtRead& one) { return ask(one); }, this);
}

Job<RtAnswer>* RtApi::write(const QByteArray& method, const QString& path, const QJsonObject& body)
{
    HttpRequest write = request(method, path);
    write.contentType = json;
    write.body = std::make_unique<UploadDevice>(QJsonDocument(body).toJson(QJsonDocument::Compact));
    return send(std::move(write), false);
}

Job<RtAnswer>* RtApi::post(const QString& path, MultipartBody body)
{
    HttpRequest write = request("POST", path);
    write.contentType = body.contentType();
    write.body = body.takeDevice();
    return send(std::move(write), false);
}

QUrl RtApi::url(const QString& path) const
{
    const qsizetype question = path.indexOf(u'?');
    QUrl url = m_base;
    url.setPath(m_base.path() + QStringLiteral("/REST/2.0/") + path.left(question), QUrl::TolerantMode);
    if (question >= 0) {
        url.setQuery(path.mid(question + 1), QUrl::TolerantMode);
    }
    return url;
}

QList<HttpHeader> RtApi::authorization() const
{
    return m_authorization.isEmpty() ? QList<HttpHeader>()
                                     : QList<HttpHeader>{{"Authorization", m_authorization}};
}

HttpRequest RtApi::request(const QByteArray& method, const QString& path) const
{
    HttpRequest request;
    request.method = method;
    request.url = url(path);
    request.headers = authorization();
    request.headers.append(HttpHeader{"Accept", json});
    return request;
}

Job<RtAnswer>* RtApi::send(HttpRequest request, bool mustRead)
{
    return mapJob<RtAnswer>(
        m_http.send(std::move(request)),
        [this, mustRead](const Result<HttpAnswer>& result) { return answerFrom(result, mustRead); }, this);
}

Job<RtAnswer>* RtApi::ask(const RtRead& read)
{
    if (read.question.isEmpty()) {
        return get(read.path);
    }
    HttpRequest search = request("POST", read.path);
    search.contentType = json;
    search.question = read.question;
    return send(std::move(search), true);
}

Result<RtAnswer> RtApi::answerFrom(const Result<HttpAnswer>& result, bool mustRead)
{
    if (!result) {
        return result.error();
    }
    if (result->date > 0) {
        m_clockOffset = result->date - m_clock.now();
    }
    RtAnswer answer;
    answer.status = result->status;
    answer.retryAfterSeconds = result->retryAfterSeconds;
    answer.date = result->date;
    answer.location = QUrl::fromEncoded(result->header("Location"));
    answer.json = valueIn(result->body);
    answer.readable = answer.json.isArray() || !answer.object().isEmpty();
    if (mustRead && answer.isSuccess() && !answer.readable) {
        return Error{ErrorCode::MalformedAnswer, {m_base.host()}};
    }
    return answer;
}

} // namespace caredesk
