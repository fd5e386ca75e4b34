#include "portfolio.hpp"

#include <app_queries.hpp>

#include <chrono>
#include <iostream>

namespace estate::app {
namespace {

/// Runs one step and says how long it took.
template <class... T>
db::awaitable<void> step(db::Transaction& transaction, const char* what, const db::Statement& statement, const T&... values) {
    const auto begun = std::chrono::steady_clock::now();
    const auto result = co_await transaction.execute(statement, values...);
    const auto took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun);
    std::cout << what << ": " << result.affected() << " in " << static_cast<int>(took.count() * 10) / 10.0 << " s" << std::endl;
}

}  // namespace

db::awaitable<int> make_portfolio(db::Pool& database, int properties, Instant now) {
    const auto today = local_date(now, "UTC");
    auto transaction = co_await database.begin();
    co_await step(transaction, "places", queries::make_places);
    co_await step(transaction, "amenities", queries::make_amenities);
    co_await step(transaction, "properties", queries::make_properties, properties, now);
    co_await step(transaction, "listings", queries::make_listings, properties, now);
    co_await step(transaction, "pictures", queries::make_pictures, properties);
    co_await step(transaction, "rates", queries::make_rates, properties);
    co_await step(transaction, "units", queries::make_units, properties);
    co_await step(transaction, "stays", queries::make_occupancies, properties, today, now);
    co_await step(transaction, "statistics", queries::analyze_made);
    co_await transaction.commit();
    co_return 0;
}

}  // namespace estate::app
