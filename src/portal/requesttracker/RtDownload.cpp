#include "portal/requesttracker/RtDownload.h"

#include "portal/http/AnswerJson.h"

#include "portal/requesttracker/ContentSink.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace caredesk {

namespace {

constexpr QLatin1String textMark("#text");

qint64 mostBytes(const Attachment& attachment, bool isText)
{
    // A recoded text has up to four bytes a character.
    constexpr qint64 margin = 64ll * 1024;
    return attachment.size < 0 ? -1 : isText ? attachment.size * 4 + margin : attachment.size;
}

} // namespace

RtDownload::RtDownload(std::shared_ptr<RtSession> shared, const Attachment& attachment, const QString& path,
                       QObject* parent)
    : RtFlow(std::move(shared), parent)
    , m_attachment(attachment)
    , m_isText(attachment.source.endsWith(textMark))
    , m_sink(std::make_shared<ContentSink>(path, mostBytes(attachment, m_isText)))
{
    static const QRegularExpression source(QStringLiteral(R"(^attachment/\d+(?:#text)?$)"));
    if (!source.match(attachment.source).hasMatch()) {
        finish(Error{ErrorCode::NotFound, {attachment.fileName}});
        return;
    }
    HttpRequest request;
    request.url = api().url(attachment.source.section(u'#', 0, 0));
    request.headers = api().authorization();
    request.headers.append(HttpHeader{"Accept", "application/json"});
    request.sink = m_sink;
    auto* job = api().http().send(std::move(request));
    connect(job, &JobBase::progress, this, [this] { Q_EMIT progress(m_sink->written(), m_attachment.size); });
    stepEither(job, [this](const Result<HttpAnswer>& result) { onAnswer(result); });
}

void RtDownload::onAnswer(const Result<HttpAnswer>& result)
{
    const auto incomplete = m_sink->end();
    if (!result) {
        if (result.error().code == ErrorCode::MalformedAnswer) {
            m_sink->file().remove();
        }
        return finish(result.error());
    }
    if (!result->isSuccess()) {
        RtAnswer answer;
        answer.status = result->status;
        answer.retryAfterSeconds = result->retryAfterSeconds;
        answer.json = jsonFrom(result->body).value_or(QJsonDocument()).object();
        return finish(rtError(answer, RtRequest::Read));
    }
    if (incomplete) {
        return finish(*incomplete);
    }
    if (!m_isText && m_attachment.size >= 0 && m_sink->written() != m_attachment.size) {
        m_sink->file().remove();
        const QString sizes =
            QStringLiteral("%1 bytes instead of %2").arg(m_sink->written()).arg(m_attachment.size);
        return finish(Error{ErrorCode::MalformedAnswer, {api().base().host()}, sizes});
    }
    const auto error = m_sink->file().rename();
    finish(error ? Outcome(*error) : Outcome(Done{}));
}

} // namespace caredesk
