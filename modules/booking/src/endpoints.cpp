#include <booking/booking.hpp>

#include "bookkeeping.hpp"
#include "cancel_booking.hpp"
#include "cancellation_policy.hpp"
#include "payment.hpp"
#include "quotes.hpp"
#include "stay_terms.hpp"
#include "stays.hpp"

namespace estate::booking {

namespace {

void add_payment_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.get("/api/v1/bookings/{id}/payment", {Audience::user, "How a booking is paid"}, get_booking_payment);
    routes.write(Method::post, "/api/v1/bookings/{id}/payment",
                 {Audience::user,
                  "Begin to pay what is outstanding, or go on with it",
                  200,
                  {{409, "`hold_expired`, `nothing_to_pay`, `payment_under_way`, `method_not_available`, `illegal_transition`"}}},
                 pay_booking);
    routes.get("/api/v1/listings/{slug}/cancellation-policy", {Audience::everyone, "Under which policy a stay is cancelled"}, get_cancellation_policy);
    routes.get("/api/v1/office/listings/{id}/cancellation-policy", {Audience::agent, "The policy of cancellation, as the office edits it"},
               show_cancellation_policy);
    routes.write(Method::put, "/api/v1/office/listings/{id}/cancellation-policy",
                 {Audience::agent, "Choose the policy of cancellation; bookings keep theirs"}, set_cancellation_policy);
    routes.get("/api/v1/bookings/{id}/cancellation", {Audience::user, "What goes back if the stay is cancelled now"}, preview_cancellation);
    routes.write(Method::post, "/api/v1/bookings/{id}/cancel",
                 {Audience::user, "Cancel a stay: its nights and what its policy says go back", 200, {{409, "`illegal_transition`, `refund_changed`"}}},
                 cancel_stay);
    routes.write(Method::post, "/api/v1/bookings/{id}/no-show",
                 {Audience::agent, "The guest has not come", 200, {{409, "`illegal_transition`, `too_early`"}}}, mark_no_show);
    routes.write(Method::post, "/api/v1/office/bookings/{id}/refunds",
                 {Audience::agent, "Give money back as a courtesy", 200, {{409, "`not_enough_paid` with `refundable`"}}}, refund_booking);
}

}  // namespace

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
    routes.write(Method::post, "/api/v1/bookings/{id}/confirm",
                 {Audience::agent, "Confirm a held stay whose money is still to come (booking desk)", 200, {{409, "`hold_expired`"}}}, confirm_stay);
    add_payment_routes(routes);
    routes.get("/api/v1/office/ledger/reconciliation", {Audience::agent, "Bookings held against the ledger: what they come to in each"},
               reconcile);
}

}  // namespace estate::booking
