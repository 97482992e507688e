#include "sync/NetworkThread.h"

namespace caredesk {

namespace {

/// A job that was answered still takes a few turns: its result is posted, then announced, then it is deleted.
constexpr int turnsToSettle = 4;

void quitAfter(QObject* worker, int turns)
{
    QMetaObject::invokeMethod(
        worker,
        [worker, turns] {
            if (turns > 0) {
                quitAfter(worker, turns - 1);
            } else {
                QThread::currentThread()->quit();
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
    quitAfter(m_worker, turnsToSettle);
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
