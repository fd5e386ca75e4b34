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
    std::optional<std::int64_t> price_min;
    std::optional<std::int64_t> price_max;
    std::optional<Currency> currency;
};
BOOST_DESCRIBE_STRUCT(CountsRow, (), (total, kinds, property_kinds, places, bedrooms, amenities, price_min, price_max, currency))

}  // namespace

db::awaitable<Answer<ListingCounts>> count_listings(const http::Context& context, Filters wanted) {
    if (auto problem = refuse_contradictions(wanted)) co_return std::unexpected(*std::move(problem));
    const auto result = co_await context.database().read_with(queries::count_listings, bind_filters(parameters_of(wanted), context.now()));
    auto row = result.first<CountsRow>().value();
    ListingCounts counts{.total = row.total,
                         .kinds = std::move(row.kinds),
                         .property_kinds = std::move(row.property_kinds),
                         .places = std::move(row.places),
                         .bedrooms = std::move(row.bedrooms),
                         .amenities = std::move(row.amenities),
                         .price = {}};
    if (row.currency) counts.price = {*row.price_min, *row.price_max, *row.currency};
    co_return counts;
}

}  // namespace estate::search
