#include "issuer.hpp"

#include "encoding.hpp"
#include "key_file.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/url/parse.hpp>

#include <charconv>
#include <stdexcept>

namespace estate::identity {
namespace {

using boost::json::object;
using namespace std::chrono_literals;

constexpr auto token_lifetime = 60s;
/// Clerk's tokens are valid a little before they are made, for clocks that run late.
constexpr auto valid_before_issue = 10s;
constexpr auto session_lifetime = std::chrono::days{30};
constexpr std::string_view session_prefix = "sess_dev_";

std::int64_t seconds_of(Instant instant) {
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

/// The members of a JWK that its thumbprint is made of, in the order of RFC 7638.
object thumbprint_members(EVP_PKEY* key) {
    const auto numbers = public_numbers(key);
    return {{"e", encode_base64url(numbers.exponent)}, {"kty", "RSA"}, {"n", encode_base64url(numbers.modulus)}};
}

std::string origin_of(const std::string& address) {
    const auto url = boost::urls::parse_uri(address);
    return url ? std::string{url->scheme()} + "://" + std::string{url->encoded_authority()} : address;
}

std::string to_part(const object& json) {
    return encode_base64url(boost::json::serialize(json));
}

}  // namespace

Issuer::Issuer(const config::Config& config)
    : issuer_(config.issuer),
      authorized_party_(config.authorized_parties.empty() ? origin_of(config.issuer) : config.authorized_parties.front()),
      people_(config.issuer_key_path ? std::optional<std::filesystem::path>{*config.issuer_key_path + ".people.json"} : std::nullopt) {
    if (config.environment == config::Environment::production) {
        throw std::runtime_error("The development issuer signs anyone in; it does not start in production.");
    }
    key_ = config.issuer_key_path ? load_or_make_key(*config.issuer_key_path) : make_key();
    key_id_ = "ins_dev_" + encode_base64url(sha256(boost::json::serialize(thumbprint_members(key_.get())))).substr(0, 22);
    session_secret_ = hmac_sha256(private_key_pem(key_.get()), "estate development sessions");
}

std::optional<std::string> Issuer::open_session(std::string_view person, Instant now) const {
    const auto known = people_.by_key(person);
    if (!known) return std::nullopt;
    // The random part keeps two sessions of one second apart.
    const std::string text =
        std::string{person} + "_" + std::to_string(seconds_of(now)) + "_" + encode_base64url(random_bytes(6)).substr(0, 8);
    return std::string{session_prefix} + text + "." + session_code(text, *known);
}

std::optional<Issuer::Token> Issuer::mint(std::string_view session_id, Instant now) const {
    const auto person = person_of(session_id, now);
    if (!person) return std::nullopt;
    const auto issued = std::chrono::floor<std::chrono::seconds>(now);
    const auto expires = issued + token_lifetime;
    const object header{{"alg", "RS256"}, {"cat", "cl_B7d4PD111AAA"}, {"kid", key_id_}, {"typ", "JWT"}};
    const object claims{{"azp", authorized_party_},
                        {"exp", seconds_of(expires)},
                        {"fva", boost::json::array{0, -1}},
                        {"iat", seconds_of(issued)},
                        {"iss", issuer_},
                        {"jti", encode_base64url(random_bytes(12))},
                        {"nbf", seconds_of(issued - valid_before_issue)},
                        {"sid", session_id},
                        {"sts", "active"},
                        {"sub", person->subject},
                        {"v", 2},
                        {"name", person->name},
                        {"email", person->email},
                        {"metadata", to_clerk_user(*person).at("public_metadata")}};
    const std::string signed_text = to_part(header) + "." + to_part(claims);
    return Token{signed_text + "." + encode_base64url(sign_rs256(key_.get(), signed_text)), expires};
}

std::optional<DemoPerson> Issuer::person_of(std::string_view session_id, Instant now) const {
    if (!session_id.starts_with(session_prefix)) return std::nullopt;
    session_id.remove_prefix(session_prefix.size());
    const auto dot = session_id.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto text = session_id.substr(0, dot);
    const auto first = text.find('_');
    auto person = people_.by_key(text.substr(0, first));
    if (!person || !equal_in_constant_time(session_id.substr(dot + 1), session_code(text, *person))) return std::nullopt;
    std::int64_t opened_s = 0;
    std::from_chars(text.data() + first + 1, text.data() + text.size(), opened_s);
    if (Instant{std::chrono::seconds{opened_s}} + session_lifetime < now) return std::nullopt;
    return person;
}

/// Signs the subject too, so that the sessions of somebody who has left are not those of whoever comes after him.
std::string Issuer::session_code(std::string_view text, const DemoPerson& person) const {
    return encode_base64url(hmac_sha256(session_secret_, std::string{text} + " " + person.subject));
}

std::string Issuer::jwks() const {
    object jwk = thumbprint_members(key_.get());
    jwk["use"] = "sig";
    jwk["alg"] = "RS256";
    jwk["kid"] = key_id_;
    return boost::json::serialize(object{{"keys", boost::json::array{std::move(jwk)}}});
}

}  // namespace estate::identity
