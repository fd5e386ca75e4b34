#pragma once

/// The rates of a stay as the office sees and changes them. Each change can be undone, the last one first.

#include "pricing.hpp"
#include "restrictions.hpp"
#include "stay_terms.hpp"

namespace estate::booking {

struct SeasonEdit : DayRules {
    /// A new one when it is absent.
    std::optional<Uuid> id;
    json::Text<1, 60> name;
    Date from;
    Date to;
    std::vector<SeasonWeekday> weekdays;
};
BOOST_DESCRIBE_STRUCT(SeasonEdit, (DayRules), (id, name, from, to, weekdays))

/// The plan without its single days, which are changed by DaysEdit.
struct RatePlanEdit {
    std::optional<json::Int<1, 100>> included_guests;
    json::Int<0, 100'000'000> extra_guest_minor;
    json::Int<0, 18> extra_guest_from_age;
    json::Int<0, 20> max_pets;
    json::Int<0, 100'000'000> pet_minor;
    PetPer pet_per{};
    json::Int<0, 1'000'000'000> deposit_minor;
    bool gap_fill = false;
    json::Int<0, 30> orphan_min;
    json::Int<0, 2'160> notice_hours;
    std::optional<WallTime> same_day_until;
    std::vector<Discount> discounts;
    std::vector<SeasonEdit> seasons;
    std::vector<Uuid> further_taxes;
};
BOOST_DESCRIBE_STRUCT(RatePlanEdit, (),
                      (included_guests, extra_guest_minor, extra_guest_from_age, max_pets, pet_minor, pet_per, deposit_minor, gap_fill,
                       orphan_min, notice_hours, same_day_until, discounts, seasons, further_taxes))

struct OfficeRatePlan {
    Uuid listing_id;
    std::string listing_slug;
    Uuid property_id;
    Currency currency;
    /// The price of the listing, the shortest and the longest stay: what counts where nothing else is said.
    Money nightly;
    int min_nights = 1;
    int max_nights = 1;
    /// Counts the changes.
    int revision = 0;
    std::optional<int> included_guests;
    std::int64_t extra_guest_minor = 0;
    int extra_guest_from_age = 0;
    int max_pets = 0;
    std::int64_t pet_minor = 0;
    PetPer pet_per{};
    std::int64_t deposit_minor = 0;
    bool gap_fill = false;
    int orphan_min = 0;
    int notice_hours = 0;
    std::optional<std::string> same_day_until;
    std::vector<Discount> discounts;
    std::vector<Season> seasons;
    std::vector<Uuid> further_taxes;
    /// All that is charged, that of the stay terms among them.
    std::vector<StayTax> taxes;
    /// What the next undo takes back: `plan`, `days`, `season_copied`. Absent when nothing can be undone.
    std::optional<std::string> undoable;
};
BOOST_DESCRIBE_STRUCT(OfficeRatePlan, (),
                      (listing_id, listing_slug, property_id, currency, nightly, min_nights, max_nights, revision, included_guests,
                       extra_guest_minor, extra_guest_from_age, max_pets, pet_minor, pet_per, deposit_minor, gap_fill, orphan_min,
                       notice_hours, same_day_until, discounts, seasons, further_taxes, taxes, undoable))

struct OfDays {
    Uuid id;
    Date from;
    Date to;
};
BOOST_DESCRIBE_STRUCT(OfDays, (), (id, from, to))

/// A day as all levels together have it.
struct OfficeDay {
    Date date;
    std::int64_t nightly_minor = 0;
    PriceSource source{};
    std::optional<std::string> season;
    int min_arrival = 1;
    int max_arrival = 1;
    int min_through = 1;
    int max_through = 1;
    bool closed_to_arrival = false;
    bool closed_to_departure = false;
    bool closed = false;
    /// Something is said of this very day.
    bool is_single = false;
};
BOOST_DESCRIBE_STRUCT(OfficeDay, (),
                      (date, nightly_minor, source, season, min_arrival, max_arrival, min_through, max_through, closed_to_arrival,
                       closed_to_departure, closed, is_single))

struct OfficeDays {
    Currency currency;
    std::vector<OfficeDay> days;
};
BOOST_DESCRIBE_STRUCT(OfficeDays, (), (currency, days))

enum class DayField { nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival, closed_to_departure, closed };
BOOST_DESCRIBE_ENUM(DayField, nightly_minor, min_arrival, max_arrival, min_through, max_through, closed_to_arrival, closed_to_departure,
                    closed)

/// Says something of the days `[from, to)` that are such weekdays (ISO 8601; all when there are none).
struct DaysEdit {
    Date from;
    Date to;
    std::vector<json::Int<1, 7>> weekdays;
    DayRules set;
    /// Changes the price that each day has by so many percent, rounded to whole minor units. Not together with a price.
    std::optional<json::Int<-90, 900>> price_percent;
    /// Leaves these to the season and the rate again.
    std::vector<DayField> clear;
};
BOOST_DESCRIBE_STRUCT(DaysEdit, (), (from, to, weekdays, set, price_percent, clear))

struct OfSeason {
    Uuid id;
    Uuid season_id;
};
BOOST_DESCRIBE_STRUCT(OfSeason, (), (id, season_id))

/// As long as the season that is copied.
struct SeasonCopy {
    Date from;
    std::optional<json::Text<1, 60>> name;
};
BOOST_DESCRIBE_STRUCT(SeasonCopy, (), (from, name))

struct SimulationQuery {
    Uuid id;
    Date check_in;
    Date check_out;
    json::Int<1, 100> adults;
    std::vector<json::Int<0, 17>> children_ages;
    std::optional<json::Int<0, 20>> pets;
    std::optional<json::Text<1, 40>> coupon;
    /// The day of booking; today when it is absent.
    std::optional<Date> booked_on;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(SimulationQuery, (), (id, check_in, check_out, adults, children_ages, pets, coupon, booked_on, locale))

/// What a stay would cost and why; and what is against it. Nothing is kept.
struct Simulation {
    std::vector<Violation> violations;
    std::vector<NightParts> nights;
    std::vector<PriceLine> lines;
    Money total;
    Money due_at_property;
    Money deposit;
    std::string rules_version;
};
BOOST_DESCRIBE_STRUCT(Simulation, (), (violations, nights, lines, total, due_at_property, deposit, rules_version))

awaitable<Answer<OfficeRatePlan>> show_plan(const http::Context& context, OfListing parameters);
awaitable<Answer<OfficeRatePlan>> edit_plan(http::WriteContext& context, OfListing parameters, RatePlanEdit edit);
awaitable<Answer<OfficeDays>> show_days(const http::Context& context, OfDays parameters);
awaitable<Answer<OfficeRatePlan>> edit_days(http::WriteContext& context, OfListing parameters, DaysEdit edit);
/// 404 when the season is not the listing's; 422 when another is in the way.
awaitable<Answer<OfficeRatePlan>> copy_season(http::WriteContext& context, OfSeason parameters, SeasonCopy copy);
/// 409 `nothing_to_undo`.
awaitable<Answer<OfficeRatePlan>> undo_change(http::WriteContext& context, OfListing parameters);
awaitable<Answer<Simulation>> simulate(const http::Context& context, SimulationQuery query);

}  // namespace estate::booking
