#pragma once

#include <company/company.hpp>
#include <platform/core/dates.hpp>

#include <array>
#include <optional>

namespace estate::enquiries {

/// From when to when the office is open on a day, on its own clock.
struct OpenTime {
    std::chrono::minutes from;
    std::chrono::minutes to;
};

struct BusinessHours {
    /// IANA.
    std::string time_zone;
    /// Monday first; nothing on a day off. At least one day is open.
    std::array<std::optional<OpenTime>, 7> by_weekday;
};

/// The office's hours on its own clock, as its settings say.
BusinessHours hours_of(const company::Settings& settings);

/// When `span` of open time will have gone by after `begin`: a clock that stands still while the office is closed. A span that ends exactly
/// at closing time ends then, not at the next opening. Hours that daylight saving skips or repeats count as they pass.
Instant after_open_time(Instant begin, std::chrono::minutes span, const BusinessHours& hours);

}  // namespace estate::enquiries
