#pragma once

#include "base/Job.h"
#include "portal/deskpro/DeskproAnswer.h"

#include <QPointer>

#include <functional>

namespace caredesk {

/// {"requests": {key: {method, url}}}
QJsonObject deskproBatchOf(const DeskproReads& reads);

/// The parts of a batch's answer; a part that is missing or unreadable has status 0.
DeskproAnswers deskproBatchAnswers(const DeskproAnswer& whole);

/// More reads than fit one batch: asks one batch after the other and gives all the answers, or the first
/// error.
class DeskproBatches final : public Job<DeskproAnswers>
{
public:
    using Ask = std::function<Job<DeskproAnswers>*(const DeskproReads&)>;

    DeskproBatches(DeskproReads reads, int size, Ask ask, QObject* parent);
    ~DeskproBatches() override;

private:
    void askNext();

    DeskproReads m_left;
    int m_size;
    Ask m_ask;
    DeskproAnswers m_answers;
    QPointer<JobBase> m_running;
};

} // namespace caredesk
