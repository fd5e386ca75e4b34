#include <enquiries/enquiries.hpp>

#include "handle_enquiry.hpp"
#include "inbox.hpp"
#include "receive_enquiry.hpp"

namespace estate::enquiries {
namespace {

constexpr auto no_such = "not_found: also one that the person may not see";
constexpr auto not_from_here = "`illegal_transition`, naming both states";

}  // namespace

void add_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.module("enquiries");
    routes.write(Method::post, "/api/v1/listings/{slug}/enquiries", {Audience::everyone, "Ask about a listing", 201}, receive_enquiry);
    routes.get("/api/v1/enquiries", {Audience::agent, "What visitors have asked, newest first, as far as one may see it"}, list_enquiries);
    routes.get("/api/v1/enquiries/assignees", {Audience::agent, "Whom an enquiry can be given to"}, list_colleagues);
    routes.get("/api/v1/enquiries/{id}",
               {Audience::agent, "An enquiry, its story, and what else the same person has asked", 200, {{404, no_such}}}, get_enquiry);
    routes.write(Method::post, "/api/v1/enquiries/{id}/assign",
                 {Audience::agent, "Give an enquiry to a colleague", 200, {{404, no_such}, {409, not_from_here}}}, assign_enquiry);
    routes.write(Method::post, "/api/v1/enquiries/{id}/claim",
                 {Audience::agent,
                  "Take an enquiry that nobody has",
                  200,
                  {{404, no_such}, {409, "`already_assigned`, or `illegal_transition`, naming both states"}}},
                 claim_enquiry);
    routes.write(Method::post, "/api/v1/enquiries/{id}/answers",
                 {Audience::agent, "Log an answer, which stops the clock", 200, {{404, no_such}, {409, not_from_here}}}, answer_enquiry);
    routes.write(Method::post, "/api/v1/enquiries/{id}/notes", {Audience::agent, "Add a note for colleagues", 200, {{404, no_such}}},
                 note_on_enquiry);
    routes.write(Method::post, "/api/v1/enquiries/{id}/close",
                 {Audience::agent, "Put an enquiry away", 200, {{404, no_such}, {409, not_from_here}}}, close_enquiry);
    routes.write(Method::post, "/api/v1/enquiries/{id}/reopen",
                 {Audience::agent, "Take up an enquiry again", 200, {{404, no_such}, {409, not_from_here}}}, reopen_enquiry);
}

}  // namespace estate::enquiries
