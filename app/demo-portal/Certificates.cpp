#include "Certificates.h"

#include "PrivateFile.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace demo {

namespace {

constexpr long day = 24L * 60 * 60;

struct Release
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(BIGNUM* number) const { BN_free(number); }
};
using Key = std::unique_ptr<EVP_PKEY, Release>;
using Certificate = std::unique_ptr<X509, Release>;
using Bio = std::unique_ptr<BIO, Release>;

struct Identity
{
    Key key;
    Certificate certificate;
};

void require(bool isDone, const char* what)
{
    if (!isDone) {
        throw std::runtime_error(std::string("certificates: cannot ") + what);
    }
}

Key newKey()
{
    Key key(EVP_EC_gen("P-256"));
    require(key != nullptr, "make a key");
    return key;
}

void addExtension(X509* certificate, X509* issuer, int kind, const std::string& value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Release> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    require(extension != nullptr && X509_add_ext(certificate, extension.get(), -1) == 1, "add an extension");
}

struct Shape
{
    std::string name;
    std::string alternativeNames;
    long validFrom;
    long validUntil;
    bool isAuthority;
};

Certificate makeCertificate(const Shape& shape, EVP_PKEY* key, const Identity* issuer)
{
    Certificate certificate(X509_new());
    X509* raw = certificate.get();
    X509_set_version(raw, 2);
    const std::unique_ptr<BIGNUM, Release> serial(BN_new());
    constexpr int serialBits = 127;
    require(BN_rand(serial.get(), serialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1,
            "draw a serial number");
    BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(raw));
    X509_gmtime_adj(X509_getm_notBefore(raw), shape.validFrom);
    X509_gmtime_adj(X509_getm_notAfter(raw), shape.validUntil);
    X509_NAME* name = X509_get_subject_name(raw);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(shape.name.c_str()), -1, -1, 0);
    X509* issuerCertificate = issuer == nullptr ? raw : issuer->certificate.get();
    X509_set_issuer_name(raw, X509_get_subject_name(issuerCertificate));
    X509_set_pubkey(raw, key);
    addExtension(raw, issuerCertificate, NID_basic_constraints,
                 shape.isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(raw, issuerCertificate, NID_key_usage,
                 shape.isAuthority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature");
    addExtension(raw, issuerCertificate, NID_subject_key_identifier, "hash");
    if (!shape.isAuthority) {
        addExtension(raw, issuerCertificate, NID_ext_key_usage, "serverAuth");
        addExtension(raw, issuerCertificate, NID_subject_alt_name, shape.alternativeNames);
        addExtension(raw, issuerCertificate, NID_authority_key_identifier,
                     issuer == nullptr ? "keyid" : "keyid:always");
    }
    require(X509_sign(raw, issuer == nullptr ? key : issuer->key.get(), EVP_sha256()) > 0, "sign");
    return certificate;
}

std::string pemOf(X509* certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_X509(bio.get(), certificate) == 1, "write a certificate");
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

std::string pemOf(EVP_PKEY* key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
            "write a key");
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

/// What was kept in two files; empty members when there is nothing usable.
Identity load(const std::filesystem::path& certificate, const std::filesystem::path& key)
{
    Identity identity;
    if (const Bio bio(BIO_new_file(certificate.string().c_str(), "r")); bio != nullptr) {
        identity.certificate.reset(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    }
    if (const Bio bio(BIO_new_file(key.string().c_str(), "r")); bio != nullptr) {
        identity.key.reset(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    }
    return identity;
}

bool lasts(const Identity& identity, long seconds)
{
    if (identity.certificate == nullptr || identity.key == nullptr) {
        return false;
    }
    int days = 0;
    int rest = 0;
    return ASN1_TIME_diff(&days, &rest, nullptr, X509_get0_notAfter(identity.certificate.get())) == 1 &&
           days * day + rest > seconds;
}

Identity authorityIn(const std::filesystem::path& folder)
{
    const auto certificateFile = folder / "ca.pem";
    const auto keyFile = folder / "ca-key.pem";
    Identity authority = load(certificateFile, keyFile);
    if (lasts(authority, 365 * day)) {
        return authority;
    }
    authority.key = newKey();
    authority.certificate = makeCertificate({"CareDesk demo portal CA", {}, -day, 3650 * day, true},
                                            authority.key.get(), nullptr);
    writePrivately(keyFile, pemOf(authority.key.get()));
    writePrivately(certificateFile, pemOf(authority.certificate.get()));
    std::filesystem::remove(folder / "portal.pem");
    return authority;
}

} // namespace

CertificateFiles prepareCertificates(const std::filesystem::path& folder, CertificateKind kind)
{
    const Identity authority = authorityIn(folder);
    const bool isGood = kind == CertificateKind::Good;
    const std::string stem = isGood ? "portal" : "bad-portal";
    const CertificateFiles files{folder / "ca.pem", folder / (stem + ".pem"), folder / (stem + "-key.pem")};
    if (isGood && lasts(load(files.chain, files.key), 30 * day)) {
        return files;
    }
    Shape shape{"localhost", "IP:127.0.0.1,IP:::1,DNS:localhost", -day, 397 * day, false};
    if (kind == CertificateKind::Expired) {
        shape.validFrom = -60 * day;
        shape.validUntil = -day;
    } else if (kind == CertificateKind::WrongHost) {
        shape.name = "portal.example";
        shape.alternativeNames = "DNS:portal.example";
    }
    const Key key = newKey();
    const bool isSelfSigned = kind == CertificateKind::SelfSigned;
    const Certificate leaf = makeCertificate(shape, key.get(), isSelfSigned ? nullptr : &authority);
    writePrivately(files.key, pemOf(key.get()));
    writePrivately(files.chain, pemOf(leaf.get()) + (isSelfSigned ? "" : pemOf(authority.certificate.get())));
    return files;
}

} // namespace demo
