// Puts the process together: what is shared, all modules' routes and jobs, the server; and takes it apart again in order.

#include "process.hpp"

#include <booking/booking.hpp>
#include <booking/privacy.hpp>
#include <calendar/calendar.hpp>
#include <catalog/catalog.hpp>
#include <channels/channels.hpp>
#include <company/company.hpp>
#include <enquiries/enquiries.hpp>
#include <enquiries/privacy.hpp>
#include <identity/identity.hpp>
#include <insights/insights.hpp>
#include <ledger/ledger.hpp>
#include <media/media.hpp>
#include <messaging/messaging.hpp>
#include <messaging/privacy.hpp>
#include <payments/payments.hpp>
#include <search/search.hpp>

#include <platform/core/event_loop.hpp>
#include <platform/http/rate_limiter.hpp>
#include <platform/http/server.hpp>
#include <platform/jobs/runner.hpp>
#include <platform/observability/log.hpp>
#include <platform/observability/metrics.hpp>
#include <platform/trail/trail.hpp>

#include <platform_queries.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/json/serialize.hpp>
#include <boost/url/parse.hpp>

#include <algorithm>
#include <array>
#include <csignal>
#include <functional>
#include <unordered_map>

#include "demo_life.hpp"
#include "health.hpp"
#include "import_route.hpp"
#include "open_pages.hpp"
#include "personal_data.hpp"
#include "stand_in.hpp"

namespace estate::app {
namespace {

namespace asio = boost::asio;

/// Where events are announced to all processes of one platform: several may share a Redis, but not a database.
std::string events_channel(const config::Config& config) {
    const auto address = boost::urls::parse_uri(config.database_url);
    return "estate:events" + (address ? address->path() : std::string{});
}

db::PoolSettings pool_settings(const config::Config& config) {
    // As long as a statement may run: a crowd that wants the same nights is told 409 by turns, not 503.
    return {.url = config.database_url,
            .connections = config.database_pool,
            .read_url = config.database_read_url.value_or(""),
            .acquire_timeout = std::chrono::seconds{5}};
}

/// Connections of their own for events: when requests wait for theirs in a long line, a guest who has paid does not wait for his
/// confirmation at its end. One for each lane, one for the jobs that run by themselves, one for what payments ask of their provider.
db::PoolSettings delivery_settings(const config::Config& config) {
    auto settings = pool_settings(config);
    settings.connections = static_cast<int>(jobs::Runner::lanes) + 2;
    settings.readers = 1;
    settings.read_url = "";
    return settings;
}

/// Everything that lives as long as the process.
class Process {
public:
    explicit Process(const config::Config& given)
        : config(given),
          database(io, pool_settings(config)),
          deliveries(io, delivery_settings(config)),
          redis(io.get_executor(), config.redis_url, &metrics),
          hub(io),
          services{config, database, redis, hub, system_now},
          verifier(config, system_now),
          runner(io, deliveries, system_now, [this](const jobs::Event& event) { return announce(event); }) {
        metrics.before_render([this] { collect(); });
        hold_all_personal_data();
    }
    ~Process() { end(); }

    EventLoop io{1};
    config::Config config;
    const std::string channel = events_channel(config);
    metrics::Registry metrics;
    db::Pool database;
    db::Pool deliveries;
    redis::Redis redis;
    http::EventHub hub;
    http::Services services;
    identity::Verifier verifier;
    jobs::Runner runner;

    /// Until the loop is stopped. What then still waits is ended at once, while all that it uses is there.
    void run() {
        io.run();
        end();
    }

    void start_jobs() {
        catalog::add_jobs(runner, database);
        calendar::add_jobs(runner, database, system_now);
        payments::add_jobs(runner, io, deliveries, system_now);
        booking::add_jobs(runner, database, system_now);
        booking::add_retention(runner, database, system_now);
        enquiries::add_jobs(runner, database, system_now);
        enquiries::add_retention(runner, database, system_now);
        messaging::add_jobs(runner, database, config, system_now);
        messaging::add_retention(runner, database, system_now);
        identity::add_jobs(runner, database, system_now);
        media::add_jobs(runner, database, config, system_now);
        channels::add_jobs(runner, database, config, system_now);
        runner.every("platform.tidy", std::chrono::hours{1}, [this]() -> db::awaitable<void> {
            auto transaction = co_await database.begin();
            co_await transaction.execute(estate::queries::forget_old_idempotency_keys, system_now());
            co_await transaction.execute(estate::queries::forget_delivered_events, system_now());
            co_await transaction.commit();
        });
        listen();
        runner.start();
    }

