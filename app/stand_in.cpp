#include "stand_in.hpp"

#include <payments/payments.hpp>
#include <payments/settings.hpp>

#include <platform/config/reader.hpp>
#include <platform/core/event_loop.hpp>
#include <platform/http/dispatcher.hpp>
#include <platform/http/server.hpp>
#include <platform/observability/log.hpp>
#include <platform/redis/redis.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/signal_set.hpp>

#include <csignal>
#include <stdexcept>

namespace estate::app {
namespace {

constexpr std::string_view webhooks_option = "--webhooks=";

std::string webhooks_of(const std::vector<std::string>& words) {
    if (words.size() == 2 && words[1].starts_with(webhooks_option)) return words[1].substr(webhooks_option.size());
    throw std::runtime_error("needs --webhooks=URL, where its messages go");
}

boost::asio::awaitable<void> stop_stand_in(EventLoop& io, http::Server& server) {
    co_await server.drain();
    io.stop();
}

}  // namespace

void add_stand_in(http::Routes& routes, const config::Config& config) {
    const auto own = config::own_url(config);
    if (payments::settings().stripe_api_url.starts_with(own + "/"))
        payments::add_development_routes(routes, config, own + "/api/v1/webhooks/stripe");
}

int serve_stand_in(const config::Config& config, const std::vector<std::string>& words) {
    EventLoop io{1};
    // Never opened: its routes need neither.
    db::Pool database{io, {.url = config.database_url}};
    redis::Redis redis{io.get_executor(), config.redis_url, nullptr};
    http::EventHub hub{io};
    http::Services services{config, database, redis, hub, system_now};
    http::Routes routes;
    payments::add_development_routes(routes, config, webhooks_of(words));
    routes.custom(http::Method::get, "/readyz", {http::Audience::everyone, "Whether it answers"}, "application/json",
                  [](const http::Context&) -> http::awaitable<http::Response> { co_return http::Response{.body = "{}"}; });
    const http::Dispatcher dispatcher{
        services,
        std::move(routes),
        [](std::string_view) -> http::awaitable<Answer<Viewer>> { co_return refuse(401, "bad_token", "No."); },
        [](const std::string&, bool) -> http::awaitable<bool> { co_return true; },
        {.begun = [] {}, .answered = [](const auto&...) {}}};
    http::Server server{io, {.address = config.listen_host, .port = config.listen_port, .large = {}, .trusted_proxies = {}}, dispatcher};
    server.start();
    log::info("the stand-in for Stripe listens", {{"address", config.listen_host}, {"port", server.port()}});
    boost::asio::signal_set signals{io, SIGTERM, SIGINT};
    signals.async_wait([&](boost::system::error_code error, int) {
        if (!error) boost::asio::co_spawn(io, stop_stand_in(io, server), boost::asio::detached);
    });
    io.run();
    io.abandon();
    return 0;
}

}  // namespace estate::app
