#pragma once

#include "messages.hpp"
#include "provider_event.hpp"

#include <platform/db/pool.hpp>

namespace estate::identity {

/// Applies what the issuer says of a person to the stored one, in the caller's transaction: makes him, brings him up to date, or makes
/// nobody of him. An audit line is written when he comes, when his access changes and when he goes.
db::awaitable<Outcome> keep_person(db::Transaction& transaction, const ProviderEvent& event, Instant now);

/// Makes nobody of a person whose row is locked: here and in all that modules hold of him.
db::awaitable<void> erase_person(db::Transaction& transaction, const PersonRow& stored, const std::string& actor, Instant now);

/// A line of the trail about what a person may do: who he is and how he is reached is left out, since the trail cannot be erased.
db::awaitable<void> audit_access(db::Transaction& transaction, const std::string& actor, const Person& person, const char* event,
                                 std::optional<Access> before, std::optional<Access> after, Instant now);

}  // namespace estate::identity
