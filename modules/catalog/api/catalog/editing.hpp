#pragma once

/// Writing the catalog: what seeding and importing put in. All functions are part of the caller's transaction.

#include <catalog/types.hpp>

#include <platform/db/pool.hpp>
#include <platform/http/viewer.hpp>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <map>
#include <set>

/// An object of attributes, whose members a JSON Schema of the catalog decides.
template <>
struct estate::json::Codec<boost::json::object> {
    static boost::json::object read(const value& json, const std::string& path, Errors& errors) {
        if (const auto* members = json.if_object()) return *members;
        errors.add(path, "wrong_type", "must be an object");
        return {};
    }
    static void write(std::string& out, const boost::json::object& members) { out += boost::json::serialize(members); }
    static boost::json::object schema(Components&) { return {{"type", "object"}}; }
};

namespace estate::catalog {

/// The same text in the platform's languages.
template <std::size_t Max>
struct Translated {
    json::Text<1, Max> en;
    json::Text<1, Max> fr;
    json::Text<1, Max> es;
};
using ShortText = Translated<200>;
using LongText = Translated<5000>;
BOOST_DESCRIBE_STRUCT(ShortText, (), (en, fr, es))
BOOST_DESCRIBE_STRUCT(LongText, (), (en, fr, es))

struct NewPlace {
    json::Slug slug;
    ShortText name;
    json::Text<2, 2> country;
    json::Text<0, 100> region;
    double latitude = 0;
    double longitude = 0;
    json::Int<1, 18> zoom;
    json::Text<1, 60> time_zone;
    Currency currency;
};
BOOST_DESCRIBE_STRUCT(NewPlace, (), (slug, name, country, region, latitude, longitude, zoom, time_zone, currency))

struct NewAmenity {
    json::Text<1, 60> code;
    json::Text<1, 60> group;
    ShortText name;
};
BOOST_DESCRIBE_STRUCT(NewAmenity, (), (code, group, name))

struct NewProperty {
    /// Names the property for ever; writing it again changes the property.
    json::Text<1, 80> ref;
    PropertyKind kind{};
    json::Slug place;
    /// The ref of the building that this is a unit of, which must be written before.
    std::optional<json::Text<1, 80>> parent;
    ShortText name;
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
};
BOOST_DESCRIBE_STRUCT(NewProperty, (),
                      (ref, kind, place, parent, name, unparsed_address, postal_code, latitude, longitude, bedrooms_total, bathrooms_total,
                       max_guests, living_area_m2, lot_size_m2, year_built, registration_number, amenities, attributes))

struct NewListing {
    ListingKind kind{};
    json::Slug slug;
    ShortText title;
    LongText remarks;
    json::Int<1, 1'000'000'000'000> price_minor;
    Currency currency;
    boost::json::object terms;
};
BOOST_DESCRIBE_STRUCT(NewListing, (), (kind, slug, title, remarks, price_minor, currency, terms))

struct NewPictureVariant {
    json::Int<1, 20'000> width;
    /// Below the media folder.
    json::Text<1, 300> key;
};
BOOST_DESCRIBE_STRUCT(NewPictureVariant, (), (width, key))

struct NewPicture {
    json::Text<1, 60> view;
    /// A photo unless said otherwise.
    std::optional<PictureKind> kind;
    ShortText alt;
    json::Int<1, 20'000> width;
    json::Int<1, 20'000> height;
    json::Text<7, 7> dominant_color;
    std::vector<NewPictureVariant> variants;
};
BOOST_DESCRIBE_STRUCT(NewPicture, (), (view, kind, alt, width, height, dominant_color, variants))

/// The id that a reference, a slug or a place always gets, so that loading the same data twice writes the same rows (UUIDv5).
Uuid stable_id(std::string_view subject, std::string_view name);

/// What is wrong by itself: coordinates off the earth, attributes or terms that the JSON Schema of their kind refuses. Paths are JSON
/// Pointers into the message (`/attributes/pool`).
std::vector<FieldError> check(const NewProperty& property);
std::vector<FieldError> check(const NewListing& listing);

/// An attribute of a property, or a term of a listing, from a text such as a cell of a table: numbers and `true`/`false` as such, words by
/// their code or their English name, lists with commas between. Amounts are in major units of `currency`. The error says what was expected.
std::expected<boost::json::value, std::string> attribute_from_text(PropertyKind kind, std::string_view code, std::string_view text,
                                                                   Currency currency);
std::expected<boost::json::value, std::string> attribute_from_text(ListingKind kind, std::string_view code, std::string_view text,
                                                                   Currency currency);

/// `1250.5` with exponent 2 is 125050. The error says what was expected.
std::expected<std::int64_t, std::string> minor_units(std::string_view text, int exponent);

/// The name of an attribute or term as a column: RESO's where the dictionary has one, else `X_` and the code.
std::string column_of_attribute(std::string_view code);
/// The other way round; nothing when no schema knows the column.
std::optional<std::string> attribute_of_column(PropertyKind kind, std::string_view column);
std::optional<std::string> attribute_of_column(ListingKind kind, std::string_view column);

/// What a property may refer to.
struct KnownNames {
    /// Slugs of places, by slug and by English name in lower case.
    std::map<std::string, std::string, std::less<>> places;
    std::set<std::string, std::less<>> amenities;
};
db::awaitable<KnownNames> known_names(db::Pool& database);

db::awaitable<void> put_place(db::Transaction& transaction, const NewPlace& place);
/// `position` is its place in lists of amenities.
db::awaitable<void> put_amenity(db::Transaction& transaction, const NewAmenity& amenity, int position);

struct PutProperty {
    Uuid id;
    std::optional<Uuid> building_id;
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(PutProperty, (), (id, building_id, time_zone))

/// Adds or changes a property that `check` has found good. Refuses an unknown place (`/place`), building (`/parent`) or amenity
/// (`/amenities`). `agent_subject` becomes its agent unless it has one already.
db::awaitable<Answer<PutProperty>> put_property(db::Transaction& transaction, const NewProperty& property,
                                                const std::optional<std::string>& agent_subject, Instant now);

/// Whether a person of the company may write the property of this reference: a new one, or one that he runs.
db::awaitable<bool> may_import(db::Transaction& transaction, const Viewer& viewer, std::string reference);

/// Counts the completeness of a property anew. Whoever writes pictures, or anything else that it looks at, calls this in the end.
db::awaitable<void> refresh_completeness(db::Transaction& transaction, Uuid property_id);

/// Adds or changes a listing, published. Refuses a slug of another property (`/slug`) and a second listing of a kind (`/kind`).
/// `rank` orders «recommended», higher first.
db::awaitable<Answer<Uuid>> put_listing(db::Transaction& transaction, Uuid property_id, const NewListing& listing, int rank, Instant now);

/// Replaces the seeded pictures of a property, cover first; what agents have uploaded stays, behind them.
db::awaitable<void> put_pictures(db::Transaction& transaction, Uuid property_id, const std::vector<NewPicture>& pictures);

}  // namespace estate::catalog
