#pragma once

/// Other places where a unit is offered: their calendars come onto the one timeline, and ours goes out to them.

#include <platform/http/routes.hpp>
#include <platform/jobs/runner.hpp>

namespace estate::channels {

void add_routes(http::Routes& routes);

/// Reads the calendars that are due, tries again what could not be placed, and says which units may not be booked at once.
void add_jobs(jobs::Runner& runner, db::Pool& database, const config::Config& config, const Clock& clock);

/// Ends the fetches that run on this module's threads. Call it before the event loop is gone.
void stop();

}  // namespace estate::channels
