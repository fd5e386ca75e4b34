#pragma once

/// Which stays may be booked (domain rules 4 to 8). Pure: the clock is an argument.

#include "day_rules.hpp"

#include <calendar/calendar.hpp>

namespace estate::booking {

enum class Rule {
    unavailable,
    min_nights,
    max_nights,
    min_through,
    max_through,
    closed_to_arrival,
    closed_to_departure,
    closed,
    leaves_gap,
    too_many_guests,
    too_many_pets,
    in_the_past,
    notice,
    same_day,
    beyond_window,
    coupon_unknown,
    coupon_not_now,
    coupon_other_dates,
    coupon_too_short,
    coupon_used_up
};
BOOST_DESCRIBE_ENUM(Rule, unavailable, min_nights, max_nights, min_through, max_through, closed_to_arrival, closed_to_departure, closed,
                    leaves_gap, too_many_guests, too_many_pets, in_the_past, notice, same_day, beyond_window, coupon_unknown,
                    coupon_not_now, coupon_other_dates, coupon_too_short, coupon_used_up)

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

/// No stay is longer, whatever a rate says.
inline constexpr int longest_stay_nights = 730;

/// How far nearest_stays looks in each direction, in days.
inline constexpr int search_radius_days = 60;

/// A wanted stay with all that decides about it. `occupied` must cover search_radius_days and the shortest stay around it.
struct Wish {
    DateRange stay;
    Party party;
    Moment moment;
    http::Locale locale{};
};

/// ALL rules that a stay violates, in the guest's language; empty when it can be had.
std::vector<Violation> check_stay(const Terms& terms, const Wish& wish, const std::vector<calendar::Occupied>& occupied);

/// ALL reasons for which a coupon does not count for the stay. `coupon` is null when there is none of the given code.
std::vector<Violation> check_coupon(const Coupon* coupon, const Terms& terms, const Wish& wish);

/// Up to `limit` possible stays of the same party nearest to the wanted one, nearest first: same length where the limits allow, else the
/// nearest allowed length; where too few of these are possible, some that are up to three nights longer or shorter.
std::vector<Stay> nearest_stays(const Terms& terms, const Wish& wish, const std::vector<calendar::Occupied>& occupied, std::size_t limit);

/// The days around a stay that check_stay and nearest_stays look at.
DateRange days_looked_at(const Terms& terms, const DateRange& stay);

}  // namespace estate::booking
