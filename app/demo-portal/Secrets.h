#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace demo {

/// That many random bytes, in hexadecimal.
std::string randomHex(std::size_t bytes);
std::string sha256Hex(std::string_view bytes);
/// A salted PBKDF2 hash of a password, to be kept.
std::string passwordHash(std::string_view password);
bool passwordMatches(std::string_view password, const std::string& hash);
/// Compares in a time that does not tell where the difference is.
bool sameSecret(std::string_view a, std::string_view b);

/// SHA-256 of bytes that come in pieces.
class Sha256
{
public:
    Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    ~Sha256();

    void add(const void* bytes, std::size_t size);
    /// The hash in hexadecimal; nothing may be added afterwards.
    std::string finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace demo
