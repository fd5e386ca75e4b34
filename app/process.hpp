#pragma once

#include <platform/config/config.hpp>

namespace estate::app {

/// Runs the server, with the jobs of all modules beside it, until SIGTERM or SIGINT; then drains. Gives the exit code.
int serve(const config::Config& config);

/// Runs the jobs only: delivery of the outbox and periodic work.
int work(const config::Config& config);

/// The OpenAPI 3.1 document of all routes, indented.
std::string openapi_text();

}  // namespace estate::app
