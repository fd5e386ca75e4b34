#pragma once

#include <openssl/evp.h>

#include <expected>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace estate::identity {

/// An RSA key, public or private.
using Key = std::shared_ptr<EVP_PKEY>;

/// The public keys of an issuer, by key id.
class KeySet {
public:
    void add(std::string key_id, Key key) { keys_.insert_or_assign(std::move(key_id), std::move(key)); }
    /// The key, or null.
    EVP_PKEY* find(std::string_view key_id) const;
    std::size_t size() const { return keys_.size(); }

private:
    std::map<std::string, Key, std::less<>> keys_;
};

/// Reads a JWKS document (RFC 7517). Keys that cannot verify RS256 (other types or uses, under 2048 bits, no id) are passed over;
/// the error says what is wrong when the document is none or no key is left.
std::expected<KeySet, std::string> parse_jwks(std::string_view document);

/// True when `signature` is the RS256 (RFC 7518, section 3.3) signature of the bytes.
bool verify_rs256(EVP_PKEY* key, std::string_view bytes, std::string_view signature);

/// The RS256 signature of the bytes. Throws std::runtime_error when the key cannot sign.
std::string sign_rs256(EVP_PKEY* key, std::string_view bytes);

/// The modulus and the exponent of a key, big-endian, as a JWK has them.
struct PublicNumbers {
    std::string modulus;
    std::string exponent;
};
PublicNumbers public_numbers(EVP_PKEY* key);

}  // namespace estate::identity
