#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace caredesk::test {

/// `openssl s_server` on a free port of 127.0.0.1: a TLS server of another author, for what Qt's refuses to
/// be (weak keys, old protocols, names by SNI, stapled answers). It prints every byte that reaches it inside
/// TLS. Throws std::runtime_error when it does not start.
class OpensslServer
{
public:
    /// `arguments` parted by single spaces; files are taken from `folder`.
    OpensslServer(const QString& folder, const QString& arguments);
    ~OpensslServer();

    int port() const { return m_port; }
    /// Everything that it has printed so far.
    QByteArray output();

private:
    QProcess m_process;
    QByteArray m_output;
    int m_port = 0;
};

} // namespace caredesk::test
