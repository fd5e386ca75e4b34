#include <booking/booking.hpp>

#include "bookkeeping.hpp"
#include "quotes.hpp"
#include "stay_terms.hpp"
#include "stays.hpp"

namespace estate::booking {

void add_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.module("booking");
    routes.get("/api/v1/listings/{slug}/stay-terms", {Audience::everyone, "Price and limits of a short stay"}, get_stay_terms);
    routes.get("/api/v1/office/listings/{id}/stay-terms",
               {.audience = Audience::agent, .summary = "The terms of a stay, as the office edits them", .problems = {{404, "not_found"}}},
               show_stay_terms);
    routes.write(Method::put, "/api/v1/office/listings/{id}/stay-terms",
                 {Audience::agent,
                  "Set or edit the terms of a stay (If-Match)",
                  200,
                  {{412, "`changed_meanwhile`: read it again"}, {428, "`precondition_required`: If-Match is missing"}}},
                 edit_stay_terms);
    routes.write(Method::post, "/api/v1/quotes",
                 {Audience::everyone,
                  "Price a stay; the price is kept until the quote expires",
                  201,
                  {{404, "There is no such stay"}, {422, "Fields are wrong, or `stay_refused` with `violations` and `nearest`"}}},
                 give_quote);
    routes.get("/api/v1/quotes/{id}", {Audience::everyone, "A quote as it was given"}, get_quote);
    routes.write(Method::post, "/api/v1/bookings",
                 {Audience::user,
                  "Hold the nights of a quote",
                  201,
                  {{404, "There is no such quote"}, {409, "`nights_taken` or `quote_used`"}, {410, "`quote_expired`"}}},
                 hold_stay, look_before_hold);
    routes.get("/api/v1/bookings",
               {Audience::user, "One's own bookings, newest first; for people of the company those of the properties that they run"},
               list_bookings);
    routes.get("/api/v1/bookings/{id}", {Audience::user, "A booking"}, get_booking);
    routes.write(Method::post, "/api/v1/bookings/{id}/confirm", {Audience::user, "Confirm a held stay"}, confirm_stay);
    routes.get("/api/v1/office/ledger/reconciliation", {Audience::agent, "Bookings held against the ledger: what they come to in each"},
               reconcile);
    routes.write(Method::post, "/api/v1/bookings/{id}/cancel", {Audience::user, "Cancel a stay and give its nights back"}, cancel_stay);
}

}  // namespace estate::booking
