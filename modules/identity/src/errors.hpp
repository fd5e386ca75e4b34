#pragma once

#include "clerk.hpp"
#include "svix.hpp"
#include "token.hpp"

#include <identity/privacy.hpp>

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

/// A message that is not the issuer's. Only a forger would profit from knowing more.
inline Problem to_problem(SvixFault fault) {
    switch (fault) {
        case SvixFault::incomplete:
        case SvixFault::out_of_time:
        case SvixFault::wrong_signature: return {401, "bad_signature", "The message is not signed as it must be."};
    }
    return {};
}

/// The issuer's own, and still not what its documentation says.
inline Problem unreadable_message(const std::string& what) {
    return {422, "unreadable_message", "The message cannot be read: " + what + "."};
}

/// Nothing has been changed, neither there nor here.
inline Problem to_problem(ClerkError error) {
    switch (error) {
        case ClerkError::refused:
            return {502, "sign_in_service_refused", "The sign-in service does not accept our key; nothing was changed."};
        case ClerkError::unknown_person:
            return {409, "unknown_to_sign_in_service", "The sign-in service no longer knows this person; nothing was changed."};
        case ClerkError::unavailable:
            return {503, "sign_in_service_unavailable", "The sign-in service does not answer; nothing was changed. Try again soon."};
        case ClerkError::unexpected:
            return {502, "sign_in_service_unexpected", "The sign-in service gave an answer that makes no sense; nothing was changed."};
    }
    return {};
}

/// Expected failures of what admins do.
enum class Refusal { own_admin_role, person_erased, admin_stays };

inline Problem to_problem(Refusal refusal) {
    switch (refusal) {
        case Refusal::own_admin_role: return {409, "own_admin_role", "You cannot take away your own admin role; another admin can."};
        case Refusal::person_erased: return {409, "person_erased", "This person has been erased and can be given nothing."};
        case Refusal::admin_stays:
            return {409, "admin_stays", "An admin is not erased: another admin takes the role away first, so that one always remains."};
    }
    return {};
}

/// What is promised has to be kept or cancelled first; `commitments` names it.
inline Problem still_promised(const std::vector<Commitment>& commitments) {
    Problem problem{409, "stays_ahead", "There are stays that are not over. Cancel them, or come back after the last of them."};
    problem.extras["commitments"] = json::to_value(commitments);
    return problem;
}

}  // namespace estate::identity
