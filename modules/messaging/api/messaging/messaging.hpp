#pragma once

#include <platform/http/routes.hpp>
#include <platform/jobs/runner.hpp>

namespace estate::messaging {

void add_routes(http::Routes& routes);

/// Hears what guests should be told, plans what is due by the calendar, and sends mails. `config` must outlive the runner.
void add_jobs(jobs::Runner& runner, db::Pool& database, const config::Config& config, Clock clock);

/// Writes all that is due at `now`, and withdraws it with whatever else waits: for a portfolio whose life is made up, of which nobody is to
/// hear.
db::awaitable<void> settle_unsent(db::Pool& database, const config::Config& config, Instant now);

/// A mail that is being handed over is marked as sent before the process ends: waits for it, a few seconds at most.
db::awaitable<void> finish_mail();
/// Ends the module's thread. Call it while the event loop is still there.
void stop();

}  // namespace estate::messaging
