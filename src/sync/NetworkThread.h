#pragma once

#include <QObject>
#include <QThread>

#include <functional>

namespace caredesk {

/// The one thread that talks to the portal (setting up certificates on the GUI thread froze it for 100 ms).
/// Made and owned by the composition root; it must outlive every Session that is given it.
class NetworkThread final
{
public:
    NetworkThread();
    /// Lets what is already posted come to its end, then stops. No account may be open any more.
    ~NetworkThread();
    NetworkThread(const NetworkThread&) = delete;
    NetworkThread& operator=(const NetworkThread&) = delete;

    /// An object that lives in the thread: for startIn() and invokeMethod().
    QObject* worker() const { return m_worker; }

    /// Deletes `object`, which lives in the thread, there, and returns once it is gone. Any other thread.
    void destroy(QObject* object) const;

private:
    QThread m_thread;
    QObject* m_worker;
};

} // namespace caredesk
