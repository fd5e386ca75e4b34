#pragma once

/// The demo portfolio as its files say it (data/demo/README.md), and how it is loaded.

#include <catalog/editing.hpp>

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

struct Demo {
    std::vector<catalog::NewPlace> places;
    std::vector<catalog::NewAmenity> amenities;
    /// Buildings before their units.
    std::vector<DemoProperty> properties;
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

/// Writes all of it in one transaction. Gives the exit code.
db::awaitable<int> load_demo(db::Pool& database, const Demo& demo, Instant now);

}  // namespace estate::app
