#pragma once

#include <QString>
#include <QStringList>

namespace caredesk {

/// What went wrong, as far as the person or the caller must tell cases apart. The words are made where an
/// error is shown (ErrorText.h), so that a change of language changes them too. `arguments` per code are
/// listed there.
enum class ErrorCode {
    Cancelled,
    // Network: nothing was answered.
    HostNotFound,
    ConnectionRefused,
    Offline,
    TimedOut,
    ConnectionLost, ///< After a write was sent this means: the outcome is unknown.
    ProxyFailed,
    ProxySignInNeeded, ///< The proxy wants a user and a password.
    ProxySignInWrong,  ///< It did not accept those that it was given.
    // TLS: the connection was refused by us.
    CertificateExpired,
    CertificateNotYetValid,
    CertificateSelfSigned,
    CertificateUntrusted,
    CertificateWrongHost,
    CertificateAuthorityExpired,
    CertificateIncomplete, ///< The server shows its own certificate only, and its issuer is not known here.
    CertificateWeak,
    CertificateRevoked,
    CertificateStatusUnknown, ///< The profile asks for a stapled status, and there is none that counts.
    TlsTooOld,                ///< The server speaks nothing newer than TLS 1.1.
    NotTls,
    TlsFailed,
    InsecureUrl, ///< A portal address that is not https.
    InvalidUrl,
    // The portal answered.
    WrongPassword,
    SignInExpired,
    NotAllowed,
    ApiNotOpen, ///< The portal does not open its API to customers.
    NotFound,
    Conflict,
    Rejected, ///< A 4xx with the portal's own words in `detail`.
    TooManyRequests,
    PortalUnavailable, ///< 5xx.
    NotAPortal,        ///< Something answers, but it is no portal that CareDesk knows.
    MalformedAnswer,
    AnswerTooLarge,
    TooLarge,
    TypeRefused,
    Unsupported, ///< This portal cannot do it (Capabilities says so beforehand).
    // Files.
    FileNotFound,
    FileUnreadable,
    FileNotRegular,
    FileTooLarge,
    FileEmpty,
    TooManyFiles,
    FileWriteFailed,
    AttachmentsLost, ///< What was copied into the spool is gone or damaged: their names.
    DiskFull,
    // The screen.
    CaptureRefused,     ///< The person or the desktop said no.
    CaptureUnavailable, ///< Nothing here can take a picture of the screen.
    // Our own stores.
    StoreFailed,
    StoreDamaged,
    StoreReadOnly,
    StoreTooNew,
    StoreBusy,
    // Input.
    InvalidInput,
    InvalidProfile,
    NotSignedIn,
    UnsentWork, ///< A purge was refused because work waits to be sent.
    KeychainUnavailable,
};

/// An error as a value. `detail` is for logs and for "what the portal said"; it never holds a secret.
struct Error
{
    ErrorCode code = ErrorCode::Cancelled;
    QStringList arguments = {};
    QString detail = {};
    /// Seconds that the portal asked to wait before the next try; 0 when it said nothing.
    int retryAfterSeconds = 0;

    bool operator==(const Error&) const = default;
};

/// A stable name for logs, `--json` output and tests: "connection-lost".
QString errorName(ErrorCode code);

/// True when the network is to blame: no answer came from the portal.
bool isUnanswered(ErrorCode code);

/// True when we refused the connection, before anything was sent over it.
bool isTlsFailure(ErrorCode code);

/// True when nothing is wrong with the request itself and a later try may succeed.
bool isTransient(ErrorCode code);

} // namespace caredesk
