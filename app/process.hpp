#pragma once

#include <platform/config/config.hpp>

namespace estate::app {

/// Runs the server until SIGTERM or SIGINT; then drains. Gives the exit code. Without `modules` it serves all of them and does their jobs;
/// with some it serves only those, and the jobs are left to a worker.
int serve(const config::Config& config, const std::vector<std::string>& modules);

/// The first name that is no module's.
std::optional<std::string> unknown_module(const std::vector<std::string>& names);

/// Runs the jobs only: delivery of the outbox and periodic work.
int work(const config::Config& config);

/// The OpenAPI 3.1 document of all routes, indented.
std::string openapi_text();

}  // namespace estate::app
