#include <identity/identity.hpp>

#include "issuer.hpp"
#include "messages.hpp"

namespace estate::identity {
namespace {

using http::awaitable;

std::optional<std::string> if_filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

awaitable<Answer<Me>> get_me(const http::Context& context, http::None) {
    const Viewer& viewer = context.person();
    co_return Me{viewer.subject, viewer.role, if_filled(viewer.name), if_filled(viewer.email)};
}

/// Tokens must not stay in anybody's cache.
http::Response uncached(int status, std::string body) {
    return {.status = status, .body = std::move(body), .headers = {{"Cache-Control", "no-store"}}};
}

http::Response problem(const http::Context& context, const Problem& problem) {
    return http::problem_response(problem, context.request.request_id);
}

http::Response list_people(const Issuer& issuer) {
    DemoAccounts accounts;
    for (const auto& person : issuer.people()) accounts.items.push_back({person.key, person.name, person.email, person.role});
    return uncached(200, json::to_json(accounts));
}

http::Response open_session(const Issuer& issuer, const http::Context& context) {
    const auto asked = json::parse<OpenSession>(context.request.body);
    if (!asked) return problem(context, asked.error());
    auto session_id = issuer.open_session(asked->person.value, context.now());
    if (!session_id) return problem(context, not_found("demo person").error());
    return uncached(201, json::to_json(OpenedSession{*std::move(session_id)}));
}

http::Response make_token(const Issuer& issuer, const http::Context& context) {
    auto token = issuer.mint(context.request.path_parameters.at("session_id"), context.now());
    if (!token) return problem(context, not_found("session").error());
    return uncached(201, json::to_json(SessionToken{std::move(token->jwt), token->expires_at}));
}

}  // namespace

void add_routes(http::Routes& routes) {
    routes.module("identity");
    routes.get("/api/v1/me", {http::Audience::user, "Who is signed in"}, get_me);
}

void add_development_routes(http::Routes& routes, const config::Config& config) {
    using http::Method;
    const auto issuer = std::make_shared<const Issuer>(config);
    const auto add = [&](Method method, const char* pattern, const char* summary, auto answer) {
        routes.custom(method, pattern, {http::Audience::everyone, summary}, "application/json",
                      [issuer, answer](const http::Context& context) -> awaitable<http::Response> { co_return answer(*issuer, context); });
        routes.undocumented();
    };
    routes.module("identity");
    add(Method::get, "/dev/issuer/people", "Who can sign in here",
        [](const Issuer& from, const http::Context&) { return list_people(from); });
    add(Method::post, "/dev/issuer/sessions", "Sign a demo person in", open_session);
    add(Method::post, "/dev/issuer/sessions/{session_id}/tokens", "A session token of 60 s", make_token);
    add(Method::get, "/dev/issuer/.well-known/jwks.json", "The issuer's keys",
        [](const Issuer& from, const http::Context&) { return http::Response{.body = from.jwks()}; });
}

}  // namespace estate::identity
