#include "Secrets.h"

#include "Text.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace demo {

std::string randomHex(std::size_t bytes)
{
    std::vector<unsigned char> buffer(bytes);
    if (RAND_bytes(buffer.data(), static_cast<int>(bytes)) != 1) {
        throw std::runtime_error("no random numbers");
    }
    return hex(buffer.data(), buffer.size());
}

std::string sha256Hex(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes.data(), bytes.size());
    return hash.finish();
}

namespace {

std::string derived(std::string_view password, std::string_view salt)
{
    constexpr int rounds = 2'000;
    std::array<unsigned char, 32> key{};
    if (PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()),
                          reinterpret_cast<const unsigned char*>(salt.data()), static_cast<int>(salt.size()),
                          rounds, EVP_sha256(), static_cast<int>(key.size()), key.data()) != 1) {
        throw std::runtime_error("PBKDF2 failed");
    }
    return hex(key.data(), key.size());
}

} // namespace

std::string passwordHash(std::string_view password)
{
    const std::string salt = randomHex(8);
    return salt + ':' + derived(password, salt);
}

bool passwordMatches(std::string_view password, const std::string& hash)
{
    const std::size_t colon = hash.find(':');
    return colon != std::string::npos &&
           sameSecret(derived(password, hash.substr(0, colon)), hash.substr(colon + 1));
}

bool sameSecret(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

struct Sha256::Context
{
    Context() = default;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { EVP_MD_CTX_free(handle); }

    EVP_MD_CTX* handle = EVP_MD_CTX_new();
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
    EVP_DigestInit_ex(m_context->handle, EVP_sha256(), nullptr);
}

Sha256::~Sha256() = default;

void Sha256::add(const void* bytes, std::size_t size)
{
    EVP_DigestUpdate(m_context->handle, bytes, size);
}

std::string Sha256::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_DigestFinal_ex(m_context->handle, digest.data(), &size);
    return hex(digest.data(), size);
}

} // namespace demo
