#include "base/Error.h"

namespace caredesk {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled: return QStringLiteral("cancelled");
    case ErrorCode::HostNotFound: return QStringLiteral("host-not-found");
    case ErrorCode::ConnectionRefused: return QStringLiteral("connection-refused");
    case ErrorCode::Offline: return QStringLiteral("offline");
    case ErrorCode::TimedOut: return QStringLiteral("timed-out");
    case ErrorCode::ConnectionLost: return QStringLiteral("connection-lost");
    case ErrorCode::ProxyFailed: return QStringLiteral("proxy-failed");
    case ErrorCode::ProxySignInNeeded: return QStringLiteral("proxy-sign-in-needed");
    case ErrorCode::ProxySignInWrong: return QStringLiteral("proxy-sign-in-wrong");
    case ErrorCode::CertificateExpired: return QStringLiteral("certificate-expired");
    case ErrorCode::CertificateNotYetValid: return QStringLiteral("certificate-not-yet-valid");
    case ErrorCode::CertificateSelfSigned: return QStringLiteral("certificate-self-signed");
    case ErrorCode::CertificateUntrusted: return QStringLiteral("certificate-untrusted");
    case ErrorCode::CertificateWrongHost: return QStringLiteral("certificate-wrong-host");
    case ErrorCode::CertificateAuthorityExpired: return QStringLiteral("certificate-authority-expired");
    case ErrorCode::CertificateIncomplete: return QStringLiteral("certificate-incomplete");
    case ErrorCode::CertificateWeak: return QStringLiteral("certificate-weak");
    case ErrorCode::CertificateRevoked: return QStringLiteral("certificate-revoked");
    case ErrorCode::CertificateStatusUnknown: return QStringLiteral("certificate-status-unknown");
    case ErrorCode::TlsTooOld: return QStringLiteral("tls-too-old");
    case ErrorCode::NotTls: return QStringLiteral("not-tls");
    case ErrorCode::TlsFailed: return QStringLiteral("tls-failed");
    case ErrorCode::InsecureUrl: return QStringLiteral("insecure-url");
    case ErrorCode::InvalidUrl: return QStringLiteral("invalid-url");
    case ErrorCode::WrongPassword: return QStringLiteral("wrong-password");
    case ErrorCode::SignInExpired: return QStringLiteral("sign-in-expired");
    case ErrorCode::NotAllowed: return QStringLiteral("not-allowed");
    case ErrorCode::ApiNotOpen: return QStringLiteral("api-not-open");
    case ErrorCode::NotFound: return QStringLiteral("not-found");
    case ErrorCode::Conflict: return QStringLiteral("conflict");
    case ErrorCode::Rejected: return QStringLiteral("rejected");
    case ErrorCode::TooManyRequests: return QStringLiteral("too-many-requests");
    case ErrorCode::PortalUnavailable: return QStringLiteral("portal-unavailable");
    case ErrorCode::NotAPortal: return QStringLiteral("not-a-portal");
    case ErrorCode::MalformedAnswer: return QStringLiteral("malformed-answer");
    case ErrorCode::AnswerTooLarge: return QStringLiteral("answer-too-large");
    case ErrorCode::TooLarge: return QStringLiteral("too-large");
    case ErrorCode::TypeRefused: return QStringLiteral("type-refused");
    case ErrorCode::Unsupported: return QStringLiteral("unsupported");
    case ErrorCode::FileNotFound: return QStringLiteral("file-not-found");
    case ErrorCode::FileUnreadable: return QStringLiteral("file-unreadable");
    case ErrorCode::FileNotRegular: return QStringLiteral("file-not-regular");
    case ErrorCode::FileTooLarge: return QStringLiteral("file-too-large");
    case ErrorCode::FileEmpty: return QStringLiteral("file-empty");
    case ErrorCode::TooManyFiles: return QStringLiteral("too-many-files");
    case ErrorCode::FileWriteFailed: return QStringLiteral("file-write-failed");
    case ErrorCode::AttachmentsLost: return QStringLiteral("attachments-lost");
    case ErrorCode::DiskFull: return QStringLiteral("disk-full");
    case ErrorCode::CaptureRefused: return QStringLiteral("capture-refused");
    case ErrorCode::CaptureUnavailable: return QStringLiteral("capture-unavailable");
    case ErrorCode::StoreFailed: return QStringLiteral("store-failed");
    case ErrorCode::StoreDamaged: return QStringLiteral("store-damaged");
    case ErrorCode::StoreReadOnly: return QStringLiteral("store-read-only");
    case ErrorCode::StoreTooNew: return QStringLiteral("store-too-new");
    case ErrorCode::StoreBusy: return QStringLiteral("store-busy");
    case ErrorCode::InvalidInput: return QStringLiteral("invalid-input");
    case ErrorCode::InvalidProfile: return QStringLiteral("invalid-profile");
    case ErrorCode::NotSignedIn: return QStringLiteral("not-signed-in");
    case ErrorCode::UnsentWork: return QStringLiteral("unsent-work");
    case ErrorCode::KeychainUnavailable: return QStringLiteral("keychain-unavailable");
    }
    return QStringLiteral("unknown");
}

bool isUnanswered(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::Offline:
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionLost:
    case ErrorCode::ProxyFailed:
    case ErrorCode::ProxySignInNeeded:
    case ErrorCode::ProxySignInWrong: return true;
    default: return false;
    }
}

bool isTlsFailure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateNotYetValid:
    case ErrorCode::CertificateSelfSigned:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateAuthorityExpired:
    case ErrorCode::CertificateIncomplete:
    case ErrorCode::CertificateWeak:
    case ErrorCode::CertificateRevoked:
    case ErrorCode::CertificateStatusUnknown:
    case ErrorCode::TlsTooOld:
    case ErrorCode::NotTls:
    case ErrorCode::TlsFailed: return true;
    default: return false;
    }
}

bool isTransient(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TooManyRequests:
    case ErrorCode::PortalUnavailable:
    case ErrorCode::MalformedAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::StoreBusy: return true;
    default: return isUnanswered(code);
    }
}

} // namespace caredesk
