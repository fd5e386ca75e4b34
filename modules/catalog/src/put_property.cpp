#include <catalog/editing.hpp>

#include "errors.hpp"

#include <catalog_queries.hpp>

#include <boost/uuid/name_generator_sha1.hpp>

namespace estate::catalog {
namespace {

/// The namespace of our names (a UUIDv4 drawn once).
constexpr std::string_view our_names = "5f0f4a53-6a0e-4c0b-9d4b-3a7a3f0c9b51";

struct References {
    std::optional<Uuid> place_id;
    std::optional<std::string> time_zone;
    std::optional<Uuid> building_id;
    std::optional<std::string> unknown_amenities;
};
BOOST_DESCRIBE_STRUCT(References, (), (place_id, time_zone, building_id, unknown_amenities))

struct KnownPlace {
    std::string slug;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(KnownPlace, (), (slug, name))

struct KnownAmenity {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(KnownAmenity, (), (code))

std::string lower_case(std::string text) {
    for (char& letter : text) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

std::optional<std::string> text_of(const std::optional<json::Text<1, 80>>& text) {
    return text.transform([](const auto& given) { return given.value; });
}

std::vector<FieldError> check_references(const NewProperty& property, const References& found) {
    std::vector<FieldError> errors;
    if (!found.place_id) errors.push_back({"/place", "unknown", "is not a known place: " + property.place.value});
    if (property.parent && !found.building_id)
        errors.push_back({"/parent", "unknown", "is not a known building: " + property.parent->value});
    if (found.unknown_amenities) errors.push_back({"/amenities", "unknown", "are not known: " + *found.unknown_amenities});
    return errors;
}

}  // namespace

db::awaitable<bool> may_import(db::Transaction& transaction, const Viewer& viewer, std::string reference) {
    const auto result = co_await transaction.execute(queries::may_import, reference, viewer.sees_whole_portfolio(), viewer.subject);
    co_return result.scalar<bool>();
}

Uuid stable_id(std::string_view subject, std::string_view name) {
    static const boost::uuids::name_generator_sha1 generator{parse_uuid(our_names).value()};
    return generator(std::string{subject} + ":" + std::string{name});
}

db::awaitable<KnownNames> known_names(db::Pool& database) {
    KnownNames known;
    const auto places = co_await database.read(queries::list_known_places);
    for (const auto& place : places.rows<KnownPlace>()) {
        known.places[place.slug] = place.slug;
        known.places[lower_case(place.name)] = place.slug;
    }
    const auto amenities = co_await database.read(queries::list_known_amenities);
    for (auto& amenity : amenities.rows<KnownAmenity>()) known.amenities.insert(std::move(amenity.code));
    co_return known;
}

db::awaitable<void> put_place(db::Transaction& transaction, const NewPlace& place) {
    co_await transaction.execute(queries::put_place, stable_id("place", place.slug.value), place.slug.value, json::to_json(place.name),
                                 place.country.value, place.region.value, place.latitude, place.longitude, place.zoom,
                                 place.time_zone.value, place.currency);
}

db::awaitable<void> put_amenity(db::Transaction& transaction, const NewAmenity& amenity, int position) {
    co_await transaction.execute(queries::put_amenity, amenity.code.value, amenity.group.value, position, json::to_json(amenity.name));
}

db::awaitable<Answer<PutProperty>> put_property(db::Transaction& transaction, const NewProperty& property,
                                                const std::optional<std::string>& agent_subject, Instant now) {
    const auto referred =
        co_await transaction.execute(queries::find_references, property.place.value, text_of(property.parent), property.amenities);
    const auto found = referred.first<References>().value();
    if (auto errors = check_references(property, found); !errors.empty()) co_return wrong_fields(std::move(errors));
    const auto registration = property.registration_number.transform([](const auto& text) { return text.value; });
    const auto stored = co_await transaction.execute(
        queries::put_property, stable_id("property", property.ref.value), property.ref.value, property.kind, found.building_id,
        *found.place_id, json::to_json(property.name), property.unparsed_address.value, property.postal_code.value, property.latitude,
        property.longitude, property.bedrooms_total, property.bathrooms_total, property.max_guests, property.living_area_m2,
        property.lot_size_m2, property.year_built, registration, property.amenities, boost::json::serialize(property.attributes), now,
        agent_subject);
    co_return PutProperty{stored.scalar<Uuid>(), found.building_id, *found.time_zone};
}

db::awaitable<Answer<Uuid>> put_listing(db::Transaction& transaction, Uuid property_id, const NewListing& listing, int rank, Instant now) {
    const auto same_kind = co_await transaction.execute(queries::find_listing_of_kind, property_id, listing.kind);
    if (same_kind.size() > 0 && same_kind.scalar<std::string>() != listing.slug.value) {
        co_return wrong_fields({{"/kind", "duplicate", "the property has such a listing already: " + same_kind.scalar<std::string>()}});
    }
    const auto stored =
        co_await transaction.execute(queries::put_listing, stable_id("listing", listing.slug.value), listing.slug.value, property_id,
                                     listing.kind, json::to_json(listing.title), json::to_json(listing.remarks), listing.price_minor,
                                     listing.currency, boost::json::serialize(listing.terms), rank, now);
    if (stored.size() == 0)
        co_return wrong_fields({{"/slug", "duplicate", "is the slug of another property's listing: " + listing.slug.value}});
    co_return stored.scalar<Uuid>();
}

db::awaitable<void> put_pictures(db::Transaction& transaction, Uuid property_id, const std::vector<NewPicture>& pictures) {
    co_await transaction.execute(queries::delete_pictures, property_id);
    co_await transaction.execute(queries::make_way_for_pictures, property_id, pictures.size());
    int position = 0;
    for (const auto& picture : pictures) {
        const auto id = stable_id("picture", to_string(property_id) + "/" + std::to_string(position));
        co_await transaction.execute(queries::add_picture, id, property_id, position, json::to_json(picture.alt), picture.width,
                                     picture.height, picture.dominant_color.value, json::to_json(picture.variants),
                                     picture.kind.value_or(PictureKind::photo));
        ++position;
    }
}

}  // namespace estate::catalog
