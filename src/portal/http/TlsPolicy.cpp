#include "portal/http/TlsPolicy.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

#include <algorithm>
#include <array>

namespace caredesk {

namespace {

constexpr qint64 largestCaFile = 4ll * 1024 * 1024;

struct Cause
{
    QSslError::SslError error;
    ErrorCode code;
};

// The order is that of mending: without trust in the issuer its dates and names mean nothing.
constexpr std::array causes{
    Cause{QSslError::SelfSignedCertificate, ErrorCode::CertificateSelfSigned},
    Cause{QSslError::SelfSignedCertificateInChain, ErrorCode::CertificateUntrusted},
    Cause{QSslError::UnableToGetIssuerCertificate, ErrorCode::CertificateUntrusted},
    Cause{QSslError::UnableToGetLocalIssuerCertificate, ErrorCode::CertificateUntrusted},
    Cause{QSslError::UnableToVerifyFirstCertificate, ErrorCode::CertificateUntrusted},
    Cause{QSslError::CertificateUntrusted, ErrorCode::CertificateUntrusted},
    Cause{QSslError::CertificateRejected, ErrorCode::CertificateUntrusted},
    Cause{QSslError::CertificateRevoked, ErrorCode::CertificateUntrusted},
    Cause{QSslError::CertificateBlacklisted, ErrorCode::CertificateUntrusted},
    Cause{QSslError::InvalidCaCertificate, ErrorCode::CertificateUntrusted},
    Cause{QSslError::CertificateExpired, ErrorCode::CertificateExpired},
    Cause{QSslError::CertificateNotYetValid, ErrorCode::CertificateNotYetValid},
    Cause{QSslError::HostNameMismatch, ErrorCode::CertificateWrongHost},
};

Result<QList<QSslCertificate>> authoritiesIn(const QString& path)
{
    if (!QFileInfo::exists(path)) {
        return Error{ErrorCode::FileNotFound, {path}};
    }
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, {path}, file.errorString()};
    }
    if (file.size() > largestCaFile) {
        return Error{ErrorCode::FileTooLarge, {path}};
    }
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(file.readAll(), QSsl::Pem);
    if (certificates.isEmpty()) {
        return Error{
            ErrorCode::InvalidProfile,
            {QStringLiteral("caFile"),
             QCoreApplication::translate("PortalProfile", "%1 holds no certificate in PEM form").arg(path)}};
    }
    return certificates;
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const QString& caFile)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!caFile.isEmpty()) {
        const auto authorities = authoritiesIn(caFile);
        if (!authorities) {
            return authorities.error();
        }
        configuration.addCaCertificates(*authorities);
    }
    return configuration;
}

Error tlsError(const QList<QSslError>& errors, const QString& host)
{
    QStringList words;
    for (const QSslError& error : errors) {
        words.append(error.errorString());
    }
    const auto isThere = [&errors](const Cause& cause) {
        return std::any_of(errors.cbegin(), errors.cend(),
                           [&cause](const QSslError& error) { return error.error() == cause.error; });
    };
    const auto cause = std::find_if(causes.cbegin(), causes.cend(), isThere);
    return Error{cause == causes.cend() ? ErrorCode::TlsFailed : cause->code, {host}, words.join(u'\n')};
}

} // namespace caredesk
