#pragma once

/// Messages of the office: what agents see and change. Texts of drafts may be empty; publishing asks for all of them.

#include "messages.hpp"

#include <catalog/editing.hpp>

namespace estate::catalog {

/// A name or title in the platform's languages, as far as it has been written.
struct DraftName {
    json::Text<0, 200> en;
    json::Text<0, 200> fr;
    json::Text<0, 200> es;
};
BOOST_DESCRIBE_STRUCT(DraftName, (), (en, fr, es))

struct DraftRemarks {
    json::Text<0, 5000> en;
    json::Text<0, 5000> fr;
    json::Text<0, 5000> es;
};
BOOST_DESCRIBE_STRUCT(DraftRemarks, (), (en, fr, es))

struct OfProperty {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(OfProperty, (), (id))

struct OfListing {
    Uuid id;
    ListingKind kind{};
};
BOOST_DESCRIBE_STRUCT(OfListing, (), (id, kind))

/// Which properties of the portfolio are meant; absent members do not narrow.
struct OfficeFilter {
    /// Words of the reference, the name, the address, the place or a listing's address; all must be found.
    std::optional<json::Text<1, 120>> q;
    std::optional<PropertyKind> kind;
    std::optional<json::Slug> place;
    /// Together with `state`: a listing of this kind in this state.
    std::optional<ListingKind> listing_kind;
    std::optional<PublicationState> state;
    std::optional<json::Text<1, 120>> agent;
    std::optional<json::Int<1, 100>> completeness_below;
};
BOOST_DESCRIBE_STRUCT(OfficeFilter, (), (q, kind, place, listing_kind, state, agent, completeness_below))

enum class OfficeSort { changed, newest, name, completeness };
BOOST_DESCRIBE_ENUM(OfficeSort, changed, newest, name, completeness)

struct OfficeQuery : OfficeFilter {
    std::optional<http::Locale> locale;
    std::optional<OfficeSort> sort;
    std::optional<json::Text<1, 400>> cursor;
    std::optional<json::Int<1, 100>> limit;
};
BOOST_DESCRIBE_STRUCT(OfficeQuery, (OfficeFilter), (locale, sort, cursor, limit))

struct OfficeItemListing {
    Uuid id;
    ListingKind kind{};
    std::string slug;
    Money price;
    PricePeriod price_period{};
    PublicationState publication_state{};
};
BOOST_DESCRIBE_STRUCT(OfficeItemListing, (), (id, kind, slug, price, price_period, publication_state))

struct OfficeItem {
    Uuid id;
    std::string reference;
    PropertyKind kind{};
    std::string name;
    std::string place_slug;
    std::string place_name;
    std::optional<std::string> agent_subject;
    /// In percent; absent for a moment after rows have been written in bulk.
    std::optional<int> completeness;
    std::optional<json::Raw<Picture>> cover;
    json::Raw<std::vector<OfficeItemListing>> listings;
    Instant modified_at;
};
BOOST_DESCRIBE_STRUCT(OfficeItem, (),
                      (id, reference, kind, name, place_slug, place_name, agent_subject, completeness, cover, listings, modified_at))

struct OfficePage {
    std::vector<OfficeItem> items;
    /// Of all pages.
    int total = 0;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(OfficePage, (), (items, total, next_cursor))

struct NewDraft {
    PropertyKind kind{};
    json::Slug place;
    /// Stands in all languages until it is translated.
    json::Text<1, 200> name;
};
BOOST_DESCRIBE_STRUCT(NewDraft, (), (kind, place, name))

struct PropertyEdit {
    json::Slug place;
    DraftName name;
    json::Text<0, 300> unparsed_address;
    json::Text<0, 20> postal_code;
    double latitude = 0;
    double longitude = 0;
    std::optional<json::Int<0, 100>> bedrooms_total;
    std::optional<json::Int<0, 100>> bathrooms_total;
    std::optional<json::Int<1, 100>> max_guests;
    std::optional<json::Int<1, 10'000'000>> living_area_m2;
    std::optional<json::Int<1, 1'000'000'000>> lot_size_m2;
    std::optional<json::Int<1000, 2100>> year_built;
    std::optional<json::Text<1, 60>> registration_number;
    std::vector<std::string> amenities;
    boost::json::object attributes;
    /// Who runs it, unchanged when absent; only those who see the whole portfolio may change it.
    std::optional<json::Text<1, 120>> agent_subject;
};
BOOST_DESCRIBE_STRUCT(PropertyEdit, (),
                      (place, name, unparsed_address, postal_code, latitude, longitude, bedrooms_total, bathrooms_total, max_guests,
                       living_area_m2, lot_size_m2, year_built, registration_number, amenities, attributes, agent_subject))

struct ListingEdit {
    json::Slug slug;
    DraftName title;
    DraftRemarks remarks;
    json::Int<1, 1'000'000'000'000> price_minor;
    Currency currency;
    boost::json::object terms;
};
BOOST_DESCRIBE_STRUCT(ListingEdit, (), (slug, title, remarks, price_minor, currency, terms))

/// What can be done with a listing's publication.
enum class PublicationMove { publish, pause, withdraw };
BOOST_DESCRIBE_ENUM(PublicationMove, publish, pause, withdraw)

struct OfficeListing {
    Uuid id;
    ListingKind kind{};
    std::string slug;
    json::Raw<DraftName> title;
    json::Raw<DraftRemarks> remarks;
    Money price;
    PricePeriod price_period{};
    json::Raw<json::OpenObject> terms;
    PublicationState publication_state{};
    StandardStatus standard_status{};
    std::optional<Instant> published_at;
    /// What may be done with it now.
    std::vector<PublicationMove> moves;
};
BOOST_DESCRIBE_STRUCT(OfficeListing, (),
                      (id, kind, slug, title, remarks, price, price_period, terms, publication_state, standard_status, published_at, moves))

/// Something that has not been said of a property or listing yet.
struct Missing {
    /// JSON Pointer: `/name/fr`, `/attributes/pool`, `/listings/sale/remarks/en`.
    std::string path;
    /// Whether nothing can be published without it.
    bool blocks = false;
};
BOOST_DESCRIBE_STRUCT(Missing, (), (path, blocks))

/// All that the editor of a property edits.
struct OfficeProperty {
    Uuid id;
    std::string reference;
    PropertyKind kind{};
    std::string place;
    std::string time_zone;
    /// Of the place: what a new listing begins with.
    Currency currency;
    std::optional<Uuid> building_id;
    std::optional<std::string> agent_subject;
    json::Raw<DraftName> name;
    std::string unparsed_address;
    std::string postal_code;
    double latitude = 0;
    double longitude = 0;
    std::optional<int> bedrooms_total;
    std::optional<int> bathrooms_total;
    std::optional<int> max_guests;
    std::optional<int> living_area_m2;
    std::optional<int> lot_size_m2;
    std::optional<int> year_built;
    std::optional<std::string> registration_number;
    json::Raw<std::vector<std::string>> amenities;
    json::Raw<json::OpenObject> attributes;
    std::vector<OfficeListing> listings;
    /// Photos; floor plans are not counted.
    int picture_count = 0;
    int completeness = 0;
    std::vector<Missing> missing;
    Instant modified_at;
};
BOOST_DESCRIBE_STRUCT(OfficeProperty, (),
                      (id, reference, kind, place, time_zone, currency, building_id, agent_subject, name, unparsed_address, postal_code,
                       latitude, longitude, bedrooms_total, bathrooms_total, max_guests, living_area_m2, lot_size_m2, year_built,
                       registration_number, amenities, attributes, listings, picture_count, completeness, missing, modified_at))

struct PriceChange {
    /// Either these listings, or those of the properties that the filter finds (none withdrawn unless its `state` says so).
    std::optional<std::vector<Uuid>> listing_ids;
    std::optional<OfficeFilter> filter;
    /// Either a share, in hundredths of a percent, or an amount; both may be negative.
    std::optional<json::Int<-9'900, 100'000>> percent_basis_points;
    std::optional<json::Int<-1'000'000'000'000, 1'000'000'000'000>> amount_minor;
    /// Of the amount; listings in another currency are refused.
    std::optional<Currency> currency;
    /// The new price is rounded to the nearest multiple of this.
    std::optional<json::Int<1, 1'000'000'000>> rounding_minor;
    /// Only says what would become of each.
    bool dry_run = true;
    /// The `preview` of an earlier answer: refused with 412 when it would say something else now.
    std::optional<json::Text<1, 100>> preview;
};
BOOST_DESCRIBE_STRUCT(PriceChange, (),
                      (listing_ids, filter, percent_basis_points, amount_minor, currency, rounding_minor, dry_run, preview))

struct ChangedPrice {
    Uuid listing_id;
    Uuid property_id;
    ListingKind kind{};
    std::string slug;
    std::string name;
    Money before;
    Money after;
};
BOOST_DESCRIBE_STRUCT(ChangedPrice, (), (listing_id, property_id, kind, slug, name, before, after))

struct ChangedPrices {
    bool dry_run = true;
    std::string preview;
    std::vector<ChangedPrice> items;
};
BOOST_DESCRIBE_STRUCT(ChangedPrices, (), (dry_run, preview, items))

struct SavedFilterEdit {
    json::Text<1, 80> name;
    /// The query of the table's address, without `?`.
    json::Text<0, 1000> query;
};
BOOST_DESCRIBE_STRUCT(SavedFilterEdit, (), (name, query))

struct SavedFilter {
    Uuid id;
    std::string name;
    std::string query;
};
BOOST_DESCRIBE_STRUCT(SavedFilter, (), (id, name, query))

struct SavedFilters {
    std::vector<SavedFilter> items;
};
BOOST_DESCRIBE_STRUCT(SavedFilters, (), (items))

enum class SchemaSubject { property, listing };
BOOST_DESCRIBE_ENUM(SchemaSubject, property, listing)

struct SchemaQuery {
    SchemaSubject subject{};
    json::Text<1, 40> kind;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(SchemaQuery, (), (subject, kind, locale))

}  // namespace estate::catalog
