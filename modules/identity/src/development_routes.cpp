// The development issuer over HTTP: sign-in without a password, and the part of Clerk's API that the platform writes to.

#include <identity/identity.hpp>

#include "encoding.hpp"
#include "issuer.hpp"
#include "keep_people.hpp"
#include "messages.hpp"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace estate::identity {
namespace {

using boost::json::object;
using http::awaitable;

/// Tokens must not stay in anybody's cache.
http::Response uncached(int status, std::string body) {
    return {.status = status, .body = std::move(body), .headers = {{"Cache-Control", "no-store"}}};
}

http::Response problem(const http::Context& context, const Problem& problem) {
    return http::problem_response(problem, context.request.request_id);
}

http::Response list_demo_people(Issuer& issuer, const http::Context&) {
    DemoAccounts accounts;
    for (const auto& person : issuer.people()) {
        accounts.items.push_back({person.key, person.name, person.email, person.access.role, person.access.portfolio});
    }
    return uncached(200, json::to_json(accounts));
}

/// As Clerk's message about somebody new would.
awaitable<void> introduce(db::Transaction& transaction, const DemoPerson& demo, Instant now) {
    auto person = read_user(to_clerk_user(demo)).value();
    co_await keep_person(transaction, {.type = "user.created", .subject = demo.subject, .person = std::move(person)}, now);
}

awaitable<http::Response> open_session(Issuer& issuer, const http::Context& context) {
    const auto asked = json::parse<OpenSession>(context.request.body);
    if (!asked) co_return problem(context, asked.error());
    auto session_id = issuer.open_session(asked->person.value, context.now());
    if (!session_id) co_return problem(context, not_found("demo person").error());
    // Everybody else was introduced when the server started.
    if (const auto person = issuer.by_key(asked->person.value); person && person->comes_again) {
        auto transaction = co_await context.database().begin();
        co_await introduce(transaction, *person, context.now());
        co_await transaction.commit();
    }
    co_return uncached(201, json::to_json(OpenedSession{*std::move(session_id)}));
}

http::Response make_token(Issuer& issuer, const http::Context& context) {
    auto token = issuer.mint(context.request.path_parameters.at("session_id"), context.now());
    if (!token) return problem(context, not_found("session").error());
    return uncached(201, json::to_json(SessionToken{std::move(token->jwt), token->expires_at}));
}

/// Errors in Clerk's shape, not ours.
http::Response clerk_error(int status, const char* code) {
    return uncached(status, boost::json::serialize(object{{"errors", boost::json::array{object{{"code", code}, {"message", code}}}}}));
}

bool has_secret_key(const http::Context& context) {
    return equal_in_constant_time(context.request.header("authorization"), "Bearer " + context.config().clerk_secret_key);
}

http::Response merge_metadata(Issuer& issuer, const http::Context& context) {
    if (!has_secret_key(context)) return clerk_error(401, "authentication_invalid");
    boost::system::error_code error;
    const auto body = boost::json::parse(context.request.body, error);
    const auto* members = error ? nullptr : body.if_object();
    const auto* metadata = members && members->contains("public_metadata") ? members->at("public_metadata").if_object() : nullptr;
    if (!metadata) return clerk_error(422, "form_param_format_invalid");
    const auto person = issuer.merge_metadata(context.request.path_parameters.at("subject"), *metadata, context.now());
    if (!person) return clerk_error(404, "resource_not_found");
    return uncached(200, boost::json::serialize(to_clerk_user(*person)));
}

http::Response delete_user_here(Issuer& issuer, const http::Context& context) {
    if (!has_secret_key(context)) return clerk_error(401, "authentication_invalid");
    const auto& subject = context.request.path_parameters.at("subject");
    if (!issuer.remove(subject)) return clerk_error(404, "resource_not_found");
    return uncached(200, boost::json::serialize(object{{"id", subject}, {"object", "user"}, {"deleted", true}}));
}

}  // namespace

void add_development_routes(http::Routes& routes, const config::Config& config) {
    using http::Method;
    const auto issuer = std::make_shared<Issuer>(config);
    const auto add = [&](Method method, const char* pattern, const char* summary, auto answer) {
        routes.custom(method, pattern, {http::Audience::everyone, summary}, "application/json",
                      [issuer, answer](const http::Context& context) -> awaitable<http::Response> { co_return answer(*issuer, context); });
        routes.undocumented();
    };
    routes.module("identity");
    add(Method::get, "/dev/issuer/people", "Who can sign in here", list_demo_people);
    routes.custom(
        Method::post, "/dev/issuer/sessions", {http::Audience::everyone, "Sign a demo person in"}, "application/json",
        [issuer](const http::Context& context) -> awaitable<http::Response> { co_return co_await open_session(*issuer, context); });
    routes.undocumented();
    add(Method::post, "/dev/issuer/sessions/{session_id}/tokens", "A session token of 60 s", make_token);
    add(Method::get, "/dev/issuer/.well-known/jwks.json", "The issuer's keys",
        [](Issuer& from, const http::Context&) { return http::Response{.body = from.jwks()}; });
    add(Method::patch, "/dev/issuer/v1/users/{subject}/metadata", "What Clerk's API does of the same name", merge_metadata);
    routes.own_authorization();
    add(Method::del, "/dev/issuer/v1/users/{subject}", "What Clerk's API does of the same name", delete_user_here);
    routes.own_authorization();
}

http::awaitable<void> introduce_demo_people(db::Pool& database, const config::Config& config, Instant now) {
    const Issuer issuer{config};
    auto transaction = co_await database.begin();
    for (const auto& demo : issuer.people()) co_await introduce(transaction, demo, now);
    co_await transaction.commit();
}

http::awaitable<void> introduce_guest(db::Transaction& transaction, const Viewer& guest, Instant now) {
    const DemoPerson person{.key = {}, .subject = guest.subject, .name = guest.name, .email = guest.email, .updated_at = now};
    co_await introduce(transaction, person, now);
}

}  // namespace estate::identity
