#include <platform/http/dispatcher.hpp>

#include <platform/http/idempotency.hpp>
#include <platform/observability/log.hpp>

#include <algorithm>

namespace estate::http {
namespace {

constexpr int write_attempts = 4;

std::vector<std::string> split_path(std::string_view path) {
    std::vector<std::string> segments;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto slash = path.find('/');
        segments.emplace_back(path.substr(0, slash));
        path.remove_prefix(slash == std::string_view::npos ? path.size() : slash);
    }
    return segments;
}

bool is_parameter(const std::string& segment) {
    return segment.starts_with('{');
}

bool matches(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
    return std::ranges::equal(
        pattern, path, [](const auto& expected, const auto& given) { return is_parameter(expected) ? !given.empty() : expected == given; });
}

bool is_allowed(Audience audience, const Viewer& viewer) {
    switch (audience) {
        case Audience::everyone:
        case Audience::user: return true;
        case Audience::agent: return viewer.is_staff();
        case Audience::admin: return viewer.role == Role::admin;
    }
    return false;
}

Response unavailable(const Request& request, const std::exception& error) {
    log::warn("database unavailable", {{"request_id", request.request_id}, {"path", request.path}, {"error", error.what()}});
    auto response = problem_response({.status = 503, .code = "unavailable", .detail = "Please try again in a moment."}, request.request_id);
    response.headers.emplace_back("Retry-After", "2");
    return response;
}

Response our_fault(const Request& request, const std::string& error) {
    log::error("request failed", {{"request_id", request.request_id}, {"path", request.path}, {"error", error}});
    return problem_response({.status = 500, .code = "internal", .detail = "Something went wrong on our side. Quote the request id."},
                            request.request_id);
}

/// ETag on successful reads, and 304 when the caller already has this body.
void revalidate(const Request& request, Response& response) {
    if (response.stream || response.status != 200) return;
    const std::string tag = entity_tag(response.body);
    response.headers.emplace_back("ETag", tag);
    if (request.header("if-none-match").contains(tag)) {
        response.status = 304;
        response.body.clear();
    }
}

}  // namespace

Dispatcher::Dispatcher(Services& services, Routes routes, Authenticator authenticate, RateLimiter allow, Observer observe)
    : services_(services),
      routes_(std::move(routes)),
      authenticate_(std::move(authenticate)),
      allow_(std::move(allow)),
      observe_(std::move(observe)) {
    for (const auto& route : routes_.all()) {
        auto segments = split_path(route.pattern);
        by_length_[segments.size()].emplace_back(std::move(segments), &route);
    }
    for (auto& [length, entries] : by_length_) {
        std::ranges::stable_sort(entries, {}, [](const auto& entry) { return std::ranges::count_if(entry.first, is_parameter); });
    }
}

awaitable<Response> Dispatcher::answer(Request& request) const {
    const auto begun = std::chrono::steady_clock::now();
    observe_.begun();
    const auto match = find(request);
    Response response;
    if (match.route) {
        response = co_await answer_route(*match.route, request);
    } else if (match.path_exists) {
        response = problem_response({.status = 405, .code = "method_not_allowed", .detail = "This address does not take that method."},
                                    request.request_id);
        response.headers.emplace_back("Allow", match.allowed_methods);
    } else {
        response =
            problem_response({.status = 404, .code = "not_found", .detail = "There is nothing at this address."}, request.request_id);
    }
    observe_.answered(request, match.route, response.status, std::chrono::steady_clock::now() - begun);
    co_return response;
}

Dispatcher::Match Dispatcher::find(Request& request) const {
    const auto segments = split_path(request.path);
    const auto wanted = request.method == Method::head ? Method::get : request.method;
    Match match;
    const auto entries = by_length_.find(segments.size());
    if (entries == by_length_.end()) return match;
    for (const auto& [pattern, route] : entries->second) {
        if (!matches(pattern, segments)) continue;
        match.path_exists = true;
        if (route->method != wanted) {
            match.allowed_methods += std::string{match.allowed_methods.empty() ? "" : ", "} + method_name(route->method);
            continue;
        }
        for (std::size_t at = 0; at < segments.size(); ++at) {
            if (is_parameter(pattern[at])) request.path_parameters[pattern[at].substr(1, pattern[at].size() - 2)] = segments[at];
        }
        match.route = route;
        return match;
    }
    return match;
}

awaitable<Response> Dispatcher::answer_route(const Route& route, Request& request) const {
    try {
        if (!co_await allow_(request.client_address, static_cast<bool>(route.prepare))) {
            auto response = problem_response({.status = 429, .code = "too_many_requests", .detail = "Too many requests; wait a minute."},
                                             request.request_id);
            response.headers.emplace_back("Retry-After", "60");
            co_return response;
        }
        const auto viewer = co_await identify(route, request);
        if (!viewer) {
            auto response = problem_response(viewer.error(), request.request_id);
            if (response.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
            co_return response;
        }
        const Context context{services_, request, *viewer};
        if (route.prepare) co_return co_await run_write(route, context);
        auto response = co_await route.read(context);
        revalidate(request, response);
        co_return response;
    } catch (const db::Unavailable& error) {
        co_return unavailable(request, error);
    } catch (const db::SqlError& error) {
        // The server is shutting down (57P..) or ran out of connections (53...): try later, not our request's fault.
        const bool is_outage = error.sqlstate.starts_with("57P") || error.sqlstate.starts_with("53");
        co_return is_outage ? unavailable(request, error)
                            : our_fault(request, error.sqlstate + " " + error.constraint + " " + error.what());
    } catch (const std::exception& error) {
        co_return our_fault(request, error.what());
    }
}

awaitable<Answer<std::optional<Viewer>>> Dispatcher::identify(const Route& route, const Request& request) const {
    const auto header = request.header("authorization");
    if (header.empty() || route.has_own_authorization) {
        if (route.audience == Audience::everyone) co_return std::nullopt;
        co_return refuse(401, "sign_in_required", "Sign in first.");
    }
    if (!header.starts_with("Bearer ")) co_return refuse(401, "bad_token", "Send the session token as a Bearer token.");
    auto viewer = co_await authenticate_(header.substr(7));
    if (!viewer) co_return std::unexpected(std::move(viewer.error()));
    if (!is_allowed(route.audience, *viewer)) co_return refuse(403, "forbidden", "Your role does not allow this.");
    co_return *std::move(viewer);
}

awaitable<Response> Dispatcher::run_write(const Route& route, const Context& context) const {
    const auto prepared = route.prepare(context.request);
    if (!prepared) co_return problem_response(prepared.error(), context.request.request_id);
    if (prepared->look) {
        if (const auto problem = co_await prepared->look(context)) co_return problem_response(*problem, context.request.request_id);
    }
    for (int attempt = 1;; ++attempt) {
        try {
            co_return co_await attempt_write(*prepared, context);
        } catch (const db::SqlError& error) {
            if (!error.is_retryable() || attempt == write_attempts) throw;
        }
    }
}

awaitable<Response> Dispatcher::attempt_write(const PreparedWrite& prepared, const Context& context) const {
    auto transaction = co_await services_.database.begin();
    WriteContext write{context, transaction, context.now()};
    auto replay = co_await claim_idempotency_key(write);
    if (!replay) co_return problem_response(replay.error(), context.request.request_id);
    if (replay->stored) co_return *std::move(replay->stored);
    auto response = co_await prepared.run(write);
    if (response.status >= 400) co_return response;
    if (replay->must_store) co_await store_idempotent_answer(write, response);
    co_await transaction.commit();
    co_return response;
}

}  // namespace estate::http
