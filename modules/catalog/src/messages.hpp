#pragma once

#include <catalog/types.hpp>

#include <platform/http/routes.hpp>

namespace estate::catalog {

struct BySlug {
    json::Slug slug;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(BySlug, (), (slug, locale))

struct OfSlug {
    json::Slug slug;
};
BOOST_DESCRIBE_STRUCT(OfSlug, (), (slug))

struct ById {
    Uuid id;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(ById, (), (id, locale))

struct InLocale {
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(InLocale, (), (locale))

enum class FactType { text, number, boolean, date, list };
BOOST_DESCRIBE_ENUM(FactType, text, number, boolean, date, list)

/// One attribute in words. A number is written plainly (`1234.5`), so that the reader's own format can be applied.
struct Fact {
    std::string code;
    std::string label;
    FactType type{};
    std::string value;
    std::optional<std::string> unit;
};
BOOST_DESCRIBE_STRUCT(Fact, (), (code, label, type, value, unit))

/// RESO StandardStatus.
enum class StandardStatus { Incomplete, Active, Hold, Withdrawn };
BOOST_DESCRIBE_ENUM(StandardStatus, Incomplete, Active, Hold, Withdrawn)

struct OtherListing {
    ListingKind kind{};
    std::string slug;
    Money price;
    PricePeriod price_period{};
};
BOOST_DESCRIBE_STRUCT(OtherListing, (), (kind, slug, price, price_period))

struct Amenity {
    std::string code;
    std::string name;
    std::string group;
};
BOOST_DESCRIBE_STRUCT(Amenity, (), (code, name, group))

struct Amenities {
    std::vector<Amenity> items;
};
BOOST_DESCRIBE_STRUCT(Amenities, (), (items))

struct Property {
    Uuid id;
    PropertyKind kind{};
    std::string name;
    std::string place_slug;
    std::string place_name;
    std::string country;
    std::optional<std::string> region;
    std::optional<std::string> postal_code;
    std::optional<std::string> unparsed_address;
    double latitude = 0;
    double longitude = 0;
    std::string time_zone;
    std::optional<int> bedrooms_total;
    std::optional<int> bathrooms_total;
    std::optional<int> max_guests;
    std::optional<int> living_area_m2;
    std::optional<int> lot_size_m2;
    std::optional<int> year_built;
    std::optional<std::string> registration_number;
    std::optional<Uuid> building_id;
};
BOOST_DESCRIBE_STRUCT(Property, (),
                      (id, kind, name, place_slug, place_name, country, region, postal_code, unparsed_address, latitude, longitude,
                       time_zone, bedrooms_total, bathrooms_total, max_guests, living_area_m2, lot_size_m2, year_built, registration_number,
                       building_id))

struct ListingPage {
    Uuid id;
    std::string slug;
    ListingKind kind{};
    std::string title;
    std::string remarks;
    Money price;
    PricePeriod price_period{};
    StandardStatus standard_status{};
    Instant modified_at;
    std::vector<Fact> terms;
    json::Raw<std::vector<OtherListing>> other_listings;
    Property property;
    std::vector<Fact> facts;
    json::Raw<std::vector<Amenity>> amenities;
    json::Raw<std::vector<Picture>> pictures;
};
BOOST_DESCRIBE_STRUCT(ListingPage, (),
                      (id, slug, kind, title, remarks, price, price_period, standard_status, modified_at, terms, other_listings, property,
                       facts, amenities, pictures))

struct PropertyPage {
    Property property;
    json::Raw<std::vector<OtherListing>> listings;
};
BOOST_DESCRIBE_STRUCT(PropertyPage, (), (property, listings))

struct Place {
    std::string slug;
    std::string name;
    std::string country;
    double latitude = 0;
    double longitude = 0;
    int zoom = 0;
    int listing_count = 0;
};
BOOST_DESCRIBE_STRUCT(Place, (), (slug, name, country, latitude, longitude, zoom, listing_count))

struct Places {
    std::vector<Place> items;
};
BOOST_DESCRIBE_STRUCT(Places, (), (items))

}  // namespace estate::catalog
