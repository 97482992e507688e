#include "portal/requesttracker/RtApi.h"

#include "portal/http/AnswerJson.h"
#include "portal/http/MapJob.h"
#include "portal/requesttracker/RtReading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace caredesk {

namespace {

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
    : RestApi(base, QStringLiteral("/REST/2.0/"), std::move(options), clock, parent)
{
}

void RtApi::setCredential(const QString& credential)
{
    const QString trimmed = credential.simplified(); // A header has one line.
    setAuthorization(isBareToken(trimmed) ? "token " + trimmed.toUtf8() : trimmed.toUtf8());
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
    return send(writeRequest(method, path, body), false);
}

Job<RtAnswer>* RtApi::post(const QString& path, MultipartBody body)
{
    HttpRequest write = request("POST", path);
    write.contentType = body.contentType();
    write.body = body.takeDevice();
    return send(std::move(write), false);
}

Job<RtAnswer>* RtApi::send(HttpRequest request, bool mustRead)
{
    return mapJob<RtAnswer>(
        http().send(std::move(request)),
        [this, mustRead](const Result<HttpAnswer>& result) { return answerFrom(result, mustRead); }, this);
}

Job<RtAnswer>* RtApi::ask(const RtRead& read)
{
    return read.question.isEmpty() ? get(read.path) : send(searchRequest(read.path, read.question), true);
}

Result<RtAnswer> RtApi::answerFrom(const Result<HttpAnswer>& result, bool mustRead)
{
    if (!result) {
        return result.error();
    }
    auto answer = headOf<RtAnswer>(*result);
    answer.json = valueIn(result->body);
    answer.readable = answer.json.isArray() || !answer.object().isEmpty();
    return checked(answer, mustRead);
}

} // namespace caredesk
