#include <messaging/messaging.hpp>

#include "conversations.hpp"
#include "office_mail.hpp"
#include "reviews.hpp"

namespace estate::messaging {

void add_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.module("messaging");
    routes.get("/api/v1/office/mail", {Audience::admin, "The company's mails, newest first"}, list_mail);
    routes.get("/api/v1/office/mail/{id}",
               {.audience = Audience::admin, .summary = "A mail as it was sent", .problems = {{404, "not_found"}}}, get_mail);
    routes.write(Method::post, "/api/v1/office/mail/{id}/retry",
                 {Audience::admin,
                  "Send a mail now that waits or was given up",
                  200,
                  {{404, "not_found"}, {409, "`illegal_transition`: it has gone out, is going out or was withdrawn"}}},
                 retry_mail);
    routes.get("/api/v1/bookings/{id}/messages",
               {.audience = Audience::user,
                .summary = "What the guest of a booking and the office have written to one another",
                .problems = {{404, "not_found: also another's booking"}}},
               get_conversation);
    routes.write(Method::post, "/api/v1/bookings/{id}/messages",
                 {Audience::user, "Write to the other side", 201, {{404, "not_found"}, {409, "`erased`: there is no guest any more"}}},
                 write_message);
    routes.write(Method::post, "/api/v1/bookings/{id}/messages/read",
                 {Audience::user, "Say that one has read up to a message", 204, {{404, "not_found"}}}, read_messages);
    routes.custom(Method::get, "/api/v1/bookings/{id}/messages/changes", {Audience::user, "Live: says when something was written or read"},
                  "text/event-stream", stream_conversation);
    routes.get("/api/v1/office/conversations",
               {Audience::agent, "Conversations about bookings of the properties that one runs, by when something was written last"},
               list_conversations);
    routes.get("/api/v1/office/mail-previews/{kind}", {Audience::admin, "What a template looks like, filled with a made-up stay"},
               preview_mail);
    routes.get("/api/v1/listings/{slug}/reviews", {Audience::everyone, "What guests have said of a stay, and what it comes to"},
               list_reviews);
    routes.get("/api/v1/bookings/{id}/review",
               {.audience = Audience::user, .summary = "What a guest may say of his stay, and has said", .problems = {{404, "not_found"}}},
               get_stay_review);
    routes.write(Method::post, "/api/v1/bookings/{id}/review",
                 {Audience::user,
                  "Review one's own stay, once, within sixty days of the departure",
                  201,
                  {{404, "not_found"}, {409, "`not_reviewable` or `reviewed_already`"}}},
                 write_review);
    routes.get("/api/v1/office/reviews", {Audience::agent, "Reviews of the properties that one runs, newest first"}, list_office_reviews);
    routes.write(
        Method::post, "/api/v1/office/reviews/{id}/publish",
        {Audience::agent, "Show a review on the site", 200, {{404, "not_found"}, {409, "`illegal_transition`, naming both states"}}},
        publish_review);
    routes.write(Method::post, "/api/v1/office/reviews/{id}/refuse",
                 {Audience::agent,
                  "Do not show a review, and say why",
                  200,
                  {{404, "not_found"}, {409, "`illegal_transition`, naming both states"}}},
                 refuse_review);
    routes.write(Method::put, "/api/v1/office/reviews/{id}/reply",
                 {Audience::agent, "Say something to a review, for all to read; nothing takes it back", 200, {{404, "not_found"}}},
                 reply_to_review);
}

}  // namespace estate::messaging
