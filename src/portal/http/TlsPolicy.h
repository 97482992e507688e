#pragma once

#include "base/Result.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

namespace caredesk {

/// TLS 1.2 or newer, certificates always verified, against the system's authorities and those in `caFile`
/// (PEM; empty: none). Errors: FileNotFound, FileUnreadable, FileTooLarge with {path}; InvalidProfile
/// {"caFile", reason} when the file holds no certificate. Reading the authorities takes a while: network
/// thread. `requireStapledStatus`: the server has to staple its authority's word that the certificate is not
/// revoked (OCSP, RFC 6066, 8); without that nothing here asks about revocation. Unsupported where the
/// platform cannot.
Result<QSslConfiguration> tlsConfiguration(const QString& caFile, bool requireStapledStatus = false);

/// Why a server's certificate was refused, as the one cause that its administrator has to mend first.
/// `authorities`: those that were trusted. {host}
Error tlsError(const QList<QSslError>& errors, const QList<QSslCertificate>& authorities,
               const QString& host);

/// Why a handshake failed that never came to a certificate, from the platform's `words`: TlsTooOld, NotTls,
/// else TlsFailed. {host}
Error handshakeError(const QString& words, const QString& host);

} // namespace caredesk
