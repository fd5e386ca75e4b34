#pragma once

/// What a short stay costs and who may book which days, beyond the columns of its rate (booking.hpp): a plan of four levels, from the
/// single day down to the rate. modules/booking/PRICING.md says in which order everything counts.

#include <platform/core/dates.hpp>
#include <platform/core/ids.hpp>
#include <platform/json/codec.hpp>

namespace estate::booking {

/// What one level says of a day; what it leaves open, the next level says. Prices are in minor units of the rate's currency.
struct DayRules {
    std::optional<std::int64_t> nightly_minor = std::nullopt;
    /// Shortest and longest stay of who arrives on the day.
    std::optional<int> min_arrival = std::nullopt;
    std::optional<int> max_arrival = std::nullopt;
    /// Shortest and longest stay of who stays over the night.
    std::optional<int> min_through = std::nullopt;
    std::optional<int> max_through = std::nullopt;
    std::optional<bool> closed_to_arrival = std::nullopt;
    std::optional<bool> closed_to_departure = std::nullopt;
    std::optional<bool> closed = std::nullopt;

    bool says_nothing() const { return *this == DayRules{}; }
    bool operator==(const DayRules&) const = default;
};
BOOST_DESCRIBE_STRUCT(DayRules, (),
                      (nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival, closed_to_departure, closed))

/// What a season says of one weekday, by ISO 8601: 1 is Monday.
struct SeasonWeekday : DayRules {
    int weekday = 1;
};
BOOST_DESCRIBE_STRUCT(SeasonWeekday, (DayRules), (weekday))

/// The days `[from, to)`.
struct Season : DayRules {
    Uuid id;
    std::string name;
    Date from;
    Date to;
    std::vector<SeasonWeekday> weekdays = {};
};
BOOST_DESCRIBE_STRUCT(Season, (DayRules), (id, name, from, to, weekdays))

/// One day, before anything else is looked at.
struct DayOverride : DayRules {
    Date day;
};
BOOST_DESCRIBE_STRUCT(DayOverride, (DayRules), (day))

enum class DiscountKind { length_of_stay, early_bird, last_minute };
BOOST_DESCRIBE_ENUM(DiscountKind, length_of_stay, early_bird, last_minute)

/// `threshold`: nights at least; days ahead at least (early_bird) or at most (last_minute).
struct Discount {
    DiscountKind kind{};
    int threshold = 0;
    int basis_points = 0;
};
BOOST_DESCRIBE_STRUCT(Discount, (), (kind, threshold, basis_points))

enum class PetPer { stay, night };
BOOST_DESCRIBE_ENUM(PetPer, stay, night)

struct RatePlan {
    /// Further guests pay `extra_guest_minor` a night; nobody does while it is absent. Who is younger than `extra_guest_from_age` is not
    /// counted.
    std::optional<int> included_guests = std::nullopt;
    std::int64_t extra_guest_minor = 0;
    int extra_guest_from_age = 0;
    int max_pets = 0;
    std::int64_t pet_minor = 0;
    PetPer pet_per = PetPer::stay;
    /// Security deposit, no part of the price.
    std::int64_t deposit_minor = 0;
    bool gap_fill = false;
    int orphan_min = 0;
    int notice_hours = 0;
    /// Local wall time, HH:MM, until which one may arrive on the day of booking.
    std::optional<std::string> same_day_until = std::nullopt;
    std::vector<Discount> discounts = {};
    std::vector<Season> seasons = {};
    std::vector<DayOverride> days = {};
    /// The company's taxes that are charged beside the rate's.
    std::vector<Uuid> further_taxes = {};
};
BOOST_DESCRIBE_STRUCT(RatePlan, (),
                      (included_guests, extra_guest_minor, extra_guest_from_age, max_pets, pet_minor, pet_per, deposit_minor, gap_fill,
                       orphan_min, notice_hours, same_day_until, discounts, seasons, days, further_taxes))

}  // namespace estate::booking
