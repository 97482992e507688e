#include "portal/http/TlsPolicy.h"

#include "portal/http/CertificateStrength.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslSocket>

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
    Cause{QSslError::CertificateRevoked, ErrorCode::CertificateRevoked},
    Cause{QSslError::UnableToGetIssuerCertificate, ErrorCode::CertificateUntrusted},
    Cause{QSslError::UnableToGetLocalIssuerCertificate, ErrorCode::CertificateUntrusted},
    Cause{QSslError::UnableToVerifyFirstCertificate, ErrorCode::CertificateIncomplete},
    Cause{QSslError::CertificateUntrusted, ErrorCode::CertificateUntrusted},
    Cause{QSslError::CertificateRejected, ErrorCode::CertificateUntrusted},
    Cause{QSslError::CertificateBlacklisted, ErrorCode::CertificateUntrusted},
    Cause{QSslError::InvalidCaCertificate, ErrorCode::CertificateUntrusted},
    Cause{QSslError::CertificateExpired, ErrorCode::CertificateExpired},
    Cause{QSslError::CertificateNotYetValid, ErrorCode::CertificateNotYetValid},
    Cause{QSslError::HostNameMismatch, ErrorCode::CertificateWrongHost},
    Cause{QSslError::OcspNoResponseFound, ErrorCode::CertificateStatusUnknown},
    Cause{QSslError::OcspMalformedRequest, ErrorCode::CertificateStatusUnknown},
    Cause{QSslError::OcspMalformedResponse, ErrorCode::CertificateStatusUnknown},
    Cause{QSslError::OcspInternalError, ErrorCode::CertificateStatusUnknown},
    Cause{QSslError::OcspTryLater, ErrorCode::CertificateStatusUnknown},
    Cause{QSslError::OcspSigRequred, ErrorCode::CertificateStatusUnknown},
    Cause{QSslError::OcspUnauthorized, ErrorCode::CertificateStatusUnknown},
    Cause{QSslError::OcspResponseCannotBeTrusted, ErrorCode::CertificateStatusUnknown},
    Cause{QSslError::OcspResponseCertIdUnknown, ErrorCode::CertificateStatusUnknown},
    Cause{QSslError::OcspResponseExpired, ErrorCode::CertificateStatusUnknown},
    Cause{QSslError::OcspStatusUnknown, ErrorCode::CertificateStatusUnknown},
};

/// RFC 5280, 4.2.1.9.
bool isAuthority(const QSslCertificate& certificate)
{
    const auto extensions = certificate.extensions();
    return std::any_of(extensions.cbegin(), extensions.cend(), [](const QSslCertificateExtension& extension) {
        return extension.name() == QLatin1String("basicConstraints") &&
               extension.value().toMap().value(QStringLiteral("ca")).toBool();
    });
}

/// Qt leaves authorities out that have expired, so that what they issued seems to come from nobody.
bool issuerHasExpired(const QSslCertificate& certificate, const QList<QSslCertificate>& authorities)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return std::any_of(authorities.cbegin(), authorities.cend(), [&](const QSslCertificate& authority) {
        return authority.expiryDate() < now &&
               authority.subjectDisplayName() == certificate.issuerDisplayName();
    });
}

/// What is wrong with the chain as a whole, which no error of one certificate says.
ErrorCode refined(ErrorCode code, const QSslError& error, const QList<QSslCertificate>& authorities)
{
    const bool authority = isAuthority(error.certificate());
    if (code == ErrorCode::CertificateUntrusted && issuerHasExpired(error.certificate(), authorities)) {
        return ErrorCode::CertificateAuthorityExpired;
    }
    switch (code) {
    case ErrorCode::CertificateExpired: return authority ? ErrorCode::CertificateAuthorityExpired : code;
    case ErrorCode::CertificateUntrusted:
        // Schannel has no word of its own for it.
        if (!authority && error.certificate().isSelfSigned()) {
            return ErrorCode::CertificateSelfSigned;
        }
        // The server sent its own certificate and nothing above it.
        return error.error() == QSslError::UnableToGetLocalIssuerCertificate && !authority
                   ? ErrorCode::CertificateIncomplete
                   : code;
    default: return code;
    }
}

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

