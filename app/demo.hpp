#pragma once

/// The demo portfolio as its files say it (data/demo/README.md), and how it is loaded.

#include <booking/plan.hpp>
#include <catalog/editing.hpp>
#include <company/agreements.hpp>
#include <company/taxes.hpp>

namespace estate::app {

/// The terms of a short stay, which belong to booking and calendar.
struct DemoStay {
    json::Int<0, 100'000'000> cleaning_minor;
    json::Int<1, 365> min_nights;
    json::Int<1, 730> max_nights;
    catalog::ShortText tax_name;
    json::Int<0, 10'000> tax_basis_points;
    json::Text<5, 5> check_in_time;
    json::Text<5, 5> check_out_time;
    json::Int<0, 14> preparation_days;
};
BOOST_DESCRIBE_STRUCT(DemoStay, (),
                      (cleaning_minor, min_nights, max_nights, tax_name, tax_basis_points, check_in_time, check_out_time, preparation_days))

struct DemoListing : catalog::NewListing {
    std::optional<DemoStay> stay;
};
BOOST_DESCRIBE_STRUCT(DemoListing, (catalog::NewListing), (stay))

struct DemoProperty : catalog::NewProperty {
    /// For the picture tool.
    boost::json::object picture_style;
    std::vector<DemoListing> listings;
};
BOOST_DESCRIBE_STRUCT(DemoProperty, (catalog::NewProperty), (picture_style, listings))

/// A season of every year, `MM-DD` to `MM-DD`; prices in percent of the listing's own, on Friday and Saturday nights those of the weekend.
struct DemoSeason {
    json::Text<1, 60> name;
    json::Text<5, 5> from;
    json::Text<5, 5> to;
    json::Int<20, 400> percent;
    std::optional<json::Int<20, 400>> weekend_percent;
    std::optional<json::Int<1, 30>> min_arrival;
};
BOOST_DESCRIBE_STRUCT(DemoSeason, (), (name, from, to, percent, weekend_percent, min_arrival))

/// A tax of so much for each person and night.
struct DemoAmountTax {
    catalog::ShortText name;
    json::Int<1, 100'000> amount_minor;
    std::optional<json::Int<1, 60>> night_cap;
    std::optional<json::Int<1, 18>> from_age;
    company::Collector collected_by{};
};
BOOST_DESCRIBE_STRUCT(DemoAmountTax, (), (name, amount_minor, night_cap, from_age, collected_by))

/// How the stays of a place are priced through the year. The shorter season counts where two overlap.
struct DemoRates {
    json::Slug place;
    std::vector<DemoSeason> seasons;
    std::optional<DemoAmountTax> amount_tax;
};
BOOST_DESCRIBE_STRUCT(DemoRates, (), (place, seasons, amount_tax))

/// For whom some properties are let, by their `ref`.
struct DemoOwner {
    json::Text<1, 160> name;
    json::Email email;
    json::Int<0, 10'000> basis_points;
    company::TakenOf taken_of{};
    company::CleaningKeeper cleaning_kept_by{};
    std::vector<std::string> properties;
};
BOOST_DESCRIBE_STRUCT(DemoOwner, (), (name, email, basis_points, taken_of, cleaning_kept_by, properties))

struct Demo {
    std::vector<catalog::NewPlace> places;
    std::vector<catalog::NewAmenity> amenities;
    /// Buildings before their units.
    std::vector<DemoProperty> properties;
    std::vector<DemoRates> rates;
    std::vector<DemoOwner> owners;
    /// By the property's ref; empty when no pictures have been made.
    std::map<std::string, std::vector<catalog::NewPicture>> pictures;
    /// Changes when any file does.
    std::string fingerprint;
    /// One line each: file, place in it, what is wrong. A demo with problems is not loaded.
    std::vector<std::string> problems;
};

/// Reads and checks all files. A manifest that does not exist means a portfolio without pictures.
Demo read_demo(const std::string& folder, const std::string& manifest);

/// The same number for the same text on every machine (FNV-1a).
std::uint32_t number_of(std::string_view text);

/// A stretch of days in a demo calendar.
struct DemoOccupancy {
    DateRange days;
    bool is_owner;
};

/// Plausible past and coming stays of a unit, always the same for the same reference and day; they never overlap.
std::vector<DemoOccupancy> demo_calendar(std::string_view reference, Date today, int min_nights);

/// What a stay of such a place costs through this year and the two that follow, with discounts, guests and pets that fit it.
booking::RatePlan demo_plan(const DemoRates& rates, const DemoProperty& property, const DemoListing& listing, Date today);

/// Writes all of it in one transaction. Gives the exit code.
db::awaitable<int> load_demo(db::Pool& database, const Demo& demo, Instant now);

}  // namespace estate::app
