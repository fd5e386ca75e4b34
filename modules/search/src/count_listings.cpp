#include "filters.hpp"
#include "use_cases.hpp"

#include <search_queries.hpp>

namespace estate::search {
namespace {

struct CountsRow {
    int total = 0;
    json::Raw<std::vector<KindCount>> kinds;
    json::Raw<std::vector<PropertyKindCount>> property_kinds;
    json::Raw<std::vector<LabelledCount>> places;
    json::Raw<std::vector<BedroomsCount>> bedrooms;
    json::Raw<std::vector<LabelledCount>> amenities;
    std::optional<std::int64_t> price_min_micro;
    std::optional<std::int64_t> price_max_micro;
};
BOOST_DESCRIBE_STRUCT(CountsRow, (), (total, kinds, property_kinds, places, bedrooms, amenities, price_min_micro, price_max_micro))

}  // namespace

db::awaitable<Answer<ListingCounts>> count_listings(const http::Context& context, Filters wanted) {
    const auto rate = co_await check(context, wanted, true);
    if (!rate) co_return std::unexpected(rate.error());
    const auto result =
        co_await context.database().read_with(queries::count_listings, bind_filters(parameters_of(wanted, *rate), context.now()));
    auto row = result.first<CountsRow>().value();
    ListingCounts counts{.total = row.total,
                         .kinds = std::move(row.kinds),
                         .property_kinds = std::move(row.property_kinds),
                         .places = std::move(row.places),
                         .bedrooms = std::move(row.bedrooms),
                         .amenities = std::move(row.amenities),
                         .price = {}};
    if (row.price_min_micro) counts.price = price_span(*row.price_min_micro, *row.price_max_micro, *rate);
    co_return counts;
}

}  // namespace estate::search
