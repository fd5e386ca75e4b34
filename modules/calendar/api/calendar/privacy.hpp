#pragma once

#include <platform/db/pool.hpp>

namespace estate::calendar {

/// What occupies the days stays; whose doing it was is forgotten. `source_ids` are those of Claim.
db::awaitable<void> forget_holder(db::Transaction& transaction, std::vector<Uuid> source_ids);

}  // namespace estate::calendar
