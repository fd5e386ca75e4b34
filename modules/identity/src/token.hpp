#pragma once

#include "keys.hpp"

#include <platform/core/clock.hpp>
#include <platform/http/viewer.hpp>

#include <boost/describe/enum.hpp>

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace estate::identity {

/// Why a session token is refused, in the order in which it is checked (Clerk's own order).
enum class TokenError {
    too_large,
    malformed,
    wrong_type,
    wrong_algorithm,
    wrong_category,
    unsupported_header,
    unknown_key,
    bad_signature,
    no_subject,
    wrong_issuer,
    wrong_party,
    bad_times,
    expired,
    not_yet_valid,
    issued_in_future,
    pending
};
BOOST_DESCRIBE_ENUM(TokenError, too_large, malformed, wrong_type, wrong_algorithm, wrong_category, unsupported_header, unknown_key,
                    bad_signature, no_subject, wrong_issuer, wrong_party, bad_times, expired, not_yet_valid, issued_in_future, pending)

/// What a token must agree with.
struct Policy {
    /// `iss`, compared as text.
    std::string issuer;
    /// The origins that may present a token (`azp`). Empty: any. When set, a token without `azp` is refused.
    std::vector<std::string> authorized_parties;
};

/// What a verified token says. Texts that it does not carry are empty.
struct Claims {
    Viewer viewer;
    /// `sid`.
    std::string session_id;
    /// The active organisation: `o.id` and `o.rol` (v2) or `org_id` and `org_role` (v1), the role without its prefix "org:".
    std::string organization_id;
    std::string organization_role;
    Instant expires_at;
};

/// The `kid` of a token whose header is acceptable, so that keys can be fetched for it. Proves nothing about the token.
std::expected<std::string, TokenError> key_id_of(std::string_view jwt);

/// Verifies a session token (RS256 JWT, versions 1 and 2 of Clerk's claims): typ and alg, signature, sub, iss, azp, then exp, nbf and iat
/// with 5 s of skew, then that the session is not pending. Pure: the time is `now`.
std::expected<Claims, TokenError> verify_token(std::string_view jwt, const KeySet& keys, const Policy& policy, Instant now);

}  // namespace estate::identity