    /// Tells open pages what any process announces.
    void listen() {
        redis.subscribe(channel, [this](const std::string& message) {
            if (const auto event = json::parse<jobs::Event>(message)) show(*event);
        });
        redis.start();
    }

private:
    void end() {
        // What runs on threads comes back to the loop, which is still there.
        media::stop();
        messaging::stop();
        channels::stop();
        io.abandon();
    }

    /// Through Redis to all processes; while it is away, to the pages of this one.
    db::awaitable<void> announce(const jobs::Event& event) {
        if (!co_await redis.publish(channel, json::to_json(event))) show(event);
    }

    void show(const jobs::Event& event) {
        if (hub.listeners() == 0) return;
        show_to_pages(hub, event);
        asio::co_spawn(io, show_to_office(hub, database, event), [](std::exception_ptr failed) {
            if (failed) log::warn("open pages of the office were not told");
        });
    }

    void collect() {
        metrics.pool("deliveries").set(static_cast<std::size_t>(deliveries.in_use()), static_cast<std::size_t>(deliveries.waiting()));
        metrics.pool("primary").set(static_cast<std::size_t>(database.in_use()), static_cast<std::size_t>(database.waiting()));
        const auto backlog = runner.backlog();
        metrics.set_outbox(std::chrono::milliseconds{backlog.lag_ms}, static_cast<std::size_t>(backlog.pending));
        metrics.set_redis_up(redis.up());
        const auto media = media::counts();
        metrics.set("estate_media_pictures_made", "Pictures made since the start.", media.pictures_made);
        metrics.set("estate_media_uploads_refused", "Uploads refused since the start.", media.uploads_refused);
        metrics.set("estate_media_workers_lost", "Picture workers that were killed or gave up since the start.", media.workers_lost);
        metrics.set("estate_media_files_collected", "Files removed since the start because nothing shows them.", media.files_collected);
        metrics.set("estate_media_worker_peak_bytes", "Memory of the largest picture worker since the start.", media.worker_peak_bytes);
    }
};

/// An import writes to the catalog, the calendar and the rates at once, so its route stands here.
void add_catalog_routes(http::Routes& routes) {
    catalog::add_routes(routes);
    add_import_route(routes);
}

/// The routes that take more than a form's worth: files, and tables of listings.
http::LargeBodies large_bodies() {
    auto large = media::large_bodies();
    large.takes = [is_file = std::move(large.takes)](const http::Request& request) { return is_file(request) || brings_import(request); };
    return large;
}

/// Every module, in the order of the OpenAPI document.
struct ModuleEntry {
    std::string_view name;
    void (*add_routes)(http::Routes&);
};
constexpr std::array module_entries{
    ModuleEntry{"catalog", add_catalog_routes},      ModuleEntry{"search", search::add_routes},
    ModuleEntry{"calendar", calendar::add_routes},   ModuleEntry{"booking", booking::add_routes},
    ModuleEntry{"payments", payments::add_routes},   ModuleEntry{"ledger", ledger::add_routes},
    ModuleEntry{"enquiries", enquiries::add_routes}, ModuleEntry{"messaging", messaging::add_routes},
    ModuleEntry{"insights", insights::add_routes},   ModuleEntry{"media", media::add_routes},
    ModuleEntry{"identity", identity::add_routes},   ModuleEntry{"company", company::add_routes},
    ModuleEntry{"channels", channels::add_routes},   ModuleEntry{"audit", trail::add_routes},
};

/// The routes of the modules that are named; of all when none is.
void add_module_routes(http::Routes& routes, const std::vector<std::string>& names) {
    for (const auto& module : module_entries) {
        if (names.empty() || std::ranges::contains(names, module.name)) module.add_routes(routes);
    }
}

void add_document_route(http::Routes& routes) {
    routes.module("platform");
    auto text = std::make_shared<std::string>();
    routes.custom(http::Method::get, "/api/v1/openapi.json", {http::Audience::everyone, "This document"}, "application/json",
                  [text](const http::Context&) -> http::awaitable<http::Response> { co_return http::Response{.body = *text}; });
    // The document lists all routes, itself among them, so it is written when the table is complete.
    *text = boost::json::serialize(http::openapi_document(routes));
}

http::Observer observer(metrics::Registry& metrics) {
    // Routes keep their place in the dispatcher, so a handle is found by it.
    auto handles = std::make_shared<std::unordered_map<const http::Route*, metrics::RouteMetrics*>>();
    const auto answered = [&metrics, handles](const http::Request& request, const http::Route* route, int status,
                                              std::chrono::nanoseconds took) {
        const auto* method = http::method_name(request.method);
        auto& handle = (*handles)[route];
        if (!handle) handle = &metrics.route(route ? http::method_name(route->method) : "any", route ? route->pattern : "unmatched");
        handle->observe(status, took);
        metrics.request_ended();
        if (!log::enabled(log::LogLevel::info)) return;
        log::info("request", {{"request_id", request.request_id},
                              {"method", method},
                              {"path", request.path},
                              {"status", status},
                              {"duration_us", std::chrono::duration_cast<std::chrono::microseconds>(took).count()}});
    };
    return {.begun = [&metrics] { metrics.request_started(); }, .answered = answered};
}

/// The development issuer's people are stored before the first request could ask for them. Without a database the server opens all the
/// same.
void open_when_people_are_known(Process& process, const std::function<void()>& open) {
    if (process.config.environment == config::Environment::production) return open();
    asio::co_spawn(process.io, identity::introduce_demo_people(process.database, process.config, system_now()),
                   [open](const std::exception_ptr& failure) {
                       if (failure) log::warn("the demo people could not be stored");
                       open();
                   });
}

asio::awaitable<void> stop(Process& process, http::Server& server) {
    log::info("draining");
    process.hub.close();
    co_await server.drain();
    co_await messaging::finish_mail();
    process.runner.stop();
    co_await process.redis.stop();
    process.database.close();
    process.deliveries.close();
    process.io.stop();
}

}  // namespace

std::optional<std::string> unknown_module(const std::vector<std::string>& names) {
    for (const auto& name : names) {
        if (!std::ranges::contains(module_entries, name, &ModuleEntry::name)) return name;
    }
    return std::nullopt;
}

int serve(const config::Config& config, const std::vector<std::string>& modules) {
    catalog::require_before_publishing(booking::missing_before_publishing);
    Process process{config};
    http::Routes routes;
    add_module_routes(routes, modules);
    if (config.environment != config::Environment::production) {
        identity::add_development_routes(routes, config);
        add_stand_in(routes, config);
        add_demo_channel(routes);
    }
    Health health{process.services, process.metrics, process.runner};
    health.add_routes(routes);
    add_document_route(routes);

    http::AddressLimiter limiter{config.rate_per_minute, system_now, process.redis};
    const http::Dispatcher dispatcher{process.services, std::move(routes), process.verifier.authenticator(),
                                      [&limiter](const std::string& address, bool is_write) { return limiter.allow(address, is_write); },
                                      observer(process.metrics)};
    http::Server server{
        process.io,
        {.address = config.listen_host, .port = config.listen_port, .large = large_bodies(), .trusted_proxies = config.trusted_proxies},
        dispatcher};
    health.watch(server);
    const auto open = [&] {
        server.start();
        // A process of some modules leaves events to one that knows all who hear them.
        if (modules.empty()) {
            process.start_jobs();
        } else {
            process.listen();
        }
        log::info("listening", {{"address", config.listen_host}, {"port", server.port()}});
    };
    open_when_people_are_known(process, open);

    asio::signal_set signals{process.io, SIGTERM, SIGINT};
    signals.async_wait([&](boost::system::error_code error, int) {
        if (!error) asio::co_spawn(process.io, stop(process, server), asio::detached);
    });
    process.run();
    log::info("stopped");
    return 0;
}

int work(const config::Config& config) {
    Process process{config};
    process.start_jobs();
    asio::signal_set signals{process.io, SIGTERM, SIGINT};
    const auto finish = [&]() -> asio::awaitable<void> {
        co_await messaging::finish_mail();
        process.io.stop();
    };
    signals.async_wait([&](boost::system::error_code, int) { asio::co_spawn(process.io, finish(), asio::detached); });
    log::info("working");
    process.run();
    return 0;
}

std::string openapi_text() {
    http::Routes routes;
    add_module_routes(routes, {});
    add_document_route(routes);
    return boost::json::serialize(http::openapi_document(routes));
}

}  // namespace estate::app
