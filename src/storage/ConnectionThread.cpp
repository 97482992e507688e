#include "storage/ConnectionThread.h"

#include <QSemaphore>

namespace caredesk {

ConnectionThread::ConnectionThread(const QString& name)
{
    m_thread.setObjectName(name);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

ConnectionThread::~ConnectionThread()
{
    finish();
}

void ConnectionThread::post(std::function<void()> call)
{
    QMetaObject::invokeMethod(&m_worker, std::move(call), Qt::QueuedConnection);
}

void ConnectionThread::finish()
{
    if (!m_thread.isRunning()) {
        return;
    }
    QSemaphore closed;
    post([this, &closed] {
        m_connection.reset();
        closed.release();
    });
    closed.acquire();
    // From here: a thread that a posted event ends may be gone while the poster still wakes it up.
    m_thread.quit();
    m_thread.wait();
}

} // namespace caredesk
