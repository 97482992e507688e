#include "storage/ConnectionThread.h"

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
    post([this] {
        m_connection.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

} // namespace caredesk
