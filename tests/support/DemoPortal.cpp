#include "support/DemoPortal.h"

#include "support/Places.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <httplib.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

#include <csignal>
#include <stdexcept>

namespace caredesk::test {

namespace {

// Far more than a loaded machine needs: they only bound a portal that hangs.
constexpr int startMilliseconds = 60'000;
constexpr int stopMilliseconds = 20'000;
#ifdef Q_OS_WIN
constexpr int restMilliseconds = 200;
#endif
constexpr time_t answerSeconds = 60;

QString program()
{
    return builtProgram(u"caredesk-demo-portal"_qs);
}

[[noreturn]] void fail(const QString& what)
{
    throw std::runtime_error("demo portal: " + what.toStdString());
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

DemoPortal::DemoPortal(const QStringList& arguments)
    : m_arguments(arguments)
{
#ifdef Q_OS_UNIX
    // Connections are cut on purpose here; writing to one must be an error, not the end of the tests.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    if (!m_folder.isValid()) {
        fail(m_folder.errorString());
    }
#ifdef Q_OS_LINUX
    // A test that crashes leaves no portal behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    start(0);
}

DemoPortal::~DemoPortal()
{
    m_process.terminate();
    if (!m_process.waitForFinished(stopMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished(stopMilliseconds);
    }
}

void DemoPortal::setFaults(const QString& spec)
{
    const Answer reply = control("POST", QStringLiteral("/demo/faults"), spec.toUtf8());
    if (reply.status != 204) {
        fail(QString::fromUtf8(reply.body));
    }
}

QJsonObject DemoPortal::dump() const
{
    if (isRunning()) {
        return QJsonDocument::fromJson(control("GET", QStringLiteral("/demo/dump")).body).object();
    }
    QProcess reader;
    reader.start(program(), {QStringLiteral("--dir"), folder(), QStringLiteral("--dump")});
    if (!reader.waitForFinished(startMilliseconds) || reader.exitCode() != 0) {
        fail(QString::fromUtf8(reader.readAllStandardError()));
    }
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
}

int DemoPortal::requests(const QString& route) const
{
    const QByteArray body = control("GET", QStringLiteral("/demo/requests")).body;
    return QJsonDocument::fromJson(body).object().value(route).toInt();
}

void DemoPortal::kill()
{
#ifdef Q_OS_WIN
    // Wine 8.0 (server/async.c) never closes the sockets of a program that is killed in the moment it is told
    // of an event on one of them, and their port stays taken: the last connection's end is to be over.
    QThread::msleep(restMilliseconds);
#endif
    m_process.kill();
    if (!m_process.waitForFinished(stopMilliseconds)) {
        fail(QStringLiteral("it does not die"));
    }
}

void DemoPortal::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(stopMilliseconds)) {
        fail(QStringLiteral("it does not stop"));
    }
}

void DemoPortal::restart()
{
    start(port());
}

void DemoPortal::restart(const QStringList& arguments)
{
    m_arguments = arguments;
    start(port());
}

QJsonObject DemoPortal::Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

DemoPortal::Answer DemoPortal::send(const QString& email, const QByteArray& method, const QString& path,
                                    const QByteArray& body, const QByteArray& type,
                                    const QHash<QByteArray, QByteArray>& headers)
{
    QHash<QByteArray, QByteArray> all = headers;
    if (!email.isEmpty()) {
        all.insert("Authorization", "token " + tokenOf(email));
    }
    return exchange(method, path, body, type, all);
}

DemoPortal::Answer DemoPortal::upload(const QString& email, const QString& filename, const QByteArray& bytes)
{
    const QByteArray body = "--caredesk\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" +
                            filename.toUtf8() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" +
                            bytes + "\r\n--caredesk--\r\n";
    return send(email, "POST", QStringLiteral("/api/v2/blobs/temp"), body,
                "multipart/form-data; boundary=caredesk");
}

QJsonObject DemoPortal::call(const QString& email, const QByteArray& method, const QString& path,
                             const QJsonObject& body)
{
    const Answer reply = send(email, method, QStringLiteral("/api/v2/") + path, compact(body));
    if (reply.status == 0) {
        fail(reply.failure);
    }
    QJsonObject answer = reply.json();
    answer.insert(QStringLiteral("status-code"), reply.status);
    return answer;
}

void DemoPortal::start(int port)
{
    m_process.start(program(),
                    QStringList{QStringLiteral("--dir"), folder(), QStringLiteral("--port"),
                                QString::number(port), QStringLiteral("--agent"), QStringLiteral("off")} +
                        m_arguments);
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine()) {
        const auto left = static_cast<int>(startMilliseconds - timer.elapsed());
        if (left <= 0 || !m_process.waitForReadyRead(left)) {
            fail(program() + QStringLiteral(" did not get ready: ") + m_process.errorString() +
                 QLatin1Char('\n') + QString::fromUtf8(m_process.readAllStandardError()));
        }
    }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    const QString ca = QStringLiteral(" ca=");
    const QString ready = QStringLiteral("ready ");
    if (!line.startsWith(ready) || !line.contains(ca)) {
        fail(QStringLiteral("it said: ") + line);
    }
    m_url = QUrl(line.mid(ready.size(), line.indexOf(ca) - ready.size()));
    m_caPath = line.mid(line.indexOf(ca) + ca.size());
}

