#pragma once

/// Makes tokens as an issuer does, and as a forger would.

#include "encoding.hpp"
#include "key_file.hpp"
#include "keys.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <string>

namespace estate::identity::testing {

using boost::json::object;

/// Making a key takes a moment, so all tests of a program share two.
inline const Key& issuer_key() {
    static const Key key = make_key();
    return key;
}
inline const Key& foreign_key() {
    static const Key key = make_key();
    return key;
}

inline std::string part(const object& json) {
    return encode_base64url(boost::json::serialize(json));
}

inline std::string sign(const std::string& signed_text, const Key& key = issuer_key()) {
    return signed_text + "." + encode_base64url(sign_rs256(key.get(), signed_text));
}

inline std::string token(const object& header, const object& claims, const Key& key = issuer_key()) {
    return sign(part(header) + "." + part(claims), key);
}

inline object jwk(const std::string& key_id, const Key& key = issuer_key()) {
    const auto numbers = public_numbers(key.get());
    return {{"kty", "RSA"},
            {"use", "sig"},
            {"alg", "RS256"},
            {"kid", key_id},
            {"n", encode_base64url(numbers.modulus)},
            {"e", encode_base64url(numbers.exponent)}};
}

inline std::string jwks(const boost::json::array& keys) {
    return boost::json::serialize(object{{"keys", keys}});
}

}  // namespace estate::identity::testing
