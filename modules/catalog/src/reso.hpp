#pragma once

/// Listings in the words of the RESO Data Dictionary 2.0.

#include "messages.hpp"
#include "schemas.hpp"

namespace estate::catalog {

/// What the export is made of: a row of find_reso_listing.
struct ResoSource {
    Uuid id;
    std::string slug;
    ListingKind kind{};
    std::string title;
    std::string remarks;
    std::int64_t price_minor = 0;
    Currency currency;
    std::string terms;
    PublicationState publication_state{};
    std::optional<Instant> published_at;
    Instant modified_at;
    std::string reference;
    PropertyKind property_kind{};
    std::string attributes;
    std::string unparsed_address;
    std::string postal_code;
    std::string city;
    std::string country;
    std::string region;
    double latitude = 0;
    double longitude = 0;
    std::optional<int> bedrooms_total;
    std::optional<int> bathrooms_total;
    std::optional<int> max_guests;
    std::optional<int> living_area_m2;
    std::optional<int> lot_size_m2;
    std::optional<int> year_built;
    std::optional<std::string> registration_number;
};
BOOST_DESCRIBE_STRUCT(ResoSource, (),
                      (id, slug, kind, title, remarks, price_minor, currency, terms, publication_state, published_at, modified_at,
                       reference, property_kind, attributes, unparsed_address, postal_code, city, country, region, latitude, longitude,
                       bedrooms_total, bathrooms_total, max_guests, living_area_m2, lot_size_m2, year_built, registration_number))

/// RESO PropertyType and PropertySubType. PropertySubType is absent where the dictionary has no fitting one.
std::string reso_property_type(PropertyKind property, ListingKind listing);
std::optional<std::string> reso_property_sub_type(PropertyKind property);

/// RESO StandardStatus of a listing that is not under a deal.
StandardStatus standard_status(PublicationState state);

/// The JSON object of the listing. Names that the dictionary does not have begin with `X_`. Absent values are left out; enumerations are
/// written in English words. ListPrice is in major units of X_ListPriceCurrency.
std::string reso_listing(const ResoSource& listing);

}  // namespace estate::catalog
