#include "reso.hpp"
#include "use_cases.hpp"

#include <catalog_queries.hpp>

namespace estate::catalog {

db::awaitable<Answer<json::Raw<json::OpenObject>>> export_reso(const http::Context& context, OfSlug parameters) {
    const auto result = co_await context.database().read(queries::find_reso_listing, parameters.slug.value);
    const auto listing = result.first<ResoSource>();
    if (!listing) co_return not_found("listing");
    co_return json::Raw<json::OpenObject>{reso_listing(*listing)};
}

}  // namespace estate::catalog
