#pragma once

#include <boost/uuid/uuid.hpp>

#include <expected>
#include <string>
#include <string_view>

namespace estate {

using Uuid = boost::uuids::uuid;

/// A new UUIDv7 (RFC 9562): ordered by time, so that primary keys stay local in their index.
Uuid new_id();

std::string to_string(const Uuid& id);

/// Reads the canonical 36-character form only.
std::expected<Uuid, std::string> parse_uuid(std::string_view text);

}  // namespace estate
