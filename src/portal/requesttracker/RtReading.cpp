#include "portal/requesttracker/RtReading.h"

namespace caredesk {

RtReading::RtReading(const RtReads& reads, const Ask& ask, QObject* parent)
    : Job<RtAnswers>(parent)
    , m_left(reads.size())
{
    setAbortHandler([this] { abortRunning(); });
    for (const RtRead& read : reads) {
        auto* job = ask(read);
        m_running.append(job);
        job->then(this, [this, key = read.key](const Result<RtAnswer>& result) {
            if (!result) {
                finish(result.error());
                return abortRunning();
            }
            m_answers.insert(key, *result);
            if (--m_left == 0) {
                finish(m_answers);
            }
        });
    }
    if (m_left == 0) {
        finish(m_answers);
    }
}

RtReading::~RtReading()
{
    abortRunning();
}

void RtReading::abortRunning()
{
    const QList<QPointer<JobBase>> running = std::exchange(m_running, {});
    for (const QPointer<JobBase>& job : running) {
        if (job && !job->isFinished()) {
            job->abort();
        }
    }
}

} // namespace caredesk
