#include <calendar/calendar.hpp>

#include "blocks.hpp"
#include "errors.hpp"
#include "messages.hpp"
#include "office_timeline.hpp"
#include "rules.hpp"

namespace estate::calendar {
namespace {

awaitable<Answer<PropertyCalendar>> get_calendar(const http::Context& context, CalendarQuery query) {
    if (auto problem = check_stretch(query.from, query.to)) co_return std::unexpected(std::move(*problem));
    const auto unit = co_await find_unit(context.database(), query.id);
    if (!unit) co_return std::unexpected(to_problem(Refusal::no_such_unit));
    auto unavailable = co_await occupied(context.database(), query.id, query.from, query.to, context.now());
    co_return PropertyCalendar{query.id, query.from, query.to, unit->time_zone, unit->is_instant, std::move(unavailable)};
}

awaitable<http::Response> stream_changes(const http::Context& context) {
    const auto id = parse_uuid(context.request.path_parameters.at("id"));
    if (!id || !co_await find_unit(context.database(), *id)) {
        co_return http::problem_response(to_problem(Refusal::no_such_unit), context.request.request_id);
    }
    co_return http::Response{.content_type = "text/event-stream",
                             .body = {},
                             .headers = {{"Cache-Control", "no-store"}},
                             .stream = context.services.events.stream("calendar:" + to_string(*id))};
}

}  // namespace

void add_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.module("calendar");
    routes.get("/api/v1/properties/{id}/calendar", {Audience::everyone, "Days on which a property cannot be had, and why"}, get_calendar);
    routes.custom(Method::get, "/api/v1/properties/{id}/calendar/changes",
                  {Audience::everyone, "Live: says when the calendar of a property has changed"}, "text/event-stream", stream_changes);
    routes.write(Method::post, "/api/v1/properties/{id}/blocks",
                 {Audience::agent, "Keep days off the market", 201, {{409, "The days are not free; `occupants` says why"}}}, add_block);
    routes.get("/api/v1/properties/{id}/blocks",
               {.audience = Audience::agent, .summary = "Days kept off the market", .problems = {{404, "not_found"}}}, list_blocks);
    routes.get("/api/v1/blocks/{id}", {.audience = Audience::agent, .summary = "A block", .problems = {{404, "not_found"}}}, get_block);
    routes.write(Method::patch, "/api/v1/blocks/{id}",
                 {Audience::agent,
                  "Move a block to other days, or say something else of it",
                  200,
                  {{404, "not_found"},
                   {409, "The days are not free; `occupants` says why"},
                   {412, "`changed_meanwhile`"},
                   {428, "`precondition_required`: send If-Match"}}},
                 change_block);
    routes.write(Method::del, "/api/v1/blocks/{id}", {Audience::agent, "Give blocked days back"}, remove_block);
    routes.get("/api/v1/office/timeline", {Audience::agent, "All units that one runs, with what occupies them"}, get_timeline);
    routes.custom(Method::get, "/api/v1/office/events",
                  {Audience::agent, "Live: says when a calendar or an enquiry that one may see has changed"}, "text/event-stream",
                  stream_office_events);
}

}  // namespace estate::calendar
