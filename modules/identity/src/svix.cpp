#include "svix.hpp"

#include "encoding.hpp"

#include <charconv>
#include <stdexcept>
#include <string>

namespace estate::identity {
namespace {

constexpr std::string_view secret_prefix = "whsec_";
constexpr auto svix_tolerance = std::chrono::seconds{300};

std::string key_of(std::string_view secret) {
    if (secret.starts_with(secret_prefix)) secret.remove_prefix(secret_prefix.size());
    const auto key = decode_base64(secret);
    if (!key || key->empty()) throw std::runtime_error("ESTATE_CLERK_WEBHOOK_SECRET is no base64 after whsec_");
    return *key;
}

/// Seconds that are written as they should be and near `now`.
bool is_timely(std::string_view timestamp, Instant now) {
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(timestamp.data(), timestamp.data() + timestamp.size(), seconds);
    if (error != std::errc{} || end != timestamp.data() + timestamp.size()) return false;
    const auto now_s = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    return seconds >= now_s - svix_tolerance.count() && seconds <= now_s + svix_tolerance.count();
}

}  // namespace

std::optional<SvixFault> check_svix(const SvixHeaders& headers, std::string_view body, std::string_view secret, Instant now) {
    if (headers.id.empty() || headers.timestamp.empty() || headers.signature.empty()) return SvixFault::incomplete;
    if (!is_timely(headers.timestamp, now)) return SvixFault::out_of_time;
    std::string message{headers.id};
    message.append(".").append(headers.timestamp).append(".").append(body);
    const std::string expected = "v1," + encode_base64(hmac_sha256(key_of(secret), message));
    for (auto rest = headers.signature; !rest.empty();) {
        const auto space = rest.find(' ');
        if (equal_in_constant_time(rest.substr(0, space), expected)) return std::nullopt;
        rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
    }
    return SvixFault::wrong_signature;
}

}  // namespace estate::identity
