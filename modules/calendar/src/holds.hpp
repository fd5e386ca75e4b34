#pragma once

#include <calendar/calendar.hpp>

namespace estate::calendar {

/// Flips the holds on these days whose time is over, and tells who waits for it: the constraint's predicate cannot call now().
awaitable<void> expire_holds_in_the_way(db::Transaction& transaction, const Unit& unit, const DateRange& days, Instant now);

}  // namespace estate::calendar
