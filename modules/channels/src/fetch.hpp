#pragma once

#include <atomic>
#include <chrono>
#include <expected>
#include <optional>
#include <string>

#include "address_guard.hpp"

namespace estate::channels {

/// A calendar to be read at a channel.
struct FetchRequest {
    std::string url;
    /// What the last complete answer carried.
    std::optional<std::string> etag = std::nullopt;
    std::optional<std::string> last_modified = std::nullopt;
    Reach reach = Reach::internet;
    std::chrono::milliseconds timeout{20'000};
    std::size_t largest_bytes = 2 * 1024 * 1024;
};

struct Fetched {
    /// The channel has nothing new (304); body is empty.
    bool is_unchanged = false;
    std::string body;
    std::optional<std::string> etag;
    std::optional<std::string> last_modified;
};

struct FetchFailure : FeedFailure {
    /// How long the channel wants to be left alone (Retry-After).
    std::chrono::seconds retry_after{0};
};

inline constexpr int most_redirects = 5;

/// Reads with libcurl and waits, so it is called on a thread of its own; raising `stop` ends it within a second. TLS is verified, no proxy
/// is used. The address is looked at when each connection is opened, so whatever a name resolves to, by whatever redirect, what was looked
/// at is what is connected to. From https it is not redirected to http.
std::expected<Fetched, FetchFailure> fetch_calendar(const FetchRequest& request, const std::atomic<bool>& stop);

}  // namespace estate::channels
