#include "portal/http/CertificateStrength.h"

#include <QSslKey>

#include <algorithm>
#include <array>
#include <optional>

namespace caredesk {

namespace {

constexpr int leastRsaBits = 2048;
constexpr int leastEllipticBits = 224;
constexpr char sequenceTag = 0x30;
constexpr char identifierTag = 0x06;

/// The contents of the DER element (X.690, 8.1) at `at`, which is moved behind it; nothing when it does not
/// fit.
std::optional<QByteArray> takeElement(const QByteArray& der, qsizetype& at, char tag)
{
    if (at + 2 > der.size() || der[at] != tag) {
        return std::nullopt;
    }
    qsizetype length = static_cast<uchar>(der[at + 1]);
    at += 2;
    if (length >= 0x80) {
        const qsizetype count = length - 0x80;
        if (count < 1 || count > 4 || at + count > der.size()) {
            return std::nullopt;
        }
        length = 0;
        for (qsizetype i = 0; i < count; ++i) {
            length = length * 256 + static_cast<uchar>(der[at + i]);
        }
        at += count;
    }
    if (length > der.size() - at) {
        return std::nullopt;
    }
    at += length;
    return der.mid(at - length, length);
}

/// The object identifier of `signatureAlgorithm` (RFC 5280, 4.1), encoded; empty when it cannot be read.
QByteArray signatureAlgorithm(const QSslCertificate& certificate)
{
    qsizetype at = 0;
    const auto whole = takeElement(certificate.toDer(), at, sequenceTag);
    if (!whole) {
        return {};
    }
    at = 0;
    if (!takeElement(*whole, at, sequenceTag)) {
        return {};
    }
    const auto algorithm = takeElement(*whole, at, sequenceTag);
    at = 0;
    return algorithm ? takeElement(*algorithm, at, identifierTag).value_or(QByteArray()) : QByteArray();
}

// RFC 3279, 2.2: md2, md5 and sha1 with RSA; SHA-1 with DSA and with ECDSA.
constexpr std::array weakAlgorithms = {"2a864886f70d010102", "2a864886f70d010104", "2a864886f70d010105",
                                       "2a8648ce380403", "2a8648ce3d0401"};

} // namespace

QString weaknessOf(const QSslCertificate& certificate)
{
    if (certificate.isNull()) {
        return {};
    }
    const QSslKey key = certificate.publicKey();
    const int least = key.algorithm() == QSsl::Ec ? leastEllipticBits : leastRsaBits;
    if (key.length() > 0 && key.length() < least) {
        return QStringLiteral("a key of %1 bits").arg(key.length());
    }
    const QByteArray algorithm = signatureAlgorithm(certificate).toHex();
    const bool weak = std::any_of(weakAlgorithms.cbegin(), weakAlgorithms.cend(),
                                  [&algorithm](const char* one) { return algorithm == one; });
    return weak && !certificate.isSelfSigned() ? QStringLiteral("an outdated signature") : QString();
}

} // namespace caredesk
