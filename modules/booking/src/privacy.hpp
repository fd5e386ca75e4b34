#pragma once

#include <booking/privacy.hpp>

namespace estate::booking {

/// One round of forgetting, in transactions of a bounded number of rows: erased guests who have left, guests who left long ago, quotes that
/// nobody booked. How long is long stands in the company's settings.
db::awaitable<void> forget_guests(db::Pool& database, Instant now);

}  // namespace estate::booking
