#pragma once

#include <QHash>
#include <QMutex>
#include <QStringList>
#include <QThread>
#include <QUrl>

#include <memory>

namespace caredesk::test {

/// An HTTP proxy that knows CONNECT only (RFC 9110, 9.3.6), on 127.0.0.1 in a thread of its own, so that a
/// test may wait for a process that goes through it. It remembers who asked for what.
class ConnectProxy
{
public:
    /// What it does with a request that may pass.
    enum class Manner {
        Tunnel,
        Forbid,     ///< 403.
        BadGateway, ///< 502.
        Hang,       ///< Says nothing.
        Close,      ///< Closes without a word.
        CutUpwards, ///< Tunnels, and dies once that many bytes have come from the client: cutAfter().
    };

    ConnectProxy();
    ~ConnectProxy();

    /// Any user, when never called. With Basic (RFC 7617).
    void demandSignIn(const QString& user, const QString& password);
    void setManner(Manner manner);
    void cutAfter(qint64 clientBytes);
    /// "portal.example:443" is there: the proxy resolves names that nobody else can.
    void place(const QString& hostAndPort, quint16 localPort);

    quint16 port() const { return m_port; }
    QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    QString setting() const { return QStringLiteral("http://") + address(); }

    QStringList asked() const;        ///< Hosts and ports of every CONNECT.
    QStringList usersRefused() const; ///< "user:password" of each that got 407.
    int tunnels() const;

private:
    class Gate;
    class Passage;
    struct Rules
    {
        QString signIn = {};
        Manner manner = Manner::Tunnel;
        qint64 cutAfter = 0;
        QHash<QString, quint16> places = {};
    };
    struct Book
    {
        QStringList asked = {};
        QStringList refused = {};
        int tunnels = 0;
    };

    mutable QMutex m_mutex;
    Rules m_rules;
    Book m_book;
    QThread m_thread;
    Gate* m_gate;
    quint16 m_port = 0;
};

} // namespace caredesk::test
