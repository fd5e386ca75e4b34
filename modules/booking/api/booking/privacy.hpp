#pragma once

#include <identity/privacy.hpp>

#include <platform/jobs/runner.hpp>

namespace estate::booking {

/// What is held about guests: their bookings. What is paid stays in the books; who it was does not.
identity::Holding personal_data();

/// Forgets guests and quotes whose time is over, every day.
void add_retention(jobs::Runner& runner, db::Pool& database, const Clock& clock);

}  // namespace estate::booking
