#include <booking/booking.hpp>

#include "bookkeeping.hpp"
#include "cancel_booking.hpp"
#include "cancellation_policy.hpp"
#include "change_booking.hpp"
#include "coupons.hpp"
#include "deposits.hpp"
#include "desk.hpp"
#include "office_rates.hpp"
#include "payment.hpp"
#include "quotes.hpp"
#include "requests.hpp"
#include "show_rates.hpp"
#include "stay_terms.hpp"
#include "stays.hpp"

namespace estate::booking {
namespace {

using http::Audience;
using http::Method;

void add_rate_plan_routes(http::Routes& routes) {
    const std::string plan = "/api/v1/office/listings/{id}/rate-plan";
    const std::pair<int, std::string> no_terms{409, "`no_stay_terms`"};
    const std::pair<int, std::string> changed{412, "`changed_meanwhile`: read it again"};
    const std::pair<int, std::string> blind{428, "`precondition_required`: If-Match is missing"};
    routes.get(plan,
               {.audience = Audience::agent,
                .summary = "Seasons, discounts, guests, pets, taxes and rules of a stay",
                .problems = {{404, "not_found"}, no_terms}},
               show_plan);
    routes.write(Method::put, plan,
                 {Audience::agent, "Change the plan of a stay, but its single days (If-Match)", 200, {no_terms, changed, blind}},
                 edit_plan);
    routes.get(plan + "/days",
               {.audience = Audience::agent, .summary = "Prices and limits of each day, and which level says so", .problems = {no_terms}},
               show_days);
    routes.write(Method::post, plan + "/days",
                 {Audience::agent, "Say something of many days at once, by range and weekdays (If-Match)", 200, {no_terms, changed, blind}},
                 edit_days);
    routes.write(Method::post, plan + "/seasons/{season_id}/copies",
                 {Audience::agent, "Copy a season to other days (If-Match)", 200, {{404, "There is no such season"}, changed, blind}},
                 copy_season);
    routes.write(Method::post, plan + "/undo",
                 {Audience::agent, "Take back the last change of the plan (If-Match)", 200, {{409, "`nothing_to_undo`"}, changed, blind}},
                 undo_change);
    routes.get(
        plan + "/simulation",
        {.audience = Audience::agent, .summary = "What a stay would cost, night by night and why; nothing is kept", .problems = {no_terms}},
        simulate);
}

void add_coupon_routes(http::Routes& routes) {
    const std::string coupons = "/api/v1/office/listings/{id}/coupons";
    routes.get(coupons, {.audience = Audience::agent, .summary = "Codes that can be used for a stay: its own, and those of all stays"},
               list_coupons);
    routes.write(Method::post, coupons,
                 {Audience::agent, "Add a code", 201, {{403, "`forbidden`: a code of all stays"}, {409, "`no_stay_terms`"}}}, add_coupon);
    routes.get(coupons + "/{coupon_id}", {.audience = Audience::agent, .summary = "A code", .problems = {{404, "not_found"}}}, show_coupon);
    routes.write(Method::put, coupons + "/{coupon_id}",
                 {Audience::agent,
                  "Change a code, or retire it (If-Match)",
                  200,
                  {{404, "not_found"}, {412, "`changed_meanwhile`: read it again"}, {428, "`precondition_required`: If-Match is missing"}}},
                 change_coupon);
}

void add_payment_routes(http::Routes& routes) {
    routes.get("/api/v1/bookings/{id}/payment", {Audience::user, "How a booking is paid"}, get_booking_payment);
    routes.write(
        Method::post, "/api/v1/bookings/{id}/payment",
        {Audience::user,
         "Begin to pay what is outstanding, or go on with it",
         200,
         {{409, "`hold_expired`, `nothing_to_pay`, `payment_under_way`, `method_not_available`, `not_answered`, `illegal_transition`"}}},
        pay_booking);
    routes.get("/api/v1/listings/{slug}/cancellation-policy", {Audience::everyone, "Under which policy a stay is cancelled"},
               get_cancellation_policy);
    routes.get("/api/v1/office/listings/{id}/cancellation-policy", {Audience::agent, "The policy of cancellation, as the office edits it"},
               show_cancellation_policy);
    routes.write(Method::put, "/api/v1/office/listings/{id}/cancellation-policy",
                 {Audience::agent, "Choose the policy of cancellation; bookings keep theirs"}, set_cancellation_policy);
    routes.get(
        "/api/v1/bookings/{id}/cancellation",
        {.audience = Audience::user, .summary = "What goes back if the stay is cancelled now", .problems = {{409, "`illegal_transition`"}}},
        preview_cancellation);
    routes.write(Method::post, "/api/v1/bookings/{id}/cancel",
                 {Audience::user,
                  "Cancel a stay: its nights and what its policy says go back",
                  200,
                  {{409, "`illegal_transition`, `refund_changed`"}}},
                 cancel_stay);
    routes.write(Method::post, "/api/v1/bookings/{id}/no-show",
                 {Audience::agent, "The guest has not come", 200, {{409, "`illegal_transition`, `too_early`"}}}, mark_no_show);
    routes.write(Method::post, "/api/v1/office/bookings/{id}/refunds",
                 {Audience::agent, "Give money back as a courtesy", 200, {{409, "`not_enough_paid`, `more_than_owed`, `not_confirmed`"}}},
                 refund_booking);
    routes.get("/api/v1/bookings/{id}/change",
               {.audience = Audience::user,
                .summary = "What a stay would cost with other dates or another party",
                .problems = {{409, "`illegal_transition`, `has_begun`"}, {422, "`stay_refused` with `violations`"}}},
               preview_change);
    routes.write(Method::post, "/api/v1/bookings/{id}/change",
                 {Audience::user,
                  "Change the dates or the party of a stay; the difference is asked for, or goes back",
                  200,
                  {{409, "`illegal_transition`, `has_begun`, `price_changed`, `nights_taken`"}, {422, "`stay_refused` with `violations`"}}},
                 change_booking);
    routes.write(Method::post, "/api/v1/office/bookings/{id}/deposit",
                 {Audience::agent, "Take (a part of) the deposit that is held", 200, {{409, "`nothing_held`"}, {422, "`more_than_held`"}}},
                 take_booking_deposit);
}

void add_desk_routes(http::Routes& routes) {
    const std::vector<std::pair<int, std::string>> not_from_here{{409, "`hold_expired`, `illegal_transition`"}};
    const std::vector<std::pair<int, std::string>> not_yet{{409, "`too_early`, `illegal_transition`"}};
    routes.write(Method::post, "/api/v1/office/bookings/{id}/accept",
                 {Audience::agent, "Accept a stay that was asked for; the guest may pay it now", 200, not_from_here}, accept_request);
    routes.write(Method::post, "/api/v1/office/bookings/{id}/decline",
                 {Audience::agent, "Decline a stay that was asked for; its nights are free again", 200, not_from_here}, decline_request);
    routes.get("/api/v1/office/desk", {Audience::agent, "A day at the booking desk: arrivals, departures, guests, houses to be cleaned"},
               get_desk);
    routes.write(Method::post, "/api/v1/office/bookings/{id}/check-in",
                 {Audience::agent,
                  "The guest has come; what is taken on arrival is taken, or it is said that it was not",
                  200,
                  {{409, "`due_at_property`, `nothing_due`, `too_early`, `illegal_transition`"}}},
                 check_in);
    routes.write(Method::post, "/api/v1/office/bookings/{id}/desk-receipt",
                 {Audience::agent, "Take later what was to be taken on arrival", 200, {{409, "`nothing_due`, `illegal_transition`"}}},
                 take_at_desk);
    routes.write(Method::post, "/api/v1/office/bookings/{id}/check-out", {Audience::agent, "The guest has left", 200, not_yet}, check_out);
    routes.write(Method::post, "/api/v1/office/bookings/{id}/cleaned",
                 {Audience::agent, "The house that a stay was in is ready again", 200, not_yet}, mark_cleaned);
}

}  // namespace

void add_routes(http::Routes& routes) {
    routes.module("booking");
    add_rate_plan_routes(routes);
    add_coupon_routes(routes);
    routes.get("/api/v1/listings/{slug}/stay-terms", {Audience::everyone, "Price and limits of a short stay"}, get_stay_terms);
    routes.get("/api/v1/listings/{slug}/rates",
               {Audience::everyone, "Nightly prices and limits by day, for a date picker; days that are alike come together"}, get_rates);
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
                  {{404, "There is no such quote"}, {409, "`nights_taken`, `quote_used` or `coupon_used_up`"}, {410, "`quote_expired`"}}},
                 hold_stay, look_before_hold);
    routes.get("/api/v1/bookings",
               {Audience::user, "One's own bookings, newest first; for people of the company those of the properties that they run"},
               list_bookings);
    routes.get("/api/v1/bookings/{id}", {Audience::user, "A booking"}, get_booking);
    routes.write(Method::post, "/api/v1/bookings/{id}/confirm",
                 {Audience::agent, "Confirm a held stay whose money is still to come (booking desk)", 200, {{409, "`hold_expired`"}}},
                 confirm_stay);
    add_desk_routes(routes);
    add_payment_routes(routes);
    routes.get("/api/v1/office/ledger/reconciliation", {Audience::agent, "Bookings held against the ledger: what they come to in each"},
               reconcile);
}

}  // namespace estate::booking
