#pragma once

#include <identity/privacy.hpp>

#include <platform/jobs/runner.hpp>

namespace estate::messaging {

/// What is held about people: the mails that they were sent, and what they wrote. Erase it before the bookings: it is found by them.
identity::Holding personal_data();

/// Forgets mails and conversations whose time is over, every day.
void add_retention(jobs::Runner& runner, db::Pool& database, const Clock& clock);

}  // namespace estate::messaging
