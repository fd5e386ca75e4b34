#pragma once

#include <catalog/types.hpp>

#include <platform/http/routes.hpp>

namespace estate::search {

enum class Sort { recommended, price_asc, price_desc, newest };
BOOST_DESCRIBE_ENUM(Sort, recommended, price_asc, price_desc, newest)

/// What people want. Absent members do not filter.
struct Filters {
    std::optional<http::Locale> locale;
    std::optional<catalog::ListingKind> kind;
    std::optional<json::Slug> place;
    /// Words, or beginnings of words, that must all occur in title, place or remarks; accents do not matter.
    std::optional<json::Text<1, 100>> q;
    std::vector<catalog::PropertyKind> property_kind;
    std::optional<Date> check_in;
    std::optional<Date> check_out;
    /// All who come, as adults unless ages of children are said; or `adults` and the children beside them.
    std::optional<json::Int<1, 100>> guests;
    std::optional<json::Int<1, 100>> adults;
    std::vector<json::Int<0, 17>> children_ages;
    /// Stays only, where as many are taken.
    std::optional<json::Int<0, 20>> pets;
    std::optional<json::Int<0, 100>> bedrooms_min;
    std::optional<json::Int<0, 1'000'000'000'000>> price_min_minor;
    std::optional<json::Int<0, 1'000'000'000'000>> price_max_minor;
    /// What price_min_minor and price_max_minor are in; else the currency of `place`, else EUR. Prices in other currencies are compared by
    /// the platform's exchange rates.
    std::optional<Currency> price_currency;
    std::vector<std::string> amenities;
    /// west, south, east, north in degrees; west > east crosses the antimeridian.
    std::vector<double> bbox;
};
BOOST_DESCRIBE_STRUCT(Filters, (),
                      (locale, kind, place, q, property_kind, check_in, check_out, guests, adults, children_ages, pets, bedrooms_min,
                       price_min_minor, price_max_minor, price_currency, amenities, bbox))

struct Search : Filters {
    std::optional<Sort> sort;
    std::optional<json::Text<1, 200>> cursor;
    std::optional<json::Int<1, 100>> limit;
};
BOOST_DESCRIBE_STRUCT(Search, (Filters), (sort, cursor, limit))

/// The asked stay with its all-in price.
struct StayOffer {
    Date check_in;
    Date check_out;
    int nights = 0;
    Money total;
};
BOOST_DESCRIBE_STRUCT(StayOffer, (), (check_in, check_out, nights, total))

/// What guests have given a stay, of five stars, to two digits.
struct CardRating {
    double average = 0;
    int reviews = 0;
};
BOOST_DESCRIBE_STRUCT(CardRating, (), (average, reviews))

struct ListingCard {
    Uuid id;
    std::string slug;
    catalog::ListingKind kind{};
    catalog::PropertyKind property_kind{};
    std::string title;
    std::string place_slug;
    std::string place_name;
    std::string country;
    double latitude = 0;
    double longitude = 0;
    std::optional<int> bedrooms_total;
    std::optional<int> bathrooms_total;
    std::optional<int> max_guests;
    std::optional<int> living_area_m2;
    std::optional<int> lot_size_m2;
    Money price;
    catalog::PricePeriod price_period{};
    std::optional<StayOffer> stay;
    /// Missing while nobody has said anything.
    std::optional<CardRating> rating;
    json::Raw<std::vector<catalog::Picture>> pictures;
};
BOOST_DESCRIBE_STRUCT(ListingCard, (),
                      (id, slug, kind, property_kind, title, place_slug, place_name, country, latitude, longitude, bedrooms_total,
                       bathrooms_total, max_guests, living_area_m2, lot_size_m2, price, price_period, stay, rating, pictures))

struct ListingCards {
    std::vector<ListingCard> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ListingCards, (), (items, next_cursor))

struct KindCount {
    catalog::ListingKind value{};
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(KindCount, (), (value, count))

struct PropertyKindCount {
    catalog::PropertyKind value{};
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(PropertyKindCount, (), (value, count))

struct BedroomsCount {
    int value = 0;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(BedroomsCount, (), (value, count))

struct LabelledCount {
    std::string value;
    std::string label;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(LabelledCount, (), (value, label, count))

/// Cheapest and dearest in one currency: that of a price filter.
struct PriceSpan {
    std::int64_t min_minor = 0;
    std::int64_t max_minor = 0;
    Currency currency;
};
BOOST_DESCRIBE_STRUCT(PriceSpan, (), (min_minor, max_minor, currency))

struct ListingCounts {
    int total = 0;
    json::Raw<std::vector<KindCount>> kinds;
    json::Raw<std::vector<PropertyKindCount>> property_kinds;
    json::Raw<std::vector<LabelledCount>> places;
    json::Raw<std::vector<BedroomsCount>> bedrooms;
    json::Raw<std::vector<LabelledCount>> amenities;
    std::optional<PriceSpan> price;
};
BOOST_DESCRIBE_STRUCT(ListingCounts, (), (total, kinds, property_kinds, places, bedrooms, amenities, price))

struct Pin {
    std::string slug;
    catalog::ListingKind kind{};
    double latitude = 0;
    double longitude = 0;
    Money price;
    std::optional<Money> stay_total;
};
BOOST_DESCRIBE_STRUCT(Pin, (), (slug, kind, latitude, longitude, price, stay_total))

struct Pins {
    std::vector<Pin> items;
};
BOOST_DESCRIBE_STRUCT(Pins, (), (items))

}  // namespace estate::search
