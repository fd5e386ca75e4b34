#pragma once

/// Files of properties: how they come in, become pictures and documents, and go.

#include <platform/http/routes.hpp>
#include <platform/http/server.hpp>
#include <platform/jobs/runner.hpp>

namespace estate::media {

void add_routes(http::Routes& routes);

/// Processes what has been uploaded, one file at a time, and collects files that nothing shows.
void add_jobs(jobs::Runner& runner, db::Pool& database, const config::Config& config, const Clock& clock);

/// The route that takes files (store disk), for the server's limits.
http::LargeBodies large_bodies();

/// Ends what runs on this module's threads, the picture worker first. Call it before the event loop is gone.
void stop();

/// What has happened since the process began, for metrics.
struct Counts {
    std::int64_t pictures_made = 0;
    std::int64_t uploads_refused = 0;
    std::int64_t workers_lost = 0;
    std::int64_t files_collected = 0;
    /// Of the largest worker so far.
    std::int64_t worker_peak_bytes = 0;
};
Counts counts();

}  // namespace estate::media
