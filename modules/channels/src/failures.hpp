#pragma once

#include <boost/describe/enum.hpp>

#include <string>

namespace estate::channels {

/// Why a channel's calendar could not be read. What was read before stays as it is.
enum class ChannelFailure {
    /// Not http(s), not a public address, or a port of another service.
    forbidden_address,
    unknown_host,
    unreachable,
    timed_out,
    insecure,
    too_many_redirects,
    too_large,
    http_status,
    incomplete,
    not_a_calendar,
    too_many_events,
    unreadable_event,
    recurring_event,
    interrupted
};
BOOST_DESCRIBE_ENUM(ChannelFailure, forbidden_address, unknown_host, unreachable, timed_out, insecure, too_many_redirects, too_large,
                    http_status, incomplete, not_a_calendar, too_many_events, unreadable_event, recurring_event, interrupted)

/// `detail` is a status, a UID or the like; never what the other side has written of people.
struct FeedFailure {
    ChannelFailure failure = ChannelFailure::unreachable;
    std::string detail = {};

    bool operator==(const FeedFailure&) const = default;
};

}  // namespace estate::channels
