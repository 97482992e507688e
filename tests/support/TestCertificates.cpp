#include "support/TestCertificates.h"

#include <QFile>
#include <QProcess>

#include <stdexcept>

namespace caredesk::test {

namespace {

constexpr int opensslMilliseconds = 60'000;

const char* const authorityConfiguration = R"([ca]
default_ca = test
[test]
dir = .
new_certs_dir = .
database = index.txt
rand_serial = yes
default_md = sha256
policy = any
certificate = ca.pem
private_key = ca.key
unique_subject = no
[any]
commonName = supplied
)";

QString utc(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMddhhmmss'Z'"));
}

} // namespace

TestCertificates::TestCertificates()
{
    writeFile(QStringLiteral("ca.cnf"), authorityConfiguration);
    writeFile(QStringLiteral("index.txt"), {});
    openssl(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout ca.key "
                           "-out ca.pem -days 30 -subj /CN=CareDesk-test-authority"));
}

ServerCertificate TestCertificates::issue(const QString& name, const QDateTime& from,
                                          const QDateTime& until) const
{
    writeFile(QStringLiteral("leaf.cnf"),
              "[leaf]\nsubjectAltName = " + name.toLatin1() +
                  "\nbasicConstraints = CA:FALSE\nextendedKeyUsage = serverAuth\n");
    openssl(QStringLiteral(
                "req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout leaf.key -out leaf.csr "
                "-subj /CN=%1")
                .arg(name.section(u':', 1)));
    openssl(
        QStringLiteral(
            "ca -batch -notext -config ca.cnf -in leaf.csr -out leaf.pem -extfile leaf.cnf -extensions leaf "
            "-startdate %1 -enddate %2")
            .arg(utc(from), utc(until)));
    return load(QStringLiteral("leaf.pem"), QStringLiteral("leaf.key"));
}

ServerCertificate TestCertificates::good() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return issue(QStringLiteral("IP:127.0.0.1"), now.addDays(-1), now.addDays(7));
}

ServerCertificate TestCertificates::selfSigned() const
{
    openssl(
        QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout own.key "
                       "-out own.pem -days 7 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"));
    return load(QStringLiteral("own.pem"), QStringLiteral("own.key"));
}

void TestCertificates::openssl(const QString& arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments.split(u' '));
    if (!process.waitForFinished(opensslMilliseconds) || process.exitCode() != 0) {
        throw std::runtime_error("openssl: " + process.readAllStandardError().toStdString());
    }
}

ServerCertificate TestCertificates::load(const QString& certificate, const QString& key) const
{
    QFile keyFile(m_folder.filePath(key));
    if (!keyFile.open(QIODevice::ReadOnly)) {
        throw std::runtime_error("no key");
    }
    return {QSslCertificate::fromPath(m_folder.filePath(certificate)),
            QSslKey(keyFile.readAll(), QSsl::Ec, QSsl::Pem)};
}

void TestCertificates::writeFile(const QString& name, const QByteArray& contents) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size()) {
        throw std::runtime_error("cannot write " + name.toStdString());
    }
}

} // namespace caredesk::test
