#include "base/Job.h"

#include <QMetaObject>
#include <QMutexLocker>

namespace caredesk {

void JobTarget::post(std::function<void(JobBase*)> call)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_job) {
        return;
    }
    JobBase* job = m_job;
    QMetaObject::invokeMethod(
        job, [job, call = std::move(call)] { call(job); }, Qt::QueuedConnection);
}

void JobTarget::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_job = nullptr;
}

JobBase::JobBase(QObject* parent)
    : QObject(parent)
    , m_target(std::make_shared<JobTarget>(this))
{
}

JobBase::~JobBase()
{
    m_target->forget();
}

void JobBase::announce()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_finished = true;
            Q_EMIT finished();
            if (m_autoDelete) {
                deleteLater();
            }
        },
        Qt::QueuedConnection);
}

} // namespace caredesk
