#include "sync/NetworkThread.h"

#include <QSemaphore>

namespace caredesk {

namespace {

/// A job that was answered still takes a few turns: its result is posted, then announced, then it is deleted.
constexpr int turnsToSettle = 4;

void releaseAfter(QObject* worker, int turns, QSemaphore& settled)
{
    QMetaObject::invokeMethod(
        worker,
        [worker, turns, &settled] {
            if (turns > 0) {
                releaseAfter(worker, turns - 1, settled);
            } else {
                settled.release();
            }
        },
        Qt::QueuedConnection);
}

} // namespace

NetworkThread::NetworkThread()
    : m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

NetworkThread::~NetworkThread()
{
    QSemaphore settled;
    releaseAfter(m_worker, turnsToSettle, settled);
    settled.acquire();
    // From here: a thread that a posted event ends may be gone while the poster still wakes it up.
    m_thread.quit();
    m_thread.wait();
}

void NetworkThread::destroy(QObject* object) const
{
    if (object) {
        QMetaObject::invokeMethod(
            m_worker, [object] { delete object; }, Qt::BlockingQueuedConnection);
    }
}

} // namespace caredesk
