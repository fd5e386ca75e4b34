#pragma once

#include <platform/config/config.hpp>
#include <platform/http/routes.hpp>

#include <string>
#include <vector>

namespace estate::app {

/// `estate payments-stand-in --webhooks=URL`: the local stand-in for Stripe as a process of its own, where the server listens else. The
/// development server has one inside; this one goes on when the server is killed. Refuses in production.
int serve_stand_in(const config::Config& config, const std::vector<std::string>& words);

/// The same inside the development server, where no other is named.
void add_stand_in(http::Routes& routes, const config::Config& config);

}  // namespace estate::app
