// The stand-in over HTTP. What can go wrong between it and us is told to it at /dev/stripe/faults:
//   {"on": "POST /v1/refunds", "do": "stall_before" | "stall_after" | "fail_before" | "fail_after", "times": 1}
// stalls before or after the deed until the faults are removed (DELETE), or answers 500, which it keeps under the key as Stripe does.

#include <payments/payments.hpp>

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/url/encoding_opts.hpp>
#include <boost/url/params_encoded_view.hpp>
#include <boost/url/parse_query.hpp>

#include "stand_in.hpp"
#include "stand_in_objects.hpp"

namespace estate::payments {
namespace {

using boost::json::object;

enum class Trouble { stall_before, stall_after, fail_before, fail_after };
BOOST_DESCRIBE_ENUM(Trouble, stall_before, stall_after, fail_before, fail_after)

struct Arranged {
    std::string on;
    Trouble trouble = Trouble::stall_before;
    std::int64_t times = 1;
};

/// The stand-in and the troubles that were arranged with it.
struct StandInServer {
    StandInServer(const config::Config& config, std::string webhook_url) : stand_in(config, std::move(webhook_url)) {}

    StandIn stand_in;
    std::vector<Arranged> troubles;
    int stalled = 0;

    std::optional<Trouble> next_trouble(const std::string& on) {
        for (auto& one : troubles) {
            if (one.on != on || one.times == 0) continue;
            --one.times;
            return one.trouble;
        }
        return std::nullopt;
    }

    http::awaitable<void> stall() {
        ++stalled;
        boost::asio::steady_timer timer{co_await boost::asio::this_coro::executor};
        while (!troubles.empty()) {
            timer.expires_after(std::chrono::milliseconds{10});
            co_await timer.async_wait(boost::asio::use_awaitable);
        }
        --stalled;
    }
};

using Deed = StandIn::Reply (StandIn::*)(const StandIn::Call&);

http::Response to_response(const StandIn::Reply& reply) {
    return {.status = reply.status, .body = boost::json::serialize(reply.body), .headers = {{"Cache-Control", "no-store"}}};
}

StandIn::Reply own_fault() {
    return {500, {{"error", {{"type", "api_error"}, {"message", "Something went wrong on Stripe's end."}}}}};
}

http::Parameters read_form(const http::Request& request) {
    http::Parameters fields{request.query.begin(), request.query.end()};
    const auto read = boost::urls::parse_query(request.body);
    if (!read) return fields;
    boost::urls::encoding_opts options;
    options.space_as_plus = true;
    for (const auto& one : *read) fields[one.key.decode(options)] = one.value.decode(options);
    return fields;
}

http::awaitable<http::Response> serve(std::shared_ptr<StandInServer> server, std::string on, Deed deed, const http::Context& context) {
    const auto& request = context.request;
    const auto trouble = server->next_trouble(on);
    if (trouble == Trouble::stall_before) co_await server->stall();
    const std::string key{request.header("idempotency-key")};
    const auto fingerprint = request.path + "\n" + request.body;
    if (!key.empty()) {
        if (const auto kept = server->stand_in.replay(key, fingerprint)) co_return to_response(*kept);
    }
    const auto id = request.path_parameters.find("id");
    const StandIn::Call call{id == request.path_parameters.end() ? "" : id->second, read_form(request), context.now()};
    auto reply = trouble == Trouble::fail_before ? own_fault() : (server->stand_in.*deed)(call);
    if (trouble == Trouble::fail_after) reply = own_fault();
    reply.body = shown(std::move(reply.body), expansions(call.fields));
    if (!key.empty()) server->stand_in.keep(key, fingerprint, reply);
    if (trouble == Trouble::stall_after) co_await server->stall();
    co_return to_response(reply);
}

http::Response arrange(StandInServer& server, const http::Context& context) {
    boost::system::error_code failed;
    const auto document = boost::json::parse(context.request.body, failed);
    Arranged wanted;
    const auto* members = failed ? nullptr : document.if_object();
    if (!members || !members->contains("on") || !members->contains("do") ||
        !boost::describe::enum_from_string(std::string{members->at("do").as_string()}.c_str(), wanted.trouble)) {
        return to_response({422, {{"error", "on and do are required"}}});
    }
    wanted.on = members->at("on").as_string();
    if (const auto* times = members->if_contains("times")) wanted.times = times->as_int64();
    server.troubles.push_back(wanted);
    return to_response({201, {}});
}

}  // namespace

void add_development_routes(http::Routes& routes, const config::Config& config, std::string webhook_url) {
    using http::Method;
    const auto server = std::make_shared<StandInServer>(config, std::move(webhook_url));
    routes.module("payments");
    const auto add = [&](Method method, const std::string& path, Deed deed, bool is_public = false) {
        const auto on = std::string{http::method_name(method)} + " " + path;
        routes.custom(
            method, "/dev/stripe" + path, {http::Audience::everyone, "What Stripe's API does of the same name"}, "application/json",
            [server, on, deed, is_public](const http::Context& context) -> http::awaitable<http::Response> {
                if (!is_public && !server->stand_in.is_secret_key(context.request.header("authorization"))) {
                    co_return to_response({401, {{"error", {{"type", "invalid_request_error"}, {"message", "Invalid API Key."}}}}});
                }
                co_return co_await serve(server, on, deed, context);
            });
        routes.undocumented();
        routes.own_authorization();
    };
    add(Method::post, "/v1/payment_intents", &StandIn::create_intent);
    add(Method::get, "/v1/payment_intents", &StandIn::list_intents);
    add(Method::get, "/v1/payment_intents/{id}", &StandIn::get_intent);
    add(Method::post, "/v1/payment_intents/{id}/confirm", &StandIn::confirm_intent, true);
    add(Method::post, "/v1/payment_intents/{id}/capture", &StandIn::capture_intent);
    add(Method::post, "/v1/payment_intents/{id}/cancel", &StandIn::cancel_intent);
    add(Method::post, "/v1/customers", &StandIn::create_customer);
    add(Method::post, "/v1/refunds", &StandIn::create_refund);
    add(Method::get, "/v1/refunds", &StandIn::list_refunds);
    add(Method::get, "/v1/disputes", &StandIn::list_disputes);
    add(Method::post, "/challenges/{id}", &StandIn::answer_challenge, true);
    add(Method::post, "/disputes/{id}", &StandIn::close_dispute, true);
    add(Method::post, "/disputes/{id}/again", &StandIn::dispute_again, true);

    const auto control = [&](Method method, auto answer) {
        routes.custom(
            method, "/dev/stripe/faults", {http::Audience::everyone, "What is to go wrong"}, "application/json",
            [server, answer](const http::Context& context) -> http::awaitable<http::Response> { co_return answer(*server, context); });
        routes.undocumented();
    };
    control(Method::post, arrange);
    control(Method::get, [](StandInServer& at, const http::Context&) { return to_response({200, {{"stalled", at.stalled}}}); });
    control(Method::del, [](StandInServer& at, const http::Context&) {
        at.troubles.clear();
        return to_response({200, {}});
    });
}

}  // namespace estate::payments
