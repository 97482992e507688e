#include "caredesk/SingleInstance.h"

#include "caredesk/ForegroundRight.h"

#include <QCryptographicHash>

namespace caredesk {

namespace {

constexpr int WaitMs = 1000;
constexpr QByteArrayView CaptureLine("capture\n");
constexpr QByteArrayView RaiseLine("raise\n");
constexpr qint64 LongestLine = 64;

} // namespace

SingleInstance::SingleInstance(const QString& key, QObject* parent)
    : QObject(parent)
    , m_name(QStringLiteral("caredesk-") +
             QString::fromLatin1(
                 QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().first(24)))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* client = m_server.nextPendingConnection()) {
            client->setReadBufferSize(LongestLine);
            connect(client, &QLocalSocket::readyRead, this, [this, client] { hear(client); });
            connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
            hear(client);
        }
    });
}

void SingleInstance::hear(QLocalSocket* client)
{
    if (!client->canReadLine()) {
        return;
    }
    if (client->readLine(LongestLine) == CaptureLine) {
        Q_EMIT captureRequested();
    } else {
        Q_EMIT raiseRequested();
    }
}

bool SingleInstance::handOver(Wish wish)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(WaitMs)) {
        return false;
    }
    passForegroundRightOn();
    const QByteArrayView line = wish == Wish::Capture ? CaptureLine : RaiseLine;
    socket.write(line.data(), line.size());
    socket.waitForBytesWritten(WaitMs);
    return true;
}

void SingleInstance::listen()
{
    // A socket that a crash left behind has nobody who listens: handOver() has just found that out.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

} // namespace caredesk
