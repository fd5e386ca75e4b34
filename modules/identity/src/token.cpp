#include "token.hpp"

#include "access.hpp"
#include "encoding.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <optional>

namespace estate::identity {
namespace {

using boost::json::object;
using namespace std::chrono_literals;

/// Cookies and headers end near 8 KiB; a token of more is none of ours.
constexpr std::size_t largest_token_bytes = 8 * 1024;
constexpr std::string_view session_category = "cl_B7d4PD111AAA";
constexpr auto allowed_skew = 5s;
/// Beyond the year 9999; keeps sums of times far from overflow.
constexpr std::int64_t latest_time_s = 253'402'300'799;

struct Parts {
    /// header.payload, the signed text
    std::string_view signed_text;
    std::string_view header;
    std::string_view payload;
    std::string_view signature;
};

std::expected<Parts, TokenError> split(std::string_view jwt) {
    if (jwt.size() > largest_token_bytes) return std::unexpected(TokenError::too_large);
    if (std::ranges::count(jwt, '.') != 2) return std::unexpected(TokenError::malformed);
    const auto first = jwt.find('.');
    const auto second = jwt.rfind('.');
    return Parts{jwt.substr(0, second), jwt.substr(0, first), jwt.substr(first + 1, second - first - 1), jwt.substr(second + 1)};
}

std::optional<object> decode_object(std::string_view encoded) {
    const auto text = decode_base64url(encoded);
    if (!text) return std::nullopt;
    boost::system::error_code error;
    auto json = boost::json::parse(*text, error);
    if (error || !json.is_object()) return std::nullopt;
    return std::move(json.get_object());
}

/// The text of a member; nullopt when it is missing or no text.
std::optional<std::string_view> text_of(const object& from, std::string_view name) {
    const auto* member = from.if_contains(name);
    const auto* text = member ? member->if_string() : nullptr;
    return text ? std::optional<std::string_view>{*text} : std::nullopt;
}

std::string text_or_empty(const object& from, std::string_view name) {
    return std::string{text_of(from, name).value_or("")};
}

const object* object_of(const object& from, std::string_view name) {
    const auto* member = from.if_contains(name);
    return member ? member->if_object() : nullptr;
}

std::expected<std::string, TokenError> check_header(std::string_view encoded) {
    const auto header = decode_object(encoded);
    if (!header) return std::unexpected(TokenError::malformed);
    if (text_of(*header, "typ") != "JWT") return std::unexpected(TokenError::wrong_type);
    if (text_of(*header, "alg") != "RS256") return std::unexpected(TokenError::wrong_algorithm);
    if (header->contains("cat") && text_of(*header, "cat") != session_category) return std::unexpected(TokenError::wrong_category);
    // RFC 7515, section 4.1.11: what is marked critical and not understood must be refused.
    if (header->contains("crit")) return std::unexpected(TokenError::unsupported_header);
    const auto key_id = text_of(*header, "kid");
    if (!key_id || key_id->empty()) return std::unexpected(TokenError::unknown_key);
    return std::string{*key_id};
}

/// A time in whole seconds. Clerk writes no fractions, so a double is refused rather than rounded.
std::expected<std::optional<Instant>, TokenError> time_of(const object& claims, std::string_view name) {
    const auto* member = claims.if_contains(name);
    if (!member) return std::nullopt;
    const auto* seconds = member->if_int64();
    if (!seconds || *seconds < 0 || *seconds > latest_time_s) return std::unexpected(TokenError::bad_times);
    return Instant{std::chrono::seconds{*seconds}};
}

std::expected<Instant, TokenError> check_times(const object& claims, Instant now) {
    const auto expires = time_of(claims, "exp");
    const auto not_before = time_of(claims, "nbf");
    const auto issued = time_of(claims, "iat");
    if (!expires || !not_before || !issued || !*expires) return std::unexpected(TokenError::bad_times);
    if (**expires <= now - allowed_skew) return std::unexpected(TokenError::expired);
    if (*not_before && **not_before > now + allowed_skew) return std::unexpected(TokenError::not_yet_valid);
    if (*issued && **issued > now + allowed_skew) return std::unexpected(TokenError::issued_in_future);
    return **expires;
}

std::optional<TokenError> check_parties(const object& claims, const Policy& policy) {
    if (text_of(claims, "sub").value_or("").empty()) return TokenError::no_subject;
    if (text_of(claims, "iss") != policy.issuer) return TokenError::wrong_issuer;
    if (policy.authorized_parties.empty()) return std::nullopt;
    const auto party = text_of(claims, "azp");
    const bool is_listed = party && std::ranges::find(policy.authorized_parties, *party) != policy.authorized_parties.end();
    return is_listed ? std::nullopt : std::optional{TokenError::wrong_party};
}

Claims read_claims(const object& claims, Instant expires_at) {
    Claims read;
    const auto* metadata = object_of(claims, "metadata");
    const Access access = metadata ? read_access(*metadata) : Access{};
    read.viewer = {.subject = text_or_empty(claims, "sub"),
                   .role = access.role,
                   .name = text_or_empty(claims, "name"),
                   .email = text_or_empty(claims, "email"),
                   .has_whole_portfolio = access.portfolio == Portfolio::all};
    read.session_id = text_or_empty(claims, "sid");
    read.expires_at = expires_at;
    if (const auto* organization = object_of(claims, "o")) {
        read.organization_id = text_or_empty(*organization, "id");
        read.organization_role = text_or_empty(*organization, "rol");
    } else {
        read.organization_id = text_or_empty(claims, "org_id");
        read.organization_role = text_or_empty(claims, "org_role");
    }
    if (read.organization_role.starts_with("org:")) read.organization_role.erase(0, 4);
    return read;
}

}  // namespace

std::expected<std::string, TokenError> key_id_of(std::string_view jwt) {
    return split(jwt).and_then([](const Parts& parts) { return check_header(parts.header); });
}

std::expected<Claims, TokenError> verify_token(std::string_view jwt, const KeySet& keys, const Policy& policy, Instant now) {
    const auto parts = split(jwt);
    if (!parts) return std::unexpected(parts.error());
    const auto key_id = check_header(parts->header);
    if (!key_id) return std::unexpected(key_id.error());
    EVP_PKEY* key = keys.find(*key_id);
    if (!key) return std::unexpected(TokenError::unknown_key);
    const auto signature = decode_base64url(parts->signature);
    if (!signature) return std::unexpected(TokenError::malformed);
    if (!verify_rs256(key, parts->signed_text, *signature)) return std::unexpected(TokenError::bad_signature);
    // Nothing of the payload is looked at before its signature has been found good.
    const auto claims = decode_object(parts->payload);
    if (!claims) return std::unexpected(TokenError::malformed);
    if (const auto fault = check_parties(*claims, policy)) return std::unexpected(*fault);
    const auto expires_at = check_times(*claims, now);
    if (!expires_at) return std::unexpected(expires_at.error());
    // A pending session still owes a task (a second factor, an organisation): not signed in.
    if (text_of(*claims, "sts") == "pending") return std::unexpected(TokenError::pending);
    return read_claims(*claims, *expires_at);
}

}  // namespace estate::identity
