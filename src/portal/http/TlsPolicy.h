#pragma once

#include "base/Result.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

namespace caredesk {

/// What a server's certificate has to prove.
struct TlsTrust
{
    QString caFile = {};          ///< Authorities as PEM, trusted beside the system's; empty: none.
    bool trustOnlyCaFile = false; ///< The system's are not trusted.
    /// The server has to staple its authority's word that the certificate is not revoked (OCSP, RFC 6066, 8).
    /// Without that nothing here asks about revocation.
    bool requireStapledStatus = false;
};

struct TlsPolicy
{
    /// TLS 1.2 or newer, certificates always verified.
    QSslConfiguration configuration = {};
    /// Where the platform trusts its own authorities whatever the configuration says (Schannel): those that a
    /// verified chain has to lead to all the same. Empty: nothing is left to check.
    QList<QSslCertificate> onlyAuthorities = {};
};

/// Reading the authorities takes a while: network thread. Errors: FileNotFound, FileUnreadable, FileTooLarge
/// with {path}; InvalidProfile {key, reason} when the file holds no certificate, or none is named to trust
/// only; Unsupported where the platform has no stapled status.
Result<TlsPolicy> tlsPolicy(const TlsTrust& trust);

/// Whether a chain that was verified, from the server's certificate upwards, came by one of these
/// authorities.
bool leadsTo(const QList<QSslCertificate>& chain, const QList<QSslCertificate>& authorities);

/// Why a server's certificate was refused, as the one cause that its administrator has to mend first.
/// `authorities`: those that were trusted. {host}
Error tlsError(const QList<QSslError>& errors, const QList<QSslCertificate>& authorities,
               const QString& host);

/// Why a handshake failed that never came to a certificate, from the platform's `words`: TlsTooOld, NotTls,
/// else TlsFailed. {host}
Error handshakeError(const QString& words, const QString& host);

} // namespace caredesk
