#include "filters.hpp"
#include "use_cases.hpp"

#include <search_queries.hpp>

namespace estate::search {
namespace {

struct PinRow : RateColumns {
    Uuid id;
    std::string slug;
    catalog::ListingKind kind{};
    double latitude = 0;
    double longitude = 0;
    std::int64_t price_minor = 0;
    Currency currency;
};
BOOST_DESCRIBE_STRUCT(PinRow, (),
                      (id, slug, kind, latitude, longitude, price_minor, currency, nightly_minor, cleaning_minor, tax_basis_points,
                       is_flat))

}  // namespace

db::awaitable<Answer<Pins>> list_pins(const http::Context& context, Filters wanted) {
    const auto rate = co_await check(context, wanted);
    if (!rate) co_return std::unexpected(rate.error());
    const auto result =
        co_await context.database().read_with(queries::list_pins, bind_filters(parameters_of(wanted, *rate), context.now()));
    auto rows = result.rows<PinRow>();
    std::vector<RatedListing> listings;
    for (const auto& row : rows) listings.push_back({row.id, row.currency, row});
    const auto totals = co_await stay_totals(context, wanted, listings);
    Pins pins;
    pins.items.reserve(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (wanted.check_in && !totals[at]) continue;
        auto& row = rows[at];
        pins.items.push_back({std::move(row.slug), row.kind, row.latitude, row.longitude, {row.price_minor, row.currency}, totals[at]});
    }
    co_return pins;
}

}  // namespace estate::search
