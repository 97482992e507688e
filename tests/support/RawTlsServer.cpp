#include "support/RawTlsServer.h"

#include <QSslConfiguration>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>

namespace caredesk::test {

namespace {

/// The first whole request in `pending`, which is taken out of it.
std::optional<RawRequest> takeRequest(QByteArray& pending)
{
    const qsizetype headEnd = pending.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return std::nullopt;
    }
    RawRequest request;
    QList<QByteArray> lines = pending.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    request.version = first.value(2);
    for (const QByteArray& line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    const qsizetype bodyStart = headEnd + 4;
    if (pending.size() < bodyStart + length) {
        return std::nullopt;
    }
    request.body = pending.mid(bodyStart, length);
    pending.remove(0, bodyStart + length);
    return request;
}

} // namespace

RawTlsServer::RawTlsServer(const ServerCertificate& certificate)
    : m_certificate(certificate)
{
    if (!listen(QHostAddress::LocalHost)) {
        throw std::runtime_error("raw server: " + errorString().toStdString());
    }
}

QUrl RawTlsServer::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort()));
}

int RawTlsServer::arrivals(const QByteArray& method, const QByteArray& path) const
{
    return static_cast<int>(
        std::count_if(m_requests.cbegin(), m_requests.cend(), [&](const RawRequest& request) {
            return request.method == method && request.path == path;
        }));
}

void RawTlsServer::answer(QSslSocket& socket, int status, const QByteArray& body, const QByteArray& headers)
{
    socket.write("HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: application/json\r\n" +
                 headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void RawTlsServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto* socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    if (m_mute) {
        return;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificateChain(m_certificate.chain);
    configuration.setPrivateKey(m_certificate.key);
    socket->setSslConfiguration(configuration);
    const auto pending = std::make_shared<QByteArray>();
    connect(socket, &QSslSocket::readyRead, this, [this, socket, pending] { onBytes(*socket, *pending); });
    socket->startServerEncryption();
}

void RawTlsServer::onBytes(QSslSocket& socket, QByteArray& pending)
{
    pending += socket.readAll();
    while (const auto request = takeRequest(pending)) {
        m_requests.append(*request);
        if (m_handler) {
            m_handler(socket, *request);
        }
    }
}

} // namespace caredesk::test
