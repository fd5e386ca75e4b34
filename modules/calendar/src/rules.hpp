#pragma once

#include <calendar/calendar.hpp>

namespace estate::calendar {

/// The longest stretch that one answer covers, in days.
inline constexpr int calendar_limit_days = 800;
/// Of one answer with many units.
inline constexpr int timeline_limit_days = 200;

/// What anyone may know of an occupancy: `booked` for stays and bookings of channels, `held` while they are unconfirmed, `blocked` for the
/// owner's own reasons and for what a channel only does not sell.
Reason public_reason(Kind kind, bool is_held, bool is_replaceable);

/// The days behind a stay on which the unit is made ready; none when `preparation_days` is 0 (domain rule 3).
std::optional<DateRange> preparation_after(const DateRange& stay, int preparation_days);

/// The problem with a stretch of days asked for, if any.
std::optional<Problem> check_stretch(Date from, Date to, int limit_days = calendar_limit_days);

}  // namespace estate::calendar
