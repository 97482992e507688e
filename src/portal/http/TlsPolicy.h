#pragma once

#include "base/Result.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

namespace caredesk {

/// TLS 1.2 or newer, certificates always verified, against the system's authorities and those in `caFile`
/// (PEM; empty: none). Errors: FileNotFound, FileUnreadable, FileTooLarge with {path}; InvalidProfile
/// {"caFile", reason} when the file holds no certificate. Reading the authorities takes a while: network
/// thread.
Result<QSslConfiguration> tlsConfiguration(const QString& caFile);

/// Why a server's certificate was refused, as the one cause that its administrator has to mend first. {host}
Error tlsError(const QList<QSslError>& errors, const QString& host);

} // namespace caredesk
