#pragma once

#include <platform/core/clock.hpp>

#include <boost/describe/enum.hpp>

#include <optional>
#include <string_view>

namespace estate::identity {

/// The headers of a signed message (Svix, which Clerk sends its webhooks with).
struct SvixHeaders {
    /// `svix-id`, the same whenever the message is sent again.
    std::string_view id;
    /// `svix-timestamp`, seconds since 1970.
    std::string_view timestamp;
    /// `svix-signature`: one or several `v1,<base64>`, separated by spaces.
    std::string_view signature;
};

/// Why a message is not believed.
enum class SvixFault { incomplete, out_of_time, wrong_signature };
BOOST_DESCRIBE_ENUM(SvixFault, incomplete, out_of_time, wrong_signature)

/// Checks HMAC-SHA256 over `id.timestamp.body`, keyed with the base64 that follows `whsec_` in `secret`, within 300 s of `now`. Any one of
/// the signatures will do, since a secret is changed by signing with both for a while. Pure. Throws std::runtime_error when the secret
/// itself is no base64.
std::optional<SvixFault> check_svix(const SvixHeaders& headers, std::string_view body, std::string_view secret, Instant now);

}  // namespace estate::identity
