#pragma once

/// What may follow what. Pure: no database, no HTTP, no clock. Which stays may be booked stands in restrictions.hpp, what they cost in
/// pricing.hpp.

#include <calendar/calendar.hpp>

#include "messages.hpp"

namespace estate::booking {

/// What can happen to a booking.
enum class Event { await_transfer, ask, accept, confirm, decline, cancel, expire, reacquire, change, check_in, check_out, miss };
BOOST_DESCRIBE_ENUM(Event, await_transfer, ask, accept, confirm, decline, cancel, expire, reacquire, change, check_in, check_out, miss)

/// The one table of moves; nothing where a move is illegal.
std::optional<BookingState> next_state(BookingState from, Event event);

/// A code that can be read out over the telephone: eight letters and digits without 0 O 1 I.
std::string booking_code(const Uuid& id);

}  // namespace estate::booking
