#include "office_property.hpp"

#include "completeness.hpp"
#include "errors.hpp"
#include "reso.hpp"

#include <catalog/catalog.hpp>
#include <catalog/events.hpp>

#include <platform/http/precondition.hpp>
#include <platform/jobs/outbox.hpp>

#include <catalog_queries.hpp>

#include <boost/json/parse.hpp>

#include <algorithm>

namespace estate::catalog {
namespace {

struct OfficePropertyRow {
    Uuid id;
    std::string reference;
    PropertyKind kind{};
    std::string place;
    std::string time_zone;
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
    int picture_count = 0;
    Instant modified_at;
    int amenity_count = 0;
    bool has_pin = false;
};
BOOST_DESCRIBE_STRUCT(OfficePropertyRow, (),
                      (id, reference, kind, place, time_zone, currency, building_id, agent_subject, name, unparsed_address, postal_code,
                       latitude, longitude, bedrooms_total, bathrooms_total, max_guests, living_area_m2, lot_size_m2, year_built,
                       registration_number, amenities, attributes, picture_count, modified_at, amenity_count, has_pin))

struct OfficeListingRow {
    Uuid id;
    ListingKind kind{};
    std::string slug;
    json::Raw<DraftName> title;
    json::Raw<DraftRemarks> remarks;
    std::int64_t price_minor = 0;
    Currency currency;
    PricePeriod price_period{};
    json::Raw<json::OpenObject> terms;
    PublicationState publication_state{};
    std::optional<Instant> published_at;
};
BOOST_DESCRIBE_STRUCT(OfficeListingRow, (),
                      (id, kind, slug, title, remarks, price_minor, currency, price_period, terms, publication_state, published_at))

struct UncountedProperty {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(UncountedProperty, (), (id))

boost::json::object object_of(const std::string& text) {
    return boost::json::parse(text).as_object();
}

Described described(const OfficePropertyRow& row, const std::vector<OfficeListing>& listings) {
    Described property{.kind = row.kind,
                       .name = object_of(row.name.text),
                       .has_address = !row.unparsed_address.empty(),
                       .has_pin = row.has_pin,
                       .has_bedrooms = row.bedrooms_total.has_value(),
                       .has_bathrooms = row.bathrooms_total.has_value(),
                       .has_living_area = row.living_area_m2.has_value(),
                       .has_lot_size = row.lot_size_m2.has_value(),
                       .attributes = object_of(row.attributes.text),
                       .amenities = row.amenity_count,
                       .pictures = row.picture_count,
                       .listings = {}};
    for (const auto& listing : listings) {
        property.listings.push_back(
            {listing.kind, object_of(listing.title.text), object_of(listing.remarks.text), object_of(listing.terms.text)});
    }
    return property;
}

std::vector<OfficeListing> listings_of(const db::Result& result) {
    std::vector<OfficeListing> listings;
    for (auto& row : result.rows<OfficeListingRow>()) {
        listings.push_back({.id = row.id,
                            .kind = row.kind,
                            .slug = row.slug,
                            .title = row.title,
                            .remarks = row.remarks,
                            .price = {row.price_minor, row.currency},
                            .price_period = row.price_period,
                            .terms = row.terms,
                            .publication_state = row.publication_state,
                            .standard_status = standard_status(row.publication_state),
                            .published_at = row.published_at,
                            .moves = moves_from(row.publication_state)});
    }
    return listings;
}

OfficeProperty composed(OfficePropertyRow row, std::vector<OfficeListing> listings) {
    auto counted = completeness(described(row, listings));
    return {.id = row.id,
            .reference = std::move(row.reference),
            .kind = row.kind,
            .place = std::move(row.place),
            .time_zone = std::move(row.time_zone),
            .currency = row.currency,
            .building_id = row.building_id,
            .agent_subject = std::move(row.agent_subject),
            .name = std::move(row.name),
            .unparsed_address = std::move(row.unparsed_address),
            .postal_code = std::move(row.postal_code),
            .latitude = row.latitude,
            .longitude = row.longitude,
            .bedrooms_total = row.bedrooms_total,
            .bathrooms_total = row.bathrooms_total,
            .max_guests = row.max_guests,
            .living_area_m2 = row.living_area_m2,
            .lot_size_m2 = row.lot_size_m2,
            .year_built = row.year_built,
            .registration_number = std::move(row.registration_number),
            .amenities = std::move(row.amenities),
            .attributes = std::move(row.attributes),
            .listings = std::move(listings),
            .picture_count = row.picture_count,
            .completeness = counted.percent,
            .missing = std::move(counted.missing),
            .modified_at = row.modified_at};
}

db::awaitable<db::Result> ask(db::Pool& source, const db::Statement& statement, const auto&... values) {
    return source.read(statement, values...);
}
db::awaitable<db::Result> ask(db::Transaction& source, const db::Statement& statement, const auto&... values) {
    return source.execute(statement, values...);
}

template <class Source>
db::awaitable<std::optional<OfficeProperty>> find_in(Source& source, const Viewer& viewer, Uuid id) {
    const auto found = co_await ask(source, queries::find_office_property, id, viewer.sees_whole_portfolio(), viewer.subject);
    auto row = found.template first<OfficePropertyRow>();
    if (!row) co_return std::nullopt;
    const auto listings = co_await ask(source, queries::list_office_listings, id);
    co_return composed(*std::move(row), listings_of(listings));
}

/// What published listings can no longer be published without, and had before.
std::vector<FieldError> newly_missing(const OfficeProperty& before, const OfficeProperty& after) {
    std::vector<FieldError> errors;
    for (const auto& listing : after.listings) {
        if (listing.publication_state != PublicationState::published) continue;
        for (auto& error : in_the_way_of_publishing(after.missing, listing.kind)) {
            const bool was_missing = std::ranges::contains(before.missing, error.path, &Missing::path);
            if (!was_missing && !std::ranges::contains(errors, error.path, &FieldError::path)) errors.push_back(std::move(error));
        }
    }
    return errors;
}

/// Jobs see every property.
const Viewer everyones{.subject = "platform", .role = Role::admin, .name = {}, .email = {}};

}  // namespace

db::awaitable<std::optional<OfficeProperty>> find_office_property(db::Pool& source, const Viewer& viewer, Uuid id) {
    return find_in(source, viewer, id);
}
db::awaitable<std::optional<OfficeProperty>> find_office_property(db::Transaction& source, const Viewer& viewer, Uuid id) {
    return find_in(source, viewer, id);
}

const OfficeListing* find_listing(const OfficeProperty& property, ListingKind kind) {
    const auto found = std::ranges::find(property.listings, kind, &OfficeListing::kind);
    return found == property.listings.end() ? nullptr : &*found;
}

db::awaitable<Answer<OfficeProperty>> lock_for_edit(http::WriteContext& context, Uuid id) {
    const auto& viewer = context.person();
    const auto locked = co_await context.transaction.execute(queries::lock_property, id, viewer.sees_whole_portfolio(), viewer.subject);
    if (locked.size() == 0) co_return not_found("property");
    auto property = (co_await find_office_property(context.transaction, viewer, id)).value();
    if (auto problem = http::check_unchanged(context.request, json::to_json(property))) co_return std::unexpected(*std::move(problem));
    co_return property;
}

db::awaitable<Answer<OfficeProperty>> finish_edit(http::WriteContext& context, const OfficeProperty& before, std::string event) {
    // As the company sees it: the edit may just have given the property to another agent.
    auto after = (co_await find_office_property(context.transaction, everyones, before.id)).value();
    if (auto errors = newly_missing(before, after); !errors.empty()) co_return incomplete(std::move(errors));
    co_await context.transaction.execute(queries::set_completeness, after.id, after.completeness);
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "property", after.id, std::move(event), json::to_json(before), json::to_json(after)},
                         context.started_at);
    co_return after;
}

db::awaitable<void> announce_listing(db::Transaction& transaction, const OfficeProperty& property, ListingKind kind, Instant now) {
    const auto& listing = *find_listing(property, kind);
    co_await jobs::emit(transaction, listing.id,
                        ListingChanged{.listing_id = listing.id,
                                       .property_id = property.id,
                                       .kind = listing.kind,
                                       .price = listing.price,
                                       .publication_state = listing.publication_state},
                        now);
}

db::awaitable<void> refresh_completeness(db::Transaction& transaction, Uuid property_id) {
    const auto property = co_await find_office_property(transaction, everyones, property_id);
    if (property) co_await transaction.execute(queries::set_completeness, property_id, property->completeness);
}

void add_jobs(jobs::Runner& runner, db::Pool& database) {
    runner.every("catalog.count_completeness", std::chrono::minutes{1}, [&database]() -> db::awaitable<void> {
        auto transaction = co_await database.begin();
        const auto uncounted = co_await transaction.execute(queries::list_uncounted);
        for (const auto& id : uncounted.rows<UncountedProperty>()) co_await refresh_completeness(transaction, id.id);
        co_await transaction.commit();
    });
}

}  // namespace estate::catalog
