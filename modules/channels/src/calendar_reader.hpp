#pragma once

/// What a channel's calendar says, out of its bytes. Pure: no network, no database, no clock.

#include <platform/core/dates.hpp>

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "failures.hpp"
#include "horizon.hpp"

namespace estate::channels {

/// An event as far as it concerns nights. What a guest is called is never kept.
struct ChannelEvent {
    /// With the feed, the identity. Of one that the channel gives none, its days; of one that is long or no plain text, a hash.
    std::string uid;
    DateRange days;
    /// False: «not available», «blocked», «closed»: days that the channel does not sell.
    bool is_booking = true;
    bool is_cancelled = false;

    bool operator==(const ChannelEvent&) const = default;
};

struct ReadingRules {
    /// IANA zone of the property: times become days there.
    std::string time_zone;
    /// DTEND is the last night, not the day of departure.
    bool end_is_last_night = false;
    /// Of a series that goes on, what is read.
    Horizon horizon = {Date{std::chrono::year{1971} / 1 / 1}, Date{std::chrono::year{2199} / 12 / 31}};
};

/// From yesterday, as far as anybody can book.
Horizon horizon_on(Date today);

/// All events of a calendar (RFC 5545; domain rule 19), by UID. DTEND is exclusive; a day without an end is one day; a time is the day that
/// a clock in the property shows, and occupies one night at least. Of several events of one UID the highest SEQUENCE counts, and the last
/// of those. TRANSP is not looked at: Google marks whole-day events as free, also where a house is let. A series is its instances within
/// the horizon, each under a name of its own; one of them that has been moved or cancelled by itself (RECURRENCE-ID) is what it says of
/// itself.
std::expected<std::vector<ChannelEvent>, FeedFailure> read_calendar(std::string_view calendar, const ReadingRules& rules);

}  // namespace estate::channels
