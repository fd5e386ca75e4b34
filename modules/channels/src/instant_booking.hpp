#pragma once

#include <platform/db/pool.hpp>

namespace estate::channels {

/// Domain rule 21: while one channel of a unit is silent, its stays are asked for and not confirmed at once. Tells the calendar how it is
/// now, and everybody when that is not how it was.
db::awaitable<void> follow_staleness(db::Transaction& transaction, Uuid property_id, Instant now);

}  // namespace estate::channels
