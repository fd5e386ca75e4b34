#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace estate::identity {

/// base64url without padding (RFC 7515, section 2).
std::string encode_base64url(std::string_view bytes);

/// The bytes of a base64url text. Refuses padding, other characters, and forms that two texts could share (unused bits that are not zero).
std::optional<std::string> decode_base64url(std::string_view text);

/// The bytes of a base64 text (RFC 4648, section 4), with or without its padding. Refuses what decode_base64url refuses of the other
/// alphabet.
std::optional<std::string> decode_base64(std::string_view text);

/// base64 with padding (RFC 4648, section 4).
std::string encode_base64(std::string_view bytes);

/// SHA-256 (32 bytes).
std::string sha256(std::string_view bytes);

/// HMAC with SHA-256 (RFC 2104), 32 bytes.
std::string hmac_sha256(std::string_view key, std::string_view message);

/// Compares without telling by its duration where the texts differ.
bool equal_in_constant_time(std::string_view left, std::string_view right);

/// Random bytes of cryptographic quality. Throws std::runtime_error when the system has none.
std::string random_bytes(std::size_t count);

}  // namespace estate::identity