/// A sentence of Qt's own, so it is translated by Qt and not here.
constexpr const char* SchannelInvalidToken = "An internal token was invalid";

} // namespace

Result<TlsPolicy> tlsPolicy(const TlsTrust& trust)
{
    TlsPolicy policy{QSslConfiguration::defaultConfiguration(), {}};
    policy.configuration.setProtocol(QSsl::TlsV1_2OrLater);
    policy.configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (trust.requireStapledStatus) {
        if (!QSslSocket::isFeatureSupported(QSsl::SupportedFeature::Ocsp)) {
            return Error{ErrorCode::Unsupported, {QStringLiteral("requireStapledStatus")}};
        }
        policy.configuration.setOcspStaplingEnabled(true);
    }
    if (trust.caFile.isEmpty()) {
        if (trust.trustOnlyCaFile) {
            return Error{ErrorCode::InvalidProfile,
                         {QStringLiteral("trustOnlyCaFile"),
                          QCoreApplication::translate("PortalProfile", "no caFile is named")}};
        }
        return policy;
    }
    const auto authorities = authoritiesIn(trust.caFile);
    if (!authorities) {
        return authorities.error();
    }
    if (!trust.trustOnlyCaFile) {
        policy.configuration.addCaCertificates(*authorities);
        return policy;
    }
    policy.configuration.setCaCertificates(*authorities);
    if (QSslSocket::activeBackend() == QLatin1String("schannel")) {
        policy.onlyAuthorities = *authorities;
    }
    return policy;
}

bool leadsTo(const QList<QSslCertificate>& chain, const QList<QSslCertificate>& authorities)
{
    // An authority's own certificate as the server's would prove nothing of who issued it.
    return std::any_of(
        chain.cbegin() + (chain.isEmpty() ? 0 : 1), chain.cend(),
        [&authorities](const QSslCertificate& certificate) { return authorities.contains(certificate); });
}

Error tlsError(const QList<QSslError>& errors, const QList<QSslCertificate>& authorities, const QString& host)
{
    QStringList words;
    for (const QSslError& error : errors) {
        words.append(error.errorString());
    }
    const auto detail = words.join(u'\n');
    for (const Cause& cause : causes) {
        const auto found = std::find_if(errors.cbegin(), errors.cend(), [&cause](const QSslError& error) {
            return error.error() == cause.error;
        });
        if (found != errors.cend()) {
            return Error{refined(cause.code, *found, authorities), {host}, detail};
        }
    }
    // OpenSSL refuses a weak key or signature with a number that Qt has no name for.
    const bool weak = std::any_of(errors.cbegin(), errors.cend(), [](const QSslError& error) {
        return !weaknessOf(error.certificate()).isEmpty();
    });
    return Error{weak ? ErrorCode::CertificateWeak : ErrorCode::TlsFailed, {host}, detail};
}

Error handshakeError(const QString& words, const QString& host)
{
    const auto saysOneOf = [&words](const QStringList& phrases) {
        return std::any_of(phrases.cbegin(), phrases.cend(),
                           [&words](const QString& phrase) { return words.contains(phrase); });
    };
    const QStringList tooOld{QStringLiteral("protocol version"), QStringLiteral("unsupported protocol")};
    // OpenSSL's own words, and those that Qt has for Schannel's number, in the language of the program.
    // Schannel has one number for versions that are too old and too new: nothing is said of them.
    const QStringList notTls{QStringLiteral("wrong version number"), QStringLiteral("packet length too long"),
                             QSslSocket::tr(SchannelInvalidToken)};
    if (saysOneOf(tooOld)) {
        return Error{ErrorCode::TlsTooOld, {host}, words};
    }
    return Error{saysOneOf(notTls) ? ErrorCode::NotTls : ErrorCode::TlsFailed, {host}, words};
}

} // namespace caredesk
