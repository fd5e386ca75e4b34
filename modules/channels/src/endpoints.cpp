#include <channels/channels.hpp>

#include "use_cases.hpp"

namespace estate::channels {
namespace {

constexpr auto no_such = "not_found: also one that the person may not see";

void add_connection_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.write(Method::post, "/api/v1/office/properties/{id}/channels",
                 {Audience::agent,
                  "Connect a unit with a channel",
                  201,
                  {{404, no_such}, {409, "`already_connected`"}, {422, "Fields are wrong, or an address that is never read"}}},
                 add_connection);
    routes.get("/api/v1/office/channels/{id}",
               {.audience = Audience::agent, .summary = "A connection, as the office edits it", .problems = {{404, no_such}}},
               get_connection);
    routes.write(Method::put, "/api/v1/office/channels/{id}",
                 {Audience::agent,
                  "Change a connection (If-Match)",
                  200,
                  {{404, no_such},
                   {409, "`already_connected`"},
                   {412, "`changed_meanwhile`"},
                   {422, "Fields are wrong, or an address that is never read"},
                   {428, "`precondition_required`: send If-Match"}}},
                 change_connection);
    routes.write(Method::del, "/api/v1/office/channels/{id}",
                 {.audience = Audience::agent,
                  .summary = "Part from a channel; the days it has brought are given back",
                  .problems = {{404, no_such}}},
                 remove_connection);
    routes.write(Method::post, "/api/v1/office/channels/{id}/read",
                 {Audience::agent, "Read the channel's calendar now", 202, {{404, no_such}, {409, "`nothing_to_read`"}}}, read_now);
    routes.write(Method::post, "/api/v1/office/channels/{id}/rotate",
                 {Audience::agent, "Give our calendar a new address; the old one is void", 200, {{404, no_such}}}, rotate_address);
}

}  // namespace

void add_routes(http::Routes& routes) {
    using http::Audience;
    routes.module("channels");
    routes.get("/api/v1/office/channels",
               {Audience::agent, "Connections with other channels, and how they are, as far as one may see them"}, list_connections);
    routes.get("/api/v1/office/channels/conflicts", {Audience::agent, "Nights that a channel has sold and that are taken here"},
               list_conflicts);
    add_connection_routes(routes);
    routes.custom(
        http::Method::get, "/api/v1/calendars/{file}",
        {Audience::everyone, "The calendar of a unit, for a channel, at the address that was given out", 200, {{404, "not_found"}}},
        "text/calendar", export_calendar);
}

}  // namespace estate::channels
