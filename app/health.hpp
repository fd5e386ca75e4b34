#pragma once

#include <platform/http/routes.hpp>
#include <platform/http/server.hpp>
#include <platform/jobs/runner.hpp>
#include <platform/observability/metrics.hpp>

namespace estate::app {

/// /healthz (the process lives), /readyz (it can sell), /health/<module>, /metrics.
class Health {
public:
    Health(http::Services& services, metrics::Registry& metrics, const jobs::Runner& runner)
        : services_(services), metrics_(metrics), runner_(runner) {}

    void add_routes(http::Routes& routes);
    /// The server whose draining makes this process not ready.
    void watch(const http::Server& server) { server_ = &server; }

private:
    http::awaitable<http::Response> ready() const;
    http::awaitable<http::Response> module(const http::Context& context) const;

    http::Services& services_;
    metrics::Registry& metrics_;
    const jobs::Runner& runner_;
    const http::Server* server_ = nullptr;
};

}  // namespace estate::app
