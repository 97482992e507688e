#include "support/portals/RequestTrackerServer.h"

#include "support/Places.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <httplib.h>

#include <csignal>
#include <memory>
#include <stdexcept>

namespace caredesk::test {

namespace {

// Far more than a loaded machine needs: they only bound a server that hangs.
constexpr int answerMilliseconds = 180'000;
constexpr int stopMilliseconds = 60'000;
constexpr time_t callSeconds = 60;

std::unique_ptr<RequestTrackerServer>& sharedServer()
{
    static std::unique_ptr<RequestTrackerServer> server;
    return server;
}

[[noreturn]] void fail(const QString& what)
{
    throw std::runtime_error("Request Tracker: " + what.toStdString());
}

} // namespace

RequestTrackerServer& RequestTrackerServer::shared()
{
    if (!sharedServer()) {
        sharedServer() = std::make_unique<RequestTrackerServer>();
        qAddPostRoutine([] { sharedServer().reset(); });
    }
    return *sharedServer();
}

RequestTrackerServer::RequestTrackerServer()
{
#ifdef Q_OS_UNIX
    // Connections are cut on purpose here; writing to one must be an error, not the end of the tests.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    m_process.start(QStringLiteral("/usr/bin/python3"),
                    {QStringLiteral("-B"), sourceFile(u"tests/requesttracker/serve.py"_qs),
                     QStringLiteral("--template"), buildFolder() + u"/requesttracker"_qs});
    const QString line = QString::fromUtf8(readLine());
    const QStringList words = line.split(QLatin1Char(' '));
    if (words.size() != 4 || words.first() != QLatin1String("ready")) {
        fail(QStringLiteral("it said: ") + line);
    }
    m_url = QUrl(words.at(1));
    m_caPath = words.at(2).mid(QStringLiteral("ca=").size());
    m_tokens = words.at(3).mid(QStringLiteral("tokens=").size());
}

RequestTrackerServer::~RequestTrackerServer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(stopMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished(stopMilliseconds);
    }
}

QString RequestTrackerServer::folder() const
{
    return QFileInfo(m_tokens).path();
}

QString RequestTrackerServer::token(const QString& login) const
{
    QFile file(m_tokens);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(file.errorString());
    }
    return QJsonDocument::fromJson(file.readAll()).object().value(login).toString();
}

QJsonObject RequestTrackerServer::command(const QString& line)
{
    m_process.write(line.toUtf8() + '\n');
    const QJsonObject answer = QJsonDocument::fromJson(readLine()).object();
    if (!answer.value(QLatin1String("ok")).toBool()) {
        fail(line + QStringLiteral(": ") + answer.value(QLatin1String("error")).toString());
    }
    return answer;
}

void RequestTrackerServer::call(const QString& login, const QByteArray& method, const QString& path,
                                const QJsonObject& body)
{
    httplib::SSLClient client("127.0.0.1", m_url.port());
    client.set_ca_cert_path(m_caPath.toStdString());
    client.set_basic_auth(login.toStdString(), login.toStdString() + "-Passw0rd");
    client.set_read_timeout(callSeconds);
    httplib::Request request;
    request.method = method.toStdString();
    request.path = "/REST/2.0/" + path.toStdString();
    request.set_header("Content-Type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
    const httplib::Result result = client.send(request);
    if (!result || result->status >= 300) {
        fail(path + QStringLiteral(" as ") + login + QStringLiteral(": ") +
             QString::fromStdString(result ? result->body : httplib::to_string(result.error())));
    }
}

QByteArray RequestTrackerServer::readLine()
{
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine()) {
        const auto left = static_cast<int>(answerMilliseconds - timer.elapsed());
        if (left <= 0 || !m_process.waitForReadyRead(left)) {
            fail(m_process.errorString() + QLatin1Char('\n') +
                 QString::fromUtf8(m_process.readAllStandardError()));
        }
    }
    return m_process.readLine().trimmed();
}

} // namespace caredesk::test
