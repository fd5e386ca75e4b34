#pragma once

/// RFC 5545 section 3.1, as far as it can be told without knowing what a line means. Pure.

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "failures.hpp"

namespace estate::channels {

/// The largest calendar that is read, in bytes.
inline constexpr std::size_t largest_calendar_bytes = 2 * 1024 * 1024;
/// Of one calendar.
inline constexpr std::size_t most_events = 5'000;

/// Content lines of a text: CRLF, LF or CR at the end of each, folded ones joined byte by byte (a fold may stand inside of a character).
/// Empty ones are left out, and so is a byte order mark.
std::vector<std::string> unfold(std::string_view text);

/// `DTSTART` of `dtstart;VALUE=DATE:20260701`.
std::string property_name(std::string_view line);

/// The lines of each VEVENT of a calendar that say when it is and what it is called: no descriptions, guests or alarms. Each is a text of
/// its own, BEGIN and END included. Fails on a text that is no calendar, or not all of one.
std::expected<std::vector<std::string>, FeedFailure> event_texts(std::string_view calendar);

}  // namespace estate::channels
