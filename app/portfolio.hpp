#pragma once

#include <platform/db/pool.hpp>

namespace estate::app {

/// Makes a portfolio of `properties` properties with listings, rates and two years of calendars, beside what is there; always the same for
/// the same number and day. For benchmarks. Gives the exit code.
db::awaitable<int> make_portfolio(db::Pool& database, int properties, Instant now);

}  // namespace estate::app
