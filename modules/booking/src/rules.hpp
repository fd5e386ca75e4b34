#pragma once

/// What may be booked, for how much, and what may follow what. Pure: no database, no HTTP, no clock.

#include <calendar/calendar.hpp>

#include "messages.hpp"

namespace estate::booking {

/// Stored with each quote; changes whenever a rule below changes what a quote would say.
inline constexpr const char* rules_version = "2026-11";

enum class Rule { unavailable, min_nights, max_nights, too_many_guests, in_the_past, beyond_window };
BOOST_DESCRIBE_ENUM(Rule, unavailable, min_nights, max_nights, too_many_guests, in_the_past, beyond_window)

struct Violation {
    Rule rule = Rule::unavailable;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(Violation, (), (rule, message))

/// A stay that would be possible.
struct Stay {
    Date check_in;
    Date check_out;
};
BOOST_DESCRIBE_STRUCT(Stay, (), (check_in, check_out))

/// ALL rules that a stay violates; empty when it can be had. `today` is the property's local date.
std::vector<Violation> check_stay(const Rate& rate, const DateRange& stay, int guests, Date today,
                                  const std::vector<calendar::Occupied>& occupied);

/// Up to `limit` possible stays nearest to the wanted one, nearest first: same length where the limits allow, else the nearest allowed
/// length. `occupied` must cover search_radius_days around the wanted stay.
std::vector<Stay> nearest_stays(const Rate& rate, const DateRange& wanted, Date today, const std::vector<calendar::Occupied>& occupied,
                                std::size_t limit);

/// No stay is longer, whatever a rate says.
inline constexpr int longest_stay_nights = 730;

/// How far nearest_stays looks in each direction, in days.
inline constexpr int search_radius_days = 60;

/// The lines of a price, in the order in which they are shown, with labels in the guest's language.
std::vector<PriceLine> price_lines(const Rate& rate, int nights, http::Locale locale);

/// One name out of {"en": …, "fr": …, "es": …}.
std::string in_locale(const std::string& texts, http::Locale locale);

/// What can happen to a booking.
enum class Event { await_transfer, confirm, decline, cancel, expire, reacquire, check_in, check_out, miss };
BOOST_DESCRIBE_ENUM(Event, await_transfer, confirm, decline, cancel, expire, reacquire, check_in, check_out, miss)

/// The one table of moves; nothing where a move is illegal.
std::optional<BookingState> next_state(BookingState from, Event event);

/// A code that can be read out over the telephone: eight letters and digits without 0 O 1 I.
std::string booking_code(const Uuid& id);

}  // namespace estate::booking
