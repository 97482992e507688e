#include "portal/deskpro/DeskproApi.h"

#include "portal/deskpro/DeskproBatch.h"
#include "portal/deskpro/DeskproErrors.h"
#include "portal/http/AnswerJson.h"
#include "portal/http/MapJob.h"

#include <QJsonDocument>

namespace caredesk {

namespace {

constexpr char json[] = "application/json";

QJsonObject objectIn(const QByteArray& body)
{
    return jsonFrom(body).value_or(QJsonDocument()).object();
}

} // namespace

DeskproApi::DeskproApi(const QUrl& base, HttpOptions options, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_base(base)
    , m_clock(clock)
    , m_http(std::move(options))
{
}

void DeskproApi::setToken(const QString& token)
{
    const bool hasScheme =
        token.startsWith(QLatin1String("token ")) || token.startsWith(QLatin1String("key "));
    m_authorization = token.isEmpty() ? QByteArray() : hasScheme ? token.toUtf8() : "token " + token.toUtf8();
}

Job<DeskproAnswer>* DeskproApi::get(const QString& path)
{
    return mapJob<DeskproAnswer>(
        m_http.send(request("GET", path)),
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
    HttpRequest write = request(method, path);
    write.contentType = json;
    write.body = std::make_unique<UploadDevice>(QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (!uuid.isEmpty()) {
        write.headers.append(HttpHeader{"X-Client-Reference", uuid.toUtf8()});
    }
    return mapJob<DeskproAnswer>(
        m_http.send(std::move(write)),
        [this](const Result<HttpAnswer>& result) { return answerFrom(result, false); }, this);
}

Job<DeskproAnswer>* DeskproApi::upload(const QString& path, MultipartBody body)
{
    HttpRequest write = request("POST", path);
    write.contentType = body.contentType();
    write.body = body.takeDevice();
    return mapJob<DeskproAnswer>(
        m_http.send(std::move(write)),
        [this](const Result<HttpAnswer>& result) { return answerFrom(result, true); }, this);
}

Job<DeskproAnswer>* DeskproApi::remove(const QString& path)
{
    return mapJob<DeskproAnswer>(
        m_http.send(request("DELETE", path)),
        [this](const Result<HttpAnswer>& result) { return answerFrom(result, false); }, this);
}

QUrl DeskproApi::url(const QString& path) const
{
    const qsizetype question = path.indexOf(u'?');
    QUrl url = m_base;
    url.setPath(m_base.path() + QStringLiteral("/api/v2/") + path.left(question), QUrl::TolerantMode);
    if (question >= 0) {
        url.setQuery(path.mid(question + 1));
    }
    return url;
}

QList<HttpHeader> DeskproApi::authorization() const
{
    return m_authorization.isEmpty() ? QList<HttpHeader>()
                                     : QList<HttpHeader>{{"Authorization", m_authorization}};
}

HttpRequest DeskproApi::request(const QByteArray& method, const QString& path) const
{
    HttpRequest request;
    request.method = method;
    request.url = url(path);
    request.headers = authorization();
    request.headers.append(HttpHeader{"Accept", json});
    return request;
}

Job<DeskproAnswers>* DeskproApi::readBatch(const DeskproReads& reads)
{
    HttpRequest ask = request("POST", QStringLiteral("batch"));
    ask.contentType = json;
    ask.question = QJsonDocument(deskproBatchOf(reads)).toJson(QJsonDocument::Compact);
    return mapJob<DeskproAnswers>(
        m_http.send(std::move(ask)),
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
    noteTime(*result);
    DeskproAnswer answer;
    answer.status = result->status;
    answer.retryAfterSeconds = result->retryAfterSeconds;
    answer.date = result->date;
    answer.location = QUrl::fromEncoded(result->header("Location"));
    answer.envelope = objectIn(result->body);
    answer.readable = !answer.envelope.isEmpty();
    if (mustRead && answer.isSuccess() && !answer.readable) {
        return Error{ErrorCode::MalformedAnswer, {m_base.host()}};
    }
    return answer;
}

void DeskproApi::noteTime(const HttpAnswer& answer)
{
    if (answer.date > 0) {
        m_clockOffset = answer.date - m_clock.now();
    }
}

} // namespace caredesk
