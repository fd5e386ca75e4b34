#pragma once

/// The catalog's public header: what properties and listings are, how other modules look them up, and how they are written.

#include <catalog/types.hpp>

#include <platform/http/routes.hpp>
#include <platform/jobs/runner.hpp>

namespace estate::catalog {

void add_routes(http::Routes& routes);
/// Counts the completeness of properties that were written in bulk.
void add_jobs(jobs::Runner& runner, db::Pool& database);

/// What other modules need to know of a published listing.
struct ListingRef {
    Uuid id;
    std::string slug;
    ListingKind kind{};
    Uuid property_id;
    std::int64_t price_minor = 0;
    Currency currency;
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(ListingRef, (), (id, slug, kind, property_id, price_minor, currency, time_zone))

/// Published listings only; a draft or withdrawn one is no listing to anyone outside the catalog.
db::awaitable<std::optional<ListingRef>> find_published_listing(db::Pool& database, Uuid id);
db::awaitable<std::optional<ListingRef>> find_published_listing(db::Pool& database, std::string slug);

/// Whatever its publication state: for the office.
db::awaitable<std::optional<ListingRef>> find_any_listing(db::Pool& database, Uuid id);

/// What a module behind the catalog wants of a listing before it comes onto the market: paths into the property, empty when nothing is
/// missing. The catalog knows none of those modules, so the process that puts them together registers their checks before it serves.
using PublishingCheck = db::awaitable<std::vector<FieldError>> (*)(db::Transaction&, const ListingRef&);
void require_before_publishing(PublishingCheck check);

/// How a listing shows in a line of another module (a booking, an enquiry). Whatever its publication state: a booked listing may be
/// withdrawn later.
struct ListingSummary {
    Uuid id;
    std::string slug;
    ListingKind kind{};
    Uuid property_id;
    std::string title;
    std::optional<json::Raw<Picture>> cover;
};
BOOST_DESCRIBE_STRUCT(ListingSummary, (), (id, slug, kind, property_id, title, cover))

/// In one statement, in no particular order; unknown ids are left out. `media_url` is config().media_url.
db::awaitable<std::vector<ListingSummary>> summaries(db::Pool& database, std::vector<Uuid> listing_ids, http::Locale locale,
                                                     std::string media_url);

/// Whether the person may see and change a property in the office: admins and agents with the whole portfolio every one, another agent
/// those that name him. False also when there is no such property: answer `not_found("property")` to both.
db::awaitable<bool> may_manage(db::Pool& database, const Viewer& viewer, Uuid property_id);

/// The IANA zone of a property; nullopt when there is no such property.
db::awaitable<std::optional<std::string>> time_zone(db::Pool& database, Uuid property_id);

}  // namespace estate::catalog
