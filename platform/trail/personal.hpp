#pragma once

/// What the platform's own tables hold about a person: the trail of what he has done, and answers that are kept for repetitions.

#include <platform/core/clock.hpp>
#include <platform/db/pool.hpp>

namespace estate::trail {

/// What he has done and what was done to his account, newest first and at most 5,000 lines, as JSON. What a line says of others is theirs.
db::awaitable<std::string> show_lines_of(db::Pool& database, std::string subject, Uuid person_id);

/// Removes the answers kept for his repetitions, but for the one that is being made at `now`. The trail itself stays: an erased person's
/// subject names nobody.
db::awaitable<void> forget_answers(db::Transaction& transaction, std::string subject, Instant now);

}  // namespace estate::trail
