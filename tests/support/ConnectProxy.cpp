#include "support/ConnectProxy.h"

#include "support/Unshared.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <stdexcept>

namespace caredesk::test {

/// One client's connection: the request, then bytes both ways.
class ConnectProxy::Passage final : public QObject
{
public:
    Passage(ConnectProxy& proxy, QTcpSocket* client, QObject* parent)
        : QObject(parent)
        , m_proxy(proxy)
        , m_client(client)
    {
        client->setParent(this);
        connect(client, &QTcpSocket::readyRead, this, [this] { onClient(); });
        connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    }

private:
    void onClient()
    {
        if (m_tunnel) {
            forward();
            return;
        }
        m_head += m_client->readAll();
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        if (end >= 0) {
            answer(m_head.left(end));
            m_head.clear();
        }
    }

    void answer(const QByteArray& head)
    {
        const QString target = QString::fromLatin1(head.split(' ').value(1));
        const QMutexLocker lock(&m_proxy.m_mutex);
        const Rules& rules = m_proxy.m_rules;
        m_proxy.m_book.asked.append(target);
        const QString signIn = signInOf(head);
        if (!rules.signIn.isEmpty() && signIn != rules.signIn) {
            if (!signIn.isEmpty()) {
                m_proxy.m_book.refused.append(signIn);
            }
            say("407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"network\"");
            return;
        }
        switch (rules.manner) {
        case Manner::Forbid: say("403 Forbidden"); return;
        case Manner::BadGateway: say("502 Bad Gateway"); return;
        case Manner::Hang: return;
        case Manner::Close: m_client->disconnectFromHost(); return;
        case Manner::CutUpwards: m_left = rules.cutAfter; break;
        case Manner::Tunnel: break;
        }
        ++m_proxy.m_book.tunnels;
        open(rules.places.value(target, target.section(u':', -1).toUShort()));
    }

    static QString signInOf(const QByteArray& head)
    {
        for (const QByteArray& line : head.split('\n')) {
            if (line.toLower().startsWith("proxy-authorization: basic ")) {
                return QString::fromUtf8(QByteArray::fromBase64(line.mid(27).trimmed()));
            }
        }
        return {};
    }

    void say(const QByteArray& statusAndHeaders)
    {
        m_client->write("HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: 0\r\n\r\n");
    }

    void open(quint16 port)
    {
        m_tunnel = new QTcpSocket(this);
        connect(m_tunnel, &QTcpSocket::connected, this,
                [this] { m_client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        connect(m_tunnel, &QTcpSocket::readyRead, this, [this] { m_client->write(m_tunnel->readAll()); });
        connect(m_tunnel, &QTcpSocket::disconnected, m_client, &QTcpSocket::disconnectFromHost);
        m_tunnel->connectToHost(QHostAddress::LocalHost, port);
    }

    void forward()
    {
        const QByteArray bytes = m_client->readAll();
        if (m_left < 0) {
            m_tunnel->write(bytes);
            return;
        }
        m_tunnel->write(bytes.left(m_left));
        m_left -= qMin(m_left, qint64{bytes.size()});
        if (m_left == 0) {
            m_tunnel->flush();
            m_client->abort();
        }
    }

    ConnectProxy& m_proxy;
    QTcpSocket* m_client;
    QTcpSocket* m_tunnel = nullptr;
    QByteArray m_head;
    qint64 m_left = -1;
};

/// Lives in the proxy's thread.
class ConnectProxy::Gate final : public QTcpServer
{
public:
    explicit Gate(ConnectProxy& proxy)
    {
        connect(this, &QTcpServer::newConnection, this, [this, &proxy] {
            while (QTcpSocket* client = nextPendingConnection()) {
                new Passage(proxy, client, this);
            }
        });
    }
};

ConnectProxy::ConnectProxy()
    : m_gate(new Gate(*this))
{
    m_gate->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_gate, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_gate,
        [this] {
            if (m_gate->listen(QHostAddress::LocalHost)) {
                m_port = m_gate->serverPort();
            }
        },
        Qt::BlockingQueuedConnection);
    if (m_port == 0) {
        throw std::runtime_error("proxy: no port");
    }
}

ConnectProxy::~ConnectProxy()
{
    m_thread.quit();
    m_thread.wait();
}

void ConnectProxy::demandSignIn(const QString& user, const QString& password)
{
    const QMutexLocker lock(&m_mutex);
    m_rules.signIn = user + u':' + password;
}

void ConnectProxy::setManner(Manner manner)
{
    const QMutexLocker lock(&m_mutex);
    m_rules.manner = manner;
}

void ConnectProxy::cutAfter(qint64 clientBytes)
{
    const QMutexLocker lock(&m_mutex);
    m_rules.manner = Manner::CutUpwards;
    m_rules.cutAfter = clientBytes;
}

void ConnectProxy::place(const QString& hostAndPort, quint16 localPort)
{
    const QMutexLocker lock(&m_mutex);
    m_rules.places.insert(hostAndPort, localPort);
}

QStringList ConnectProxy::asked() const
{
    const QMutexLocker lock(&m_mutex);
    return unshared(m_book.asked);
}

QStringList ConnectProxy::usersRefused() const
{
    const QMutexLocker lock(&m_mutex);
    return unshared(m_book.refused);
}

int ConnectProxy::tunnels() const
{
    const QMutexLocker lock(&m_mutex);
    return m_book.tunnels;
}

} // namespace caredesk::test
