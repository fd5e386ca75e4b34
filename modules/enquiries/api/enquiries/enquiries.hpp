#pragma once

#include <platform/http/routes.hpp>
#include <platform/jobs/runner.hpp>

namespace estate::enquiries {

void add_routes(http::Routes& routes);

/// Deals out anew what nobody has answered in time, and tells the manager of what nobody answers at all.
void add_jobs(jobs::Runner& runner, db::Pool& database, const Clock& clock);

}  // namespace estate::enquiries
