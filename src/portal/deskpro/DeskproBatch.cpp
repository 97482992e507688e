#include "portal/deskpro/DeskproBatch.h"

#include "portal/deskpro/DeskproJson.h"

namespace caredesk {

namespace {

int statusOf(const QJsonObject& part)
{
    const QJsonObject headers = part.value(QLatin1String("headers")).toObject();
    for (const auto name : {QLatin1String("status-code"), QLatin1String("status_code")}) {
        if (headers.contains(name)) {
            return static_cast<int>(deskpro::integer(headers.value(name)));
        }
    }
    return static_cast<int>(deskpro::integer(part.value(QLatin1String("status"))));
}

} // namespace

QJsonObject deskproBatchOf(const DeskproReads& reads)
{
    QJsonObject requests;
    for (const auto& [key, path] : reads) {
        requests.insert(key, QJsonObject{{QStringLiteral("method"), QStringLiteral("GET")},
                                         {QStringLiteral("url"), path}});
    }
    return {{QStringLiteral("requests"), requests}};
}

DeskproAnswers deskproBatchAnswers(const DeskproAnswer& whole)
{
    DeskproAnswers answers;
    QJsonValue responses = whole.envelope.value(QLatin1String("responses"));
    if (responses.isUndefined()) {
        responses = whole.data()[QLatin1String("responses")];
    }
    const QJsonObject parts = responses.toObject();
    for (auto it = parts.constBegin(); it != parts.constEnd(); ++it) {
        DeskproAnswer answer;
        answer.envelope = it.value().toObject();
        answer.status = statusOf(answer.envelope);
        answer.location =
            QUrl(deskpro::text(answer.envelope.value(QLatin1String("headers"))[QLatin1String("location")]));
        answer.date = whole.date;
        answers.insert(it.key(), answer);
    }
    return answers;
}

DeskproBatches::DeskproBatches(DeskproReads reads, int size, Ask ask, QObject* parent)
    : Job<DeskproAnswers>(parent)
    , m_left(std::move(reads))
    , m_size(size)
    , m_ask(std::move(ask))
{
    setAbortHandler([this] {
        if (m_running) {
            m_running->abort();
        }
    });
    askNext();
}

DeskproBatches::~DeskproBatches()
{
    if (m_running && !m_running->isFinished()) {
        m_running->abort();
    }
}

void DeskproBatches::askNext()
{
    const DeskproReads some = m_left.mid(0, m_size);
    m_left = m_left.mid(some.size());
    auto* job = m_ask(some);
    m_running = job;
    job->then(this, [this](const Result<DeskproAnswers>& result) {
        if (!result) {
            return finish(result.error());
        }
        m_answers.insert(*result);
        if (m_left.isEmpty()) {
            return finish(m_answers);
        }
        askNext();
    });
}

} // namespace caredesk
