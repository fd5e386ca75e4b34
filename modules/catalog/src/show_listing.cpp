#include "reso.hpp"
#include "rules.hpp"
#include "use_cases.hpp"

#include <catalog_queries.hpp>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>

#include <array>

namespace estate::catalog {
namespace {

struct PageRow {
    Uuid id;
    std::string slug;
    ListingKind kind{};
    std::int64_t price_minor = 0;
    Currency currency;
    PricePeriod price_period{};
    std::string title;
    std::string remarks;
    PublicationState publication_state{};
    std::string terms;
    Instant modified_at;
    Uuid property_id;
    PropertyKind property_kind{};
    std::string property_name;
    std::string place_slug;
    std::string place_name;
    std::string country;
    std::string time_zone;
    std::optional<std::string> region;
    std::optional<std::string> postal_code;
    std::optional<std::string> unparsed_address;
    double latitude = 0;
    double longitude = 0;
    std::optional<int> bedrooms_total;
    std::optional<int> bathrooms_total;
    std::optional<int> max_guests;
    std::optional<int> living_area_m2;
    std::optional<int> lot_size_m2;
    std::optional<int> year_built;
    std::optional<std::string> registration_number;
    std::optional<Uuid> building_id;
    std::string attributes;
    json::Raw<std::vector<OtherListing>> other_listings;
    json::Raw<std::vector<Amenity>> amenities;
    json::Raw<std::vector<Picture>> pictures;
};
BOOST_DESCRIBE_STRUCT(PageRow, (),
                      (id, slug, kind, price_minor, currency, price_period, title, remarks, publication_state, terms, modified_at,
                       property_id, property_kind, property_name, place_slug, place_name, country, time_zone, region, postal_code,
                       unparsed_address, latitude, longitude, bedrooms_total, bathrooms_total, max_guests, living_area_m2, lot_size_m2,
                       year_built, registration_number, building_id, attributes, other_listings, amenities, pictures))

Property property_of(PageRow& row) {
    return {.id = row.property_id,
            .kind = row.property_kind,
            .name = std::move(row.property_name),
            .place_slug = std::move(row.place_slug),
            .place_name = std::move(row.place_name),
            .country = std::move(row.country),
            .region = std::move(row.region),
            .postal_code = std::move(row.postal_code),
            .unparsed_address = std::move(row.unparsed_address),
            .latitude = row.latitude,
            .longitude = row.longitude,
            .time_zone = std::move(row.time_zone),
            .bedrooms_total = row.bedrooms_total,
            .bathrooms_total = row.bathrooms_total,
            .max_guests = row.max_guests,
            .living_area_m2 = row.living_area_m2,
            .lot_size_m2 = row.lot_size_m2,
            .year_built = row.year_built,
            .registration_number = std::move(row.registration_number),
            .building_id = row.building_id};
}

ListingPage page_of(PageRow row, http::Locale locale) {
    // Both documents are small and short-lived: most fit on the stack.
    std::array<unsigned char, 8192> space;
    boost::json::monotonic_resource memory{space.data(), space.size()};
    const auto terms = boost::json::parse(row.terms, &memory);
    const auto attributes = boost::json::parse(row.attributes, &memory);
    return {.id = row.id,
            .slug = std::move(row.slug),
            .kind = row.kind,
            .title = std::move(row.title),
            .remarks = std::move(row.remarks),
            .price = {row.price_minor, row.currency},
            .price_period = row.price_period,
            .standard_status = standard_status(row.publication_state),
            .modified_at = row.modified_at,
            .terms = facts(schema_of(row.kind), terms.as_object(), locale, row.currency),
            .other_listings = std::move(row.other_listings),
            .property = property_of(row),
            .facts = facts(schema_of(row.property_kind), attributes.as_object(), locale, row.currency),
            .amenities = std::move(row.amenities),
            .pictures = std::move(row.pictures)};
}

}  // namespace

db::awaitable<Answer<ListingPage>> show_listing(const http::Context& context, BySlug parameters) {
    const auto locale = parameters.locale.value_or(http::Locale::en);
    const bool is_staff = context.viewer && context.viewer->is_staff();
    const auto agent = is_staff ? std::optional{context.viewer->subject} : std::nullopt;
    const auto result =
        co_await context.database().read(queries::find_listing_page, parameters.slug.value, locale, context.config().media_url,
                                         is_staff && context.viewer->sees_whole_portfolio(), agent);
    auto row = result.first<PageRow>();
    if (!row) co_return not_found("listing");
    co_return page_of(*std::move(row), locale);
}

}  // namespace estate::catalog
