#pragma once

#include "support/TestCertificates.h"

#include <QHash>
#include <QList>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace caredesk::test {

/// A request as its bytes came over the wire.
struct RawRequest
{
    QByteArray method = {};
    QByteArray path = {};
    QByteArray version = {};
    QHash<QByteArray, QByteArray> headers = {}; ///< Names in lower case.
    QByteArray body = {};
};

/// A TLS server of the barest kind in the test's own thread: it counts what arrives, and does with each
/// request what the test says, down to closing the connection without a word. Speaks HTTP/1.1 with
/// Content-Length.
class RawTlsServer final : public QTcpServer
{
public:
    using Handler = std::function<void(QSslSocket& socket, const RawRequest& request)>;

    explicit RawTlsServer(const ServerCertificate& certificate);

    /// Called for each whole request. The socket is the test's to answer, to close, or to leave silent.
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    /// Connections are accepted, and nothing is said to them, not even a TLS greeting.
    void setMute(bool mute) { m_mute = mute; }

    QUrl url() const;
    const QList<RawRequest>& requests() const { return m_requests; }
    int connections() const { return m_connections; }
    /// Whole requests of that method and path.
    int arrivals(const QByteArray& method, const QByteArray& path) const;

    /// A whole answer; `headers` as "Name: value\r\n" lines.
    static void answer(QSslSocket& socket, int status, const QByteArray& body,
                       const QByteArray& headers = {});

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onBytes(QSslSocket& socket, QByteArray& pending);

    ServerCertificate m_certificate;
    Handler m_handler;
    QList<RawRequest> m_requests;
    int m_connections = 0;
    bool m_mute = false;
};

} // namespace caredesk::test
