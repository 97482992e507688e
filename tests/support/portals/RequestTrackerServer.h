#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace caredesk::test {

/// A private Request Tracker (tests/requesttracker) as a child process, which ends with this one however that
/// ends. All calls block, for a bounded time, without the event loop; what fails throws std::runtime_error.
class RequestTrackerServer
{
public:
    /// The one of this program: starting it takes seconds. Started at the first call, ended with the
    /// application.
    static RequestTrackerServer& shared();

    RequestTrackerServer();
    RequestTrackerServer(const RequestTrackerServer&) = delete;
    RequestTrackerServer& operator=(const RequestTrackerServer&) = delete;
    ~RequestTrackerServer();

    /// https://127.0.0.1:PORT
    QUrl url() const { return m_url; }
    QString caPath() const { return m_caPath; }
    /// Everything of it lies there.
    QString folder() const;
    /// What an administrator made for that login.
    QString token(const QString& login) const;

    /// One of serve.py's commands, and its answer.
    QJsonObject command(const QString& line);
    /// Calls REST2 with the login's password, as its own client would: path below /REST/2.0/.
    void call(const QString& login, const QByteArray& method, const QString& path, const QJsonObject& body);

private:
    QByteArray readLine();

    QProcess m_process;
    QUrl m_url;
    QString m_caPath;
    QString m_tokens;
};

} // namespace caredesk::test
