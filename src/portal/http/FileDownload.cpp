#include "portal/http/FileDownload.h"

#include "portal/http/PartFile.h"
#include "portal/http/RedirectPolicy.h"

namespace caredesk {

namespace {

constexpr int mostRedirects = 3;
constexpr int rangeNotSatisfiable = 416;

} // namespace

FileDownload::FileDownload(HttpClient& http, FileDownloadRequest request, QObject* parent)
    : Job<Done>(parent)
    , m_http(http)
    , m_request(std::move(request))
    , m_origin(m_request.url)
    , m_part(std::make_shared<PartFile>(m_request.path, m_request.size))
{
    setAbortHandler([this] {
        if (m_running) {
            m_running->abort();
        }
    });
    ask();
}

FileDownload::~FileDownload()
{
    if (m_running && !m_running->isFinished()) {
        m_running->abort();
    }
}

void FileDownload::ask()
{
    HttpRequest request;
    request.url = m_request.url;
    request.sink = m_part;
    // A range of a compressed answer would be a range of something else.
    request.headers.append(HttpHeader{"Accept-Encoding", "identity"});
    if (carriesCredentials(m_request.url, m_origin)) {
        request.headers.append(m_request.headers);
    }
    const qint64 have = m_part->size();
    if (have > 0) {
        request.headers.append(HttpHeader{"Range", "bytes=" + QByteArray::number(have) + '-'});
    }
    auto* job = m_http.send(std::move(request));
    m_running = job;
    connect(job, &JobBase::progress, this, [this, have](qint64 done, qint64 total) {
        const qint64 whole = m_request.size >= 0 ? m_request.size : total;
        Q_EMIT progress(done + (total == whole ? 0 : have), whole);
    });
    job->then(this, [this](const Result<HttpAnswer>& result) { onAnswer(result); });
}

void FileDownload::onAnswer(const Result<HttpAnswer>& result)
{
    const auto unwritten = m_part->flush();
    if (!result || unwritten) {
        // What is wrong once is wrong for good: the next try begins anew.
        if (!result && result.error().code == ErrorCode::MalformedAnswer) {
            m_part->remove();
        }
        return finish(result ? *unwritten : result.error());
    }
    const HttpAnswer& answer = *result;
    if (answer.isSuccess()) {
        return onPartComplete();
    }
    if (answer.status == rangeNotSatisfiable && !m_startedOver) {
        if (m_request.size >= 0 && m_part->size() == m_request.size) {
            return onPartComplete();
        }
        m_startedOver = true;
        m_part->remove();
        return ask();
    }
    if (!followRedirect(answer)) {
        finish(refusal(answer));
    }
}

void FileDownload::onPartComplete()
{
    if (m_request.size >= 0 && m_part->size() != m_request.size) {
        const QString sizes =
            QStringLiteral("%1 bytes instead of %2").arg(m_part->size()).arg(m_request.size);
        m_part->remove();
        return finish(Error{ErrorCode::MalformedAnswer, {m_request.url.host()}, sizes});
    }
    const auto error = m_part->rename();
    finish(error ? Outcome(*error) : Outcome(Done{}));
}

bool FileDownload::followRedirect(const HttpAnswer& answer)
{
    const bool redirects = answer.status >= 300 && answer.status < 400;
    const auto target = redirectTarget(m_request.url, answer.header("Location"));
    if (!redirects || !target || ++m_redirects > mostRedirects) {
        return false;
    }
    m_request.url = *target;
    ask();
    return true;
}

Error FileDownload::refusal(const HttpAnswer& answer) const
{
    const auto code = [&answer] {
        switch (answer.status) {
        case 401: return ErrorCode::SignInExpired;
        case 403: return ErrorCode::NotAllowed;
        case 404:
        case 410: return ErrorCode::NotFound;
        case 429: return ErrorCode::TooManyRequests;
        default: return answer.status >= 500 ? ErrorCode::PortalUnavailable : ErrorCode::Rejected;
        }
    };
    return Error{code(),
                 {m_request.url.host()},
                 QStringLiteral("HTTP %1").arg(answer.status),
                 answer.retryAfterSeconds};
}

} // namespace caredesk
