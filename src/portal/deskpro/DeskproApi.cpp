#include "portal/deskpro/DeskproApi.h"

#include "portal/deskpro/DeskproBatch.h"
#include "portal/deskpro/DeskproErrors.h"
#include "portal/http/AnswerJson.h"
#include "portal/http/MapJob.h"

#include <QJsonDocument>

namespace caredesk {

namespace {

QJsonObject objectIn(const QByteArray& body)
{
    return jsonFrom(body).value_or(QJsonDocument()).object();
}

} // namespace

DeskproApi::DeskproApi(const QUrl& base, HttpOptions options, const Clock& clock, QObject* parent)
    : RestApi(base, QStringLiteral("/api/v2/"), std::move(options), clock, parent)
{
}

void DeskproApi::setToken(const QString& token)
{
    const bool hasScheme =
        token.startsWith(QLatin1String("token ")) || token.startsWith(QLatin1String("key "));
    const QByteArray value = token.toUtf8();
    setAuthorization(token.isEmpty() || hasScheme ? value : "token " + value);
}

Job<DeskproAnswer>* DeskproApi::get(const QString& path)
{
    return mapJob<DeskproAnswer>(
        http().send(request("GET", path)),
        [this](const Result<HttpAnswer>& result) { return answerFrom(result, true); }, this);
}

Job<DeskproAnswers>* DeskproApi::read(const DeskproReads& reads)
{
    if (reads.size() == 1) {
        return mapJob<DeskproAnswers>(
            get(reads.first().second),
            [key = reads.first().first](const Result<DeskproAnswer>& result) -> Result<DeskproAnswers> {
                return result ? Result<DeskproAnswers>(DeskproAnswers{{key, *result}}) : result.error();
            },
            this);
    }
    if (reads.size() <= mostReads) {
        return readBatch(reads);
    }
    return new DeskproBatches(
        reads, mostReads, [this](const DeskproReads& some) { return readBatch(some); }, this);
}

Job<DeskproAnswer>* DeskproApi::write(const QByteArray& method, const QString& path, const QJsonObject& body,
                                      const QString& uuid)
{
    HttpRequest write = writeRequest(method, path, body);
    if (!uuid.isEmpty()) {
        write.headers.append(HttpHeader{"X-Client-Reference", uuid.toUtf8()});
    }
    return mapJob<DeskproAnswer>(
        http().send(std::move(write)),
        [this](const Result<HttpAnswer>& result) { return answerFrom(result, false); }, this);
}

Job<DeskproAnswer>* DeskproApi::upload(const QString& path, MultipartBody body)
{
    HttpRequest write = request("POST", path);
    write.contentType = body.contentType();
    write.body = body.takeDevice();
    return mapJob<DeskproAnswer>(
        http().send(std::move(write)),
        [this](const Result<HttpAnswer>& result) { return answerFrom(result, true); }, this);
}

Job<DeskproAnswer>* DeskproApi::remove(const QString& path)
{
    return mapJob<DeskproAnswer>(
        http().send(request("DELETE", path)),
        [this](const Result<HttpAnswer>& result) { return answerFrom(result, false); }, this);
}

Job<DeskproAnswers>* DeskproApi::readBatch(const DeskproReads& reads)
{
    const QByteArray question = QJsonDocument(deskproBatchOf(reads)).toJson(QJsonDocument::Compact);
    return mapJob<DeskproAnswers>(
        http().send(searchRequest(QStringLiteral("batch"), question)),
        [this](const Result<HttpAnswer>& result) -> Result<DeskproAnswers> {
            const Result<DeskproAnswer> whole = answerFrom(result, true);
            if (!whole) {
                return whole.error();
            }
            if (!whole->isSuccess()) {
                return deskproError(*whole, DeskproRequest::TicketList);
            }
            return deskproBatchAnswers(*whole);
        },
        this);
}

Result<DeskproAnswer> DeskproApi::answerFrom(const Result<HttpAnswer>& result, bool mustRead)
{
    if (!result) {
        return result.error();
    }
    auto answer = headOf<DeskproAnswer>(*result);
    answer.envelope = objectIn(result->body);
    answer.readable = !answer.envelope.isEmpty();
    return checked(answer, mustRead);
}

} // namespace caredesk
