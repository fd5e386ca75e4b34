#include "filters.hpp"
#include "use_cases.hpp"

#include <search_queries.hpp>

namespace estate::search {
namespace {

struct PinRow : RateColumns {
    std::string slug;
    catalog::ListingKind kind{};
    double latitude = 0;
    double longitude = 0;
    std::int64_t price_minor = 0;
    Currency currency;
};
BOOST_DESCRIBE_STRUCT(PinRow, (), (slug, kind, latitude, longitude, price_minor, currency, nightly_minor, cleaning_minor, tax_basis_points))

}  // namespace

db::awaitable<Answer<Pins>> list_pins(const http::Context& context, Filters wanted) {
    const auto rate = co_await check(context, wanted);
    if (!rate) co_return std::unexpected(rate.error());
    const auto result =
        co_await context.database().read_with(queries::list_pins, bind_filters(parameters_of(wanted, *rate), context.now()));
    auto rows = result.rows<PinRow>();
    Pins pins;
    pins.items.reserve(rows.size());
    for (auto& row : rows) {
        pins.items.push_back({std::move(row.slug),
                              row.kind,
                              row.latitude,
                              row.longitude,
                              {row.price_minor, row.currency},
                              stay_total(wanted, row, row.currency)});
    }
    co_return pins;
}

}  // namespace estate::search
