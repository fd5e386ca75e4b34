#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include <platform/core/clock.hpp>

namespace estate {

/// A calendar day without a zone: the local date of a property (domain rule 1). Never a UTC midnight.
using Date = std::chrono::local_days;

/// Reads `YYYY-MM-DD`; the day must exist.
std::expected<Date, std::string> parse_date(std::string_view text);
std::string to_string(Date date);

/// Reads RFC 3339 in UTC (`2026-11-22T19:00:00Z`, with optional fractions of a second).
std::expected<Instant, std::string> parse_instant(std::string_view text);
std::string to_string(Instant instant);

/// The day that a clock on the wall shows in an IANA zone. Throws std::runtime_error for an unknown zone.
Date local_date(Instant instant, std::string_view time_zone);

/// The instant of a wall-clock time in an IANA zone: in a daylight-saving gap the later, in an overlap the earlier (domain rule 2).
Instant wall_time(Date date, std::chrono::minutes since_midnight, std::string_view time_zone);

/// The half-open days `[from, to)`; cannot be empty or reversed.
class DateRange {
public:
    /// Refuses `to <= from`.
    static std::expected<DateRange, std::string> make(Date from, Date to);

    Date from() const { return from_; }
    Date to() const { return to_; }
    /// Nights of a stay over this range.
    int nights() const { return static_cast<int>((to_ - from_).count()); }
    bool overlaps(const DateRange& other) const { return from_ < other.to_ && other.from_ < to_; }
    bool operator==(const DateRange&) const = default;

private:
    DateRange(Date from, Date to) : from_(from), to_(to) {}
    Date from_;
    Date to_;
};

}  // namespace estate
