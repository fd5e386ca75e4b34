#include "keys.hpp"

#include "encoding.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/param_build.h>

#include <optional>
#include <stdexcept>

namespace estate::identity {
namespace {

constexpr int least_key_bits = 2048;
/// Larger keys make each verification slow enough to be an attack.
constexpr int most_key_bits = 8192;

using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;
using Parameters = std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)>;
using ParameterBuilder = std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const unsigned char* octets_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Number to_number(std::string_view big_endian) {
    return {BN_bin2bn(octets_of(big_endian), static_cast<int>(big_endian.size()), nullptr), &BN_free};
}

Key make_public_key(std::string_view modulus, std::string_view exponent) {
    const Number n = to_number(modulus);
    const Number e = to_number(exponent);
    const ParameterBuilder builder{OSSL_PARAM_BLD_new(), &OSSL_PARAM_BLD_free};
    if (!n || !e || !builder) return {};
    if (OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1) return {};
    if (OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1) return {};
    const Parameters parameters{OSSL_PARAM_BLD_to_param(builder.get()), &OSSL_PARAM_free};
    const KeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr), &EVP_PKEY_CTX_free};
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1) return {};
    if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) return {};
    return {key, &EVP_PKEY_free};
}

std::optional<std::string_view> text_member(const boost::json::object& object, std::string_view name) {
    const auto* member = object.if_contains(name);
    const auto* text = member ? member->if_string() : nullptr;
    return text ? std::optional<std::string_view>{*text} : std::nullopt;
}

/// The key of one JWK, or null when it cannot verify RS256.
Key read_jwk(const boost::json::object& jwk) {
    if (text_member(jwk, "kty") != "RSA") return {};
    if (text_member(jwk, "use").value_or("sig") != "sig" || text_member(jwk, "alg").value_or("RS256") != "RS256") return {};
    const auto modulus = decode_base64url(text_member(jwk, "n").value_or(""));
    const auto exponent = decode_base64url(text_member(jwk, "e").value_or(""));
    if (!modulus || !exponent || modulus->size() * 8 > most_key_bits || exponent->empty() || exponent->size() > 8) return {};
    Key key = make_public_key(*modulus, *exponent);
    if (!key || EVP_PKEY_get_bits(key.get()) < least_key_bits) return {};
    return key;
}

std::string number_of(EVP_PKEY* key, const char* name) {
    BIGNUM* found = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &found) != 1) throw std::runtime_error("not an RSA key");
    const Number number{found, &BN_free};
    std::string bytes(static_cast<std::size_t>(BN_num_bytes(found)), '\0');
    BN_bn2bin(found, reinterpret_cast<unsigned char*>(bytes.data()));
    return bytes;
}

}  // namespace

EVP_PKEY* KeySet::find(std::string_view key_id) const {
    const auto found = keys_.find(key_id);
    return found == keys_.end() ? nullptr : found->second.get();
}

std::expected<KeySet, std::string> parse_jwks(std::string_view document) {
    boost::system::error_code error;
    const auto json = boost::json::parse(document, error);
    if (error) return std::unexpected("the key set is not JSON: " + error.message());
    const auto* object = json.if_object();
    const auto* member = object ? object->if_contains("keys") : nullptr;
    const auto* keys = member ? member->if_array() : nullptr;
    if (!keys) return std::unexpected("the key set has no list \"keys\"");
    KeySet set;
    for (const auto& item : *keys) {
        const auto* jwk = item.if_object();
        const auto key_id = jwk ? text_member(*jwk, "kid") : std::nullopt;
        if (!key_id || key_id->empty()) continue;
        if (Key key = read_jwk(*jwk)) set.add(std::string{*key_id}, std::move(key));
    }
    if (set.size() == 0) return std::unexpected("the key set holds no usable RS256 key");
    return set;
}

bool verify_rs256(EVP_PKEY* key, std::string_view bytes, std::string_view signature) {
    const DigestContext context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    // RSA with PKCS #1 v1.5 padding is what EVP does for an RSA key unless told otherwise.
    if (!context || EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1) return false;
    return EVP_DigestVerify(context.get(), octets_of(signature), signature.size(), octets_of(bytes), bytes.size()) == 1;
}

std::string sign_rs256(EVP_PKEY* key, std::string_view bytes) {
    const DigestContext context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    std::string signature(static_cast<std::size_t>(EVP_PKEY_get_size(key)), '\0');
    std::size_t size = signature.size();
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, octets_of(bytes), bytes.size()) != 1) {
        throw std::runtime_error("the key cannot sign");
    }
    signature.resize(size);
    return signature;
}

PublicNumbers public_numbers(EVP_PKEY* key) {
    return {number_of(key, OSSL_PKEY_PARAM_RSA_N), number_of(key, OSSL_PKEY_PARAM_RSA_E)};
}

}  // namespace estate::identity
