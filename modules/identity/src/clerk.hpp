#pragma once

#include "access.hpp"

#include <platform/config/config.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <expected>
#include <string>
#include <vector>

namespace estate::identity {

/// How Clerk's API is reached. All attempts and pauses together stay under 8 s, so that a page does not give up first.
struct ClerkSettings {
    std::string api_url;
    std::string secret_key;
    std::chrono::milliseconds timeout{2'000};
    /// Between one attempt and the next; one attempt more than there are pauses.
    std::vector<std::chrono::milliseconds> pauses{std::chrono::milliseconds{250}, std::chrono::milliseconds{1'000}};
};
ClerkSettings clerk_settings(const config::Config& config);

/// Why nothing was written: our key is refused, Clerk does not know the person, it was away or busy to the last attempt, or it answered
/// what its documentation does not have.
enum class ClerkError { refused, unknown_person, unavailable, unexpected };
BOOST_DESCRIBE_ENUM(ClerkError, refused, unknown_person, unavailable, unexpected)

/// Writes what a person may do into his public metadata (`PATCH /v1/users/{subject}/metadata`, which merges); tokens made from then on
/// carry it. Tries again after 429, 5xx and broken transfers: the write says what shall be, so twice is once. Runs on a thread of its own;
/// never call it inside a transaction.
boost::asio::awaitable<std::expected<void, ClerkError>> write_access(ClerkSettings settings, const std::string& subject, Access access);

/// Deletes a person there (`DELETE /v1/users/{subject}`): his sessions end and nobody signs in as him again. `unknown_person` says that it
/// has been done before, by an attempt whose answer was lost or by himself. As write_access else.
boost::asio::awaitable<std::expected<void, ClerkError>> delete_user(ClerkSettings settings, const std::string& subject);

}  // namespace estate::identity
