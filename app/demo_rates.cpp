// Seasons of the demo portfolio, in the years around a day.

#include "demo.hpp"

#include <algorithm>

namespace estate::app {
namespace {

using std::chrono::days;

constexpr int years_ahead = 3;

/// `MM-DD` of a year.
Date day_of(int year, const std::string& month_day) {
    return parse_date(std::to_string(year) + "-" + month_day).value();
}

/// Whole units of the currency, so that prices look like prices.
std::int64_t share_of(std::int64_t price_minor, std::int64_t percent, const Currency& currency) {
    std::int64_t unit = 1;
    for (int digit = 0; digit < currency.exponent(); ++digit) unit *= 10;
    return std::max(unit, scale_half_up(price_minor, percent, 100 * unit) * unit);
}

booking::Season season_of(const DemoSeason& demo, int year, const DemoListing& listing) {
    booking::Season season;
    season.name = demo.name.value;
    season.from = day_of(year, demo.from.value);
    season.to = day_of(demo.to.value > demo.from.value ? year : year + 1, demo.to.value);
    season.nightly_minor = share_of(listing.price_minor, demo.percent, listing.currency);
    if (demo.min_arrival) season.min_arrival = std::min(demo.min_arrival->as_int(), listing.stay->max_nights.as_int());
    if (!demo.weekend_percent) return season;
    for (const int weekday : {5, 6}) {
        booking::SeasonWeekday weekend;
        weekend.weekday = weekday;
        weekend.nightly_minor = share_of(listing.price_minor, *demo.weekend_percent, listing.currency);
        season.weekdays.push_back(weekend);
    }
    return season;
}

bool welcomes_pets(const DemoProperty& property) {
    return std::ranges::contains(property.amenities, "pets");
}

/// The parts of a season that no other has yet.
std::vector<booking::Season> free_parts(const booking::Season& season, const std::vector<booking::Season>& others) {
    std::vector<booking::Season> parts;
    const auto is_free = [&](Date day) {
        return std::ranges::none_of(others, [&](const booking::Season& other) { return other.from <= day && day < other.to; });
    };
    for (auto day = season.from; day < season.to; day += days{1}) {
        if (!is_free(day)) continue;
        if (parts.empty() || parts.back().to != day) {
            parts.push_back(season);
            parts.back().from = day;
        }
        parts.back().to = day + days{1};
    }
    return parts;
}

}  // namespace

booking::RatePlan demo_plan(const DemoRates& rates, const DemoProperty& property, const DemoListing& listing, Date today) {
    const auto luck = number_of(listing.slug.value);
    const int guests = property.max_guests ? property.max_guests->as_int() : 2;
    booking::RatePlan plan;
    plan.included_guests = std::max(2, guests - 2);
    plan.extra_guest_minor = share_of(listing.price_minor, 6, listing.currency);
    plan.extra_guest_from_age = 3;
    // What the amenities say.
    plan.max_pets = welcomes_pets(property) ? static_cast<int>(1 + luck % 2) : 0;
    plan.pet_minor = share_of(listing.stay->cleaning_minor.value, 40, listing.currency);
    plan.deposit_minor = share_of(listing.price_minor, 150, listing.currency);
    plan.gap_fill = luck % 2 == 0;
    plan.discounts = {{booking::DiscountKind::length_of_stay, 7, 700}, {booking::DiscountKind::length_of_stay, 28, 2'000}};
    if (luck % 4 == 1) plan.discounts.push_back({booking::DiscountKind::early_bird, 120, 500});
    if (luck % 4 == 2) plan.discounts.push_back({booking::DiscountKind::last_minute, 10, 1'000});

    const int year = static_cast<int>(std::chrono::year_month_day{today}.year());
    // The short ones first: a festival within a summer is a festival.
    auto seasons = rates.seasons;
    std::ranges::stable_sort(
        seasons, {}, [&](const DemoSeason& season) { return season_of(season, year, listing).to - day_of(year, season.from.value); });
    for (int at = year - 1; at < year + years_ahead; ++at) {
        for (const auto& demo : seasons) {
            for (auto part : free_parts(season_of(demo, at, listing), plan.seasons)) {
                if (part.to <= today) continue;
                part.id = catalog::stable_id("demo season", listing.slug.value + "/" + part.name + "/" + to_string(part.from));
                plan.seasons.push_back(std::move(part));
            }
        }
    }
    std::ranges::sort(plan.seasons, {}, &booking::Season::from);
    return plan;
}

}  // namespace estate::app
