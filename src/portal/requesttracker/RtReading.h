#pragma once

#include "base/Job.h"
#include "portal/requesttracker/RtAnswer.h"

#include <QPointer>

#include <functional>

namespace caredesk {

/// Several reads at once: finishes with all their answers, or with the first error. Aborting or deleting it
/// aborts those under way.
class RtReading final : public Job<RtAnswers>
{
public:
    using Ask = std::function<Job<RtAnswer>*(const RtRead&)>;

    RtReading(const RtReads& reads, const Ask& ask, QObject* parent);
    ~RtReading() override;

private:
    void abortRunning();

    QList<QPointer<JobBase>> m_running;
    RtAnswers m_answers;
    qsizetype m_left;
};

} // namespace caredesk
