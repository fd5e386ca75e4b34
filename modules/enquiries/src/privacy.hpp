#pragma once

#include <enquiries/privacy.hpp>

namespace estate::enquiries {

/// One round of forgetting who asked, in transactions of a bounded number of rows. How long is long stands in the company's settings.
db::awaitable<void> forget_askers(db::Pool& database, Instant now);

}  // namespace estate::enquiries
