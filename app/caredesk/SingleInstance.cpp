#include "caredesk/SingleInstance.h"

#include <QCryptographicHash>
#include <QLocalSocket>

namespace caredesk {

namespace {

constexpr int WaitMs = 1000;

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
            client->deleteLater();
            Q_EMIT raiseRequested();
        }
    });
}

bool SingleInstance::handOver()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(WaitMs);
}

void SingleInstance::listen()
{
    // A socket that a crash left behind has nobody who listens: handOver() has just found that out.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

} // namespace caredesk