DemoPortal::Answer DemoPortal::exchange(const QByteArray& method, const QString& path, const QByteArray& body,
                                        const QByteArray& type,
                                        const QHash<QByteArray, QByteArray>& headers) const
{
    httplib::SSLClient client("127.0.0.1", port());
    client.set_ca_cert_path(caPath().toStdString());
    // Some tests start the portal with a certificate that must be refused; their back door stays open.
    client.enable_server_certificate_verification(false);
    client.set_read_timeout(answerSeconds);
    httplib::Request request;
    request.method = method.toStdString();
    request.path = path.toStdString();
    for (auto header = headers.cbegin(); header != headers.cend(); ++header) {
        request.set_header(header.key().toStdString(), header.value().toStdString());
    }
    if (method != "GET") {
        request.body = body.toStdString();
        request.set_header("Content-Type", type.toStdString());
    }
    const httplib::Result result = client.send(request);
    Answer answer;
    if (!result) {
        answer.failure =
            QString::fromStdString(httplib::to_string(result.error())) + QStringLiteral(" at ") + path;
        return answer;
    }
    answer.status = result->status;
    answer.body = QByteArray::fromStdString(result->body);
    for (const auto& [name, value] : result->headers) {
        answer.headers.insert(QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value));
    }
    return answer;
}

DemoPortal::Answer DemoPortal::control(const QByteArray& method, const QString& path,
                                       const QByteArray& body) const
{
    QFile secret(folder() + QStringLiteral("/control-token"));
    if (!secret.open(QIODevice::ReadOnly)) {
        fail(secret.errorString());
    }
    const Answer answer = exchange(method, path, body, "text/plain", {{"X-Demo-Control", secret.readAll()}});
    if (answer.status == 0) {
        fail(answer.failure);
    }
    return answer;
}

QByteArray DemoPortal::tokenOf(const QString& email)
{
    if (!m_tokens.contains(email)) {
        const QString password = email.section(QLatin1Char('@'), 0, 0) + QStringLiteral("-Passw0rd");
        const Answer reply =
            exchange("POST", QStringLiteral("/api/v2/api_tokens"),
                     compact({{QStringLiteral("email"), email}, {QStringLiteral("password"), password}}),
                     "application/json", {});
        const QJsonObject data = reply.json().value(QStringLiteral("data")).toObject();
        if (reply.status != 201) {
            fail(email + QStringLiteral(" cannot sign in: ") + reply.failure + QString::fromUtf8(reply.body));
        }
        m_tokens.insert(email, data.value(QStringLiteral("token")).toString().toUtf8());
    }
    return m_tokens.value(email);
}

} // namespace caredesk::test
