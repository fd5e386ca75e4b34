#include <catalog/catalog.hpp>

#include <catalog_queries.hpp>

namespace estate::catalog {

db::awaitable<std::optional<ListingRef>> find_published_listing(db::Pool& database, Uuid id) {
    const auto result = co_await database.read(queries::find_listing_ref, id);
    co_return result.first<ListingRef>();
}

db::awaitable<std::optional<ListingRef>> find_published_listing(db::Pool& database, std::string slug) {
    const auto result = co_await database.read(queries::find_listing_ref_by_slug, slug);
    co_return result.first<ListingRef>();
}

db::awaitable<std::optional<ListingRef>> find_any_listing(db::Pool& database, Uuid id) {
    const auto result = co_await database.read(queries::find_any_listing_ref, id);
    co_return result.first<ListingRef>();
}

db::awaitable<std::vector<ListingSummary>> summaries(db::Pool& database, std::vector<Uuid> listing_ids, http::Locale locale,
                                                     std::string media_url) {
    if (listing_ids.empty()) co_return std::vector<ListingSummary>{};
    const auto result = co_await database.read(queries::list_summaries, listing_ids, locale, media_url);
    co_return result.rows<ListingSummary>();
}

db::awaitable<bool> may_manage(db::Pool& database, const Viewer& viewer, Uuid property_id) {
    if (!viewer.is_staff()) co_return false;
    const auto result = co_await database.read(queries::may_manage, property_id, viewer.sees_whole_portfolio(), viewer.subject);
    co_return result.scalar<bool>();
}

db::awaitable<std::optional<std::string>> time_zone(db::Pool& database, Uuid property_id) {
    const auto result = co_await database.read(queries::find_time_zone, property_id);
    if (result.size() == 0) co_return std::nullopt;
    co_return result.scalar<std::string>();
}

}  // namespace estate::catalog
