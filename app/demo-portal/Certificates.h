#pragma once

#include <filesystem>

namespace demo {

/// Which certificate the portal shows: the good one, or one that a careful client must refuse.
enum class CertificateKind { Good, Expired, SelfSigned, WrongHost };

struct CertificateFiles
{
    /// What a client has to trust.
    std::filesystem::path ca;
    /// Leaf and root, in this order: what the server sends.
    std::filesystem::path chain;
    std::filesystem::path key;
};

/// The CA of this folder and a certificate for 127.0.0.1 and localhost signed by it: made at the first start,
/// kept, the leaf renewed when it has less than 30 days left. Throws std::runtime_error.
CertificateFiles prepareCertificates(const std::filesystem::path& folder, CertificateKind kind);

} // namespace demo
