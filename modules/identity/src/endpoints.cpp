#include <identity/identity.hpp>

#include "messages.hpp"
#include "people.hpp"
#include "privacy.hpp"
#include "receive_message.hpp"

namespace estate::identity {
namespace {

using http::awaitable;

std::optional<std::string> if_filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

awaitable<Answer<Me>> get_me(const http::Context& context, http::None) {
    const Viewer& viewer = context.person();
    const auto portfolio = viewer.sees_whole_portfolio() ? Portfolio::all : Portfolio::own;
    co_return Me{viewer.subject, viewer.role, portfolio, if_filled(viewer.name), if_filled(viewer.email)};
}

constexpr auto stays_ahead = "`stays_ahead` with `commitments`, or `admin_stays`";
constexpr auto not_erased = "The sign-in service refuses; nothing was erased";
constexpr auto unavailable = "The sign-in service or the database is unavailable; nothing was erased";

void add_privacy_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.custom(Method::get, "/api/v1/me/data", {Audience::user, "All that is held about who is signed in, as a file"},
                  "application/json", export_mine);
    routes.write(
        Method::post, "/api/v1/me/erasure",
        {Audience::user, "Be erased: the books stay, without a name", 200, {{409, stays_ahead}, {502, not_erased}, {503, unavailable}}},
        erase_me, look_before_erasing_me);
    routes.get("/api/v1/me/consents", {Audience::user, "What one has agreed to"}, get_consents);
    routes.write(Method::put, "/api/v1/me/consents", {Audience::user, "Agree, or take it back"}, put_consents);
    routes.custom(Method::get, "/api/v1/office/people/{id}/data", {Audience::admin, "All that is held about a person, as a file"},
                  "application/json", export_of_person);
    routes.write(Method::post, "/api/v1/office/people/{id}/erasure",
                 {Audience::admin,
                  "Erase a person: the books stay, without a name",
                  200,
                  {{409, stays_ahead}, {502, not_erased}, {503, unavailable}}},
                 erase_person_by_admin, look_before_erasing_person);
}

}  // namespace

void add_routes(http::Routes& routes) {
    using http::Audience;
    routes.module("identity");
    routes.get("/api/v1/me", {Audience::user, "Who is signed in"}, get_me);
    routes.get("/api/v1/people", {Audience::admin, "Everyone who has signed up, newest first"}, list_people);
    routes.get("/api/v1/people/{subject}", {Audience::admin, "A person"}, get_person);
    routes.write(http::Method::put, "/api/v1/people/{subject}/access",
                 {Audience::admin,
                  "Give a person a role and a portfolio (If-Match)",
                  200,
                  {{412, "Somebody else has changed the person since you read it"},
                   {428, "If-Match is missing"},
                   {502, "The sign-in service refuses; nothing was changed"},
                   {503, "The sign-in service or the database is unavailable; nothing was changed"}}},
                 change_access, write_access_first);
    add_privacy_routes(routes);
    routes.get("/api/v1/agents", {Audience::agent, "Whom work can be given to, by name"}, list_agents);
    routes.custom(http::Method::post, "/api/v1/webhooks/clerk", {Audience::everyone, "What Clerk tells us, signed (Svix)"},
                  "application/json", receive_message);
}

}  // namespace estate::identity
