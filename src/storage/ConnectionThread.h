#pragma once

#include "storage/Connection.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace caredesk {

/// A thread and the connection that lives in it.
class ConnectionThread
{
public:
    explicit ConnectionThread(const QString& name);
    ~ConnectionThread();
    ConnectionThread(const ConnectionThread&) = delete;
    ConnectionThread& operator=(const ConnectionThread&) = delete;

    /// Runs `call` in the thread, after what was posted before. Any thread.
    void post(std::function<void()> call);
    /// Runs what was posted, closes the connection and ends the thread.
    void finish();

    // From inside the thread only.
    Connection* connection() const { return m_connection.get(); }
    void setConnection(std::unique_ptr<Connection> connection) { m_connection = std::move(connection); }
    std::unique_ptr<Connection> takeConnection() { return std::move(m_connection); }

private:
    QThread m_thread;
    QObject m_worker;
    std::unique_ptr<Connection> m_connection;
};

} // namespace caredesk
