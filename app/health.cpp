#include "health.hpp"

#include <platform/redis/redis.hpp>

#include <app_queries.hpp>

#include <boost/json/serialize.hpp>

namespace estate::app {
namespace {

/// An outbox further behind than this makes `/readyz` say so.
constexpr std::int64_t worrying_lag_ms = 60'000;

http::Response report(bool is_good, boost::json::object members) {
    members["status"] = is_good ? "ok" : "unavailable";
    return {.status = is_good ? 200 : 503, .body = boost::json::serialize(members)};
}

http::awaitable<bool> can_read(db::Pool& database, const db::Statement& statement) {
    try {
        co_await database.read(statement);
        co_return true;
    } catch (const std::exception&) {
        co_return false;
    }
}

/// What a module cannot work without: its main table.
const db::Statement* probe_of(std::string_view module) {
    if (module == "catalog") return &queries::probe_catalog;
    if (module == "calendar") return &queries::probe_calendar;
    if (module == "booking") return &queries::probe_booking;
    if (module == "payments") return &queries::probe_payments;
    if (module == "ledger") return &queries::probe_ledger;
    if (module == "enquiries") return &queries::probe_enquiries;
    if (module == "messaging") return &queries::probe_messaging;
    if (module == "search") return &queries::probe_search;
    if (module == "identity") return &queries::probe_identity;
    if (module == "company") return &queries::probe_company;
    return nullptr;
}

}  // namespace

http::awaitable<http::Response> Health::ready() const {
    const bool database = co_await can_read(services_.database, queries::probe_platform);
    const bool draining = server_ && server_->is_draining();
    const auto backlog = runner_.backlog();
    // Without Redis the platform sells on, slower: it is ready, and says so.
    co_return report(database && !draining, {{"database", database ? "up" : "down"},
                                             {"redis", services_.redis.up() ? "up" : "down"},
                                             {"outbox", backlog.lag_ms < worrying_lag_ms ? "up" : "behind"},
                                             {"outbox_lag_ms", backlog.lag_ms},
                                             {"draining", draining}});
}

http::awaitable<http::Response> Health::module(const http::Context& context) const {
    const auto& name = context.request.path_parameters.at("module");
    const auto* probe = probe_of(name);
    if (!probe) {
        co_return http::problem_response({.status = 404, .code = "not_found", .detail = "There is no such module."},
                                         context.request.request_id);
    }
    co_return report(co_await can_read(services_.database, *probe), {{"module", name}});
}

void Health::add_routes(http::Routes& routes) {
    using http::Audience;
    routes.module("health");
    routes.custom(http::Method::get, "/healthz", {Audience::everyone, "The process lives"}, "application/json",
                  [](const http::Context&) -> http::awaitable<http::Response> { co_return report(true, {}); });
    routes.undocumented();
    routes.custom(http::Method::get, "/readyz", {Audience::everyone, "The process can serve"}, "application/json",
                  [this](const http::Context&) { return ready(); });
    routes.undocumented();
    routes.custom(http::Method::get, "/health/{module}", {Audience::everyone, "A module can reach its tables"}, "application/json",
                  [this](const http::Context& context) { return module(context); });
    routes.undocumented();
    routes.custom(http::Method::get, "/metrics", {Audience::everyone, "Metrics"}, "text/plain",
                  [this](const http::Context&) -> http::awaitable<http::Response> {
                      co_return http::Response{.content_type = "text/plain; version=0.0.4", .body = metrics_.render()};
                  });
    routes.undocumented();
}

}  // namespace estate::app
