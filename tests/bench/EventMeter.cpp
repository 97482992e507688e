#include "EventMeter.h"

#include <QFile>
#include <QMetaEnum>
#include <QThread>

#include <ctime>
#include <unistd.h>

namespace caredesk {

namespace {

constexpr qint64 limitNs = 16'000'000;

qint64 threadCpuNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}

} // namespace

bool MeteredApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread() || m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    // Taken beforehand: both may be gone afterwards.
    const QEvent::Type type = event->type();
    const char* const className = receiver->metaObject()->className();
    const qint64 begin = threadCpuNs();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const qint64 cost = threadCpuNs() - begin;
    m_slow += cost > limitNs ? 1 : 0;
    if (cost > m_worstNs) {
        m_worstNs = cost;
        m_worst = QString::fromLatin1(className) + u' ' +
                  QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type));
    }
    return handled;
}

void MeteredApplication::resetMeter()
{
    m_slow = 0;
    m_worstNs = 0;
    m_worst.clear();
}

qint64 residentBytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly)) {
        return -1;
    }
    return statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace caredesk
