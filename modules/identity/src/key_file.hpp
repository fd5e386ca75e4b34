#pragma once

#include "keys.hpp"

#include <filesystem>

namespace estate::identity {

/// A new RSA-2048 key.
Key make_key();

/// The private key of a PEM file; a new one is made and kept there (mode 0600) when the file is missing. Two processes that start at
/// the same time end up with the same key. Throws std::runtime_error when the file cannot be read, holds no RSA key or cannot be made.
Key load_or_make_key(const std::filesystem::path& path);

/// The private key as PEM (PKCS #8).
std::string private_key_pem(EVP_PKEY* key);

}  // namespace estate::identity
