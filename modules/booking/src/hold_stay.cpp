// The nights of a quote, kept for a guest until the hold ends.

#include <booking/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include "booking_rows.hpp"
#include "errors.hpp"
#include "requests.hpp"
#include "stays.hpp"

namespace estate::booking {
namespace {

awaitable<Problem> nights_taken(const http::Context& context, const QuoteRow& quote, std::vector<calendar::Occupied> occupants,
                                Instant now) {
    auto problem = to_problem(Refusal::nights_taken);
    problem.extras["occupants"] = json::to_value(occupants);
    problem.extras["nearest"] = co_await find_nearest(context.database(), quote, now);
    co_return problem;
}

}  // namespace

// A crowd that wants the same nights is turned away here, without queueing for connections and for the unit's lock. The occupant is looked
// for first and a booking of this quote after it: where the occupant is this quote's own booking, the request is a repetition.
awaitable<std::optional<Problem>> look_before_hold(const http::Context& context, const http::None&, const BookingRequest& request) {
    const auto now = context.now();
    const auto quote = (co_await context.database().read(queries::find_quote, request.quote_id)).first<QuoteRow>();
    if (!quote || quote->expires_at <= now) co_return std::nullopt;
    auto occupants = co_await calendar::occupied(context.database(), quote->property_id, quote->stay.from(), quote->stay.to(), now);
    if (occupants.empty()) co_return std::nullopt;
    if ((co_await context.database().read(queries::find_booking_of_quote, quote->id)).size() > 0) co_return std::nullopt;
    co_return co_await nights_taken(context, *quote, std::move(occupants), now);
}

awaitable<Answer<Booking>> hold_stay(http::WriteContext& context, http::None, BookingRequest request) {
    const auto now = context.started_at;
    const auto quote = (co_await context.transaction.execute(queries::find_quote, request.quote_id)).first<QuoteRow>();
    if (!quote) co_return refuse(Refusal::no_such_quote);
    if ((co_await context.transaction.execute(queries::find_booking_of_quote, quote->id)).size() > 0) co_return refuse(Refusal::quote_used);
    if (quote->expires_at <= now) co_return refuse(Refusal::quote_expired);

    const Uuid id = new_id();
    const bool is_request = co_await is_only_asked_for(context.database(), quote->property_id);
    const Instant hold_expires_at = is_request ? now + request_time : now + std::chrono::minutes{context.config().hold_minutes};
    const auto claimed = co_await calendar::claim(context.transaction,
                                                  {.unit_id = quote->property_id,
                                                   .days = quote->stay,
                                                   .kind = calendar::Kind::stay,
                                                   .source_id = id,
                                                   .expires_at = hold_expires_at,
                                                   .note = booking_code(id),
                                                   .created_by = context.person().subject},
                                                  now);
    if (!claimed) co_return std::unexpected(co_await nights_taken(context, *quote, claimed.error().occupants, now));

    const auto phone = request.guest_phone ? std::optional{request.guest_phone->value} : std::nullopt;
    const auto note = request.note ? std::optional{request.note->value} : std::nullopt;
    const auto added = co_await context.transaction.try_execute(
        queries::add_booking, id, booking_code(id), quote->id, context.person().subject, request.guest_name.value,
        request.guest_email.value, phone, note, hold_expires_at, now, request.locale);
    if (!added && added.error().constraint == "booking_quote_used_once") co_return refuse(Refusal::quote_used);
    if (!added && (added.error().constraint == "coupon_not_exhausted" || added.error().constraint == "coupon_per_guest"))
        co_return refuse(Refusal::coupon_used_up);
    if (!added) throw added.error();
    co_await jobs::emit(context.transaction, id, Held{id}, now);
    co_await jobs::audit(context.transaction, {context.person().subject, "booking", id, "held", std::nullopt, R"({"state": "held"})"}, now);
    if (is_request) co_await ask_for_stay(context, id, hold_expires_at);
    const auto row = (co_await context.transaction.execute(queries::lock_booking, id, context.person().subject, true, std::vector<Uuid>{}))
                         .first<BookingRow>();
    auto bookings = co_await present(context, {row.value()}, http::Locale::en, now);
    co_return std::move(bookings.front());
}

}  // namespace estate::booking
