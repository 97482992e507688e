#pragma once

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

namespace caredesk::test {

/// What a TLS server shows.
struct ServerCertificate
{
    QList<QSslCertificate> chain = {};
    QSslKey key = {};
};

/// A certificate authority made on the spot by the openssl program, and what it issues. Failures throw
/// std::runtime_error with openssl's words.
class TestCertificates
{
public:
    TestCertificates();

    /// The authority's own certificate, PEM.
    QString caPath() const { return m_folder.filePath(QStringLiteral("ca.pem")); }

    /// For `name` ("IP:127.0.0.1", "DNS:portal.example"), valid between the two times.
    ServerCertificate issue(const QString& name, const QDateTime& from, const QDateTime& until) const;
    /// For 127.0.0.1, valid now.
    ServerCertificate good() const;
    /// For 127.0.0.1, signed by itself.
    ServerCertificate selfSigned() const;

    // For what the above do not make: in this folder, where ca.pem and its key lie.
    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Runs openssl with these arguments, parted by single spaces.
    void openssl(const QString& arguments) const;
    void writeFile(const QString& name, const QByteArray& contents) const;

private:
    ServerCertificate load(const QString& certificate, const QString& key) const;

    QTemporaryDir m_folder;
};

} // namespace caredesk::test
