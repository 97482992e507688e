#pragma once

#include <QSslCertificate>
#include <QString>

namespace caredesk {

/// Why a certificate could be forged with today's means, in words for the log; empty when it is strong
/// enough: RSA and DSA from 2048 bits, elliptic curves from 224 (NIST SP 800-57, 112 bits of security), and
/// no signature over MD2, MD5 or SHA-1. What a self-signed certificate says of itself proves nothing, so its
/// signature is not judged.
QString weaknessOf(const QSslCertificate& certificate);

} // namespace caredesk
