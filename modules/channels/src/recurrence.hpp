#pragma once

/// Events that repeat (RFC 5545, 3.8.5): on which days they begin. Pure.

#include <libical/ical.h>

#include <optional>
#include <vector>

#include "horizon.hpp"

namespace estate::channels {

/// Of a series, within the horizon: two years of single nights, and a little.
inline constexpr std::size_t most_instances = 750;

bool is_recurring(icalcomponent* event);

/// The days on which the instances of a series begin, on the wall that its DTSTART stands on: RRULE and RDATE without EXDATE, `first` among
/// them, each once, in their order. Only those within the horizon. Nothing for a series that cannot be followed: more often than once a
/// day, more instances than are taken, a rule that cannot be read, or an EXRULE, which nobody writes any more.
std::optional<std::vector<Date>> instance_days(icalcomponent* event, Date first, const Horizon& horizon);

}  // namespace estate::channels
