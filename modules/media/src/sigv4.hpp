#pragma once

#include <platform/core/clock.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace estate::media {

/// HMAC with SHA-256 (RFC 2104), 32 bytes.
std::string hmac_sha256(std::string_view key, std::string_view message);
std::string sha256_hex(std::string_view bytes);
std::string to_hex(std::string_view bytes);
/// Compares without telling by its duration where the texts differ.
bool is_same_secret(std::string_view left, std::string_view right);

struct S3Credentials {
    std::string key_id;
    std::string secret;
    std::string region;
};

/// A request to be signed in its query (AWS Signature Version 4, UNSIGNED-PAYLOAD): whoever has the address may make exactly this request
/// until it expires.
struct S3Request {
    std::string method;
    /// `https://account.r2.cloudflarestorage.com`
    std::string endpoint;
    /// Decoded, from the slash on: `/bucket/key`.
    std::string path;
    /// Bound by the signature: the caller must send them exactly so. Lower case, sorted, without host.
    std::vector<std::pair<std::string, std::string>> headers = {};
    /// Decoded, in any order.
    std::vector<std::pair<std::string, std::string>> query = {};
    std::chrono::seconds lifetime{900};
};

/// Percent-encodes all but the unreserved characters (RFC 3986), with capital digits; a slash is kept in paths.
std::string percent_encoded(std::string_view text, bool is_path);

/// The canonical request, as its own function for the published vectors.
std::string canonical_request(const S3Request& request, const S3Credentials& credentials, Instant now);

/// The address with its signature.
std::string presigned_url(const S3Request& request, const S3Credentials& credentials, Instant now);

}  // namespace estate::media
