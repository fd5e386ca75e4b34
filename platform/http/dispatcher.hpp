#pragma once

#include <platform/http/routes.hpp>

#include <unordered_map>

namespace estate::http {

/// Turns a Bearer token into its viewer, or the problem to answer with (401). Given by the identity module.
using Authenticator = std::function<awaitable<Answer<Viewer>>(std::string_view token)>;

/// Whether a client address may go on; false answers 429. `is_write` counts against the stricter allowance.
using RateLimiter = std::function<awaitable<bool>(const std::string& address, bool is_write)>;

/// Told of each request, for metrics and the access log.
struct Observer {
    std::function<void()> begun;
    /// The route is null when nothing is at the address.
    std::function<void(const Request&, const Route*, int status, std::chrono::nanoseconds)> answered;
};

/// From a request to its response: route, rate, sign-in, role, transaction, idempotency, error shape. Never throws.
class Dispatcher {
public:
    Dispatcher(Services& services, Routes routes, Authenticator authenticate, RateLimiter allow, Observer observe);

    awaitable<Response> answer(Request& request) const;

    const Routes& routes() const { return routes_; }

private:
    struct Match {
        const Route* route = nullptr;
        bool path_exists = false;
        std::string allowed_methods = {};
    };

    Match find(Request& request) const;
    awaitable<Response> answer_route(const Route& route, Request& request) const;
    awaitable<Answer<std::optional<Viewer>>> identify(const Route& route, const Request& request) const;
    awaitable<Response> run_write(const Route& route, const Context& context) const;
    awaitable<Response> attempt_write(const PreparedWrite& prepared, const Context& context) const;

    Services& services_;
    Routes routes_;
    Authenticator authenticate_;
    RateLimiter allow_;
    Observer observe_;
    /// Routes by number of path segments, literal segments before parameters.
    std::unordered_map<std::size_t, std::vector<std::pair<std::vector<std::string>, const Route*>>> by_length_;
};

}  // namespace estate::http
