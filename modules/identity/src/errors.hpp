#pragma once

#include "token.hpp"

#include <platform/core/problem.hpp>

namespace estate::identity {

/// What a caller is told about a refused token. Two cases matter to him: ask for a new token, or sign in properly. The rest is not
/// explained, since only a forger would profit.
inline Problem to_problem(TokenError error) {
    switch (error) {
        case TokenError::expired: return {401, "token_expired", "The session token has expired; ask for a new one."};
        case TokenError::pending: return {401, "sign_in_pending", "The sign-in is not complete yet."};
        case TokenError::too_large:
        case TokenError::malformed:
        case TokenError::wrong_type:
        case TokenError::wrong_algorithm:
        case TokenError::wrong_category:
        case TokenError::unsupported_header:
        case TokenError::unknown_key:
        case TokenError::bad_signature:
        case TokenError::no_subject:
        case TokenError::wrong_issuer:
        case TokenError::wrong_party:
        case TokenError::bad_times:
        case TokenError::not_yet_valid:
        case TokenError::issued_in_future: return {401, "bad_token", "The session token is not accepted."};
    }
    return {401, "bad_token", "The session token is not accepted."};
}

/// No key has ever been read: nobody can be recognised, which is not the caller's fault.
inline Problem keys_unavailable() {
    return {503, "sign_in_unavailable", "Sign-ins cannot be checked at the moment; try again soon."};
}

}  // namespace estate::identity
