#pragma once

#include <QHash>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace caredesk::test {

/// The demo portal as a child process with a folder of its own, on a free port of 127.0.0.1. All calls block,
/// for a bounded time, without the event loop. What fails throws std::runtime_error with the portal's own
/// words, so that the test fails there.
class DemoPortal
{
public:
    /// Starts it: without the agent that answers by itself, and with arguments such as {"--tickets", "0"}
    /// added.
    explicit DemoPortal(const QStringList& arguments = {});
    DemoPortal(const DemoPortal&) = delete;
    DemoPortal& operator=(const DemoPortal&) = delete;
    /// Stops it and removes its folder.
    ~DemoPortal();

    /// https://127.0.0.1:PORT
    QUrl url() const { return m_url; }
    int port() const { return m_url.port(); }
    QString caPath() const { return m_caPath; }
    /// The portal's folder: its database, certificates and uploads.
    QString folder() const { return m_folder.path(); }

    /// Replaces the faults at run time; the grammar is in app/demo-portal/README.md. Counts begin anew.
    void setFaults(const QString& spec);
    /// All tickets, messages, attachments and uploads, and the requests of each route: the judge's view. Of a
    /// portal that does not run it is read from the store, without the requests.
    QJsonObject dump() const;
    /// How many requests of a route ("create", "reply", …) came since it was started.
    int requests(const QString& route) const;

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Ends it without any chance to tidy up (SIGKILL).
    void kill();
    /// Ends it in order (SIGTERM).
    void stop();
    /// Starts it again after kill() or stop(), on the same port and folder, with the same arguments.
    void restart();
    /// The same with other arguments from now on.
    void restart(const QStringList& arguments);

    /// What came back of one request; status 0 when no whole answer came, and then why.
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QHash<QByteArray, QByteArray> headers = {}; ///< Names in lower case.
        QString failure = {};

        QJsonObject json() const;
    };

    /// Sends one request as someone signed in with that address, or as nobody when it is empty; path from the
    /// root on.
    Answer send(const QString& email, const QByteArray& method, const QString& path,
                const QByteArray& body = {}, const QByteArray& type = "application/json",
                const QHash<QByteArray, QByteArray>& headers = {});
    /// Uploads bytes as that person and returns the answer.
    Answer upload(const QString& email, const QString& filename, const QByteArray& bytes);

    /// Calls the API as someone signed in with that address ("agente@soporte.example") and the scenario's
    /// password: method GET, POST, PUT or DELETE, path below /api/v2/. Returns the answer with "status-code"
    /// added.
    QJsonObject call(const QString& email, const QByteArray& method, const QString& path,
                     const QJsonObject& body = {});

    /// What signs that person in without a password.
    QByteArray tokenOf(const QString& email);

private:
    void start(int port);
    Answer exchange(const QByteArray& method, const QString& path, const QByteArray& body,
                    const QByteArray& type, const QHash<QByteArray, QByteArray>& headers) const;
    Answer control(const QByteArray& method, const QString& path, const QByteArray& body = {}) const;

    QTemporaryDir m_folder;
    QStringList m_arguments;
    QProcess m_process;
    QUrl m_url;
    QString m_caPath;
    QHash<QString, QByteArray> m_tokens;
};

} // namespace caredesk::test
