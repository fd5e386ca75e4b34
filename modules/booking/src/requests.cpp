// Stays that are asked for, because a channel of the unit is silent: what it has sold meanwhile nobody here knows.

#include "requests.hpp"

#include <booking/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include <algorithm>

#include "errors.hpp"
#include "sight.hpp"

namespace estate::booking {
namespace {

/// A request that waits, of a property that the person runs: his own stay he answers no more than another guest does.
awaitable<Answer<BookingRow>> lock_request(http::WriteContext& context, const Uuid& id, Event event) {
    const auto sight = co_await sight_of(context.database(), context.person());
    const auto row = (co_await context.transaction.execute(queries::lock_booking, id, std::string{}, sight.is_whole, sight.properties))
                         .first<BookingRow>();
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto state = state_at(*row, context.started_at);
    if (state == BookingState::expired) co_return refuse(Refusal::hold_expired);
    if (!is_asked(*row, context.started_at) || !next_state(state, event)) co_return illegal_move(state, event);
    co_return *row;
}

awaitable<Answer<Booking>> answered(http::WriteContext& context, const ById& query, const char* event, BookingState state) {
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "booking", query.id, event, R"({"state": "pending"})",
                          std::string{R"({"state": ")"} + boost::describe::enum_to_string(state, "") + "\"}"},
                         context.started_at);
    const auto row = (co_await context.transaction.execute(queries::lock_booking, query.id, std::string{}, true, std::vector<Uuid>{}))
                         .first<BookingRow>();
    auto bookings = co_await present(context, {row.value()}, query.locale.value_or(http::Locale::en), context.started_at);
    co_return std::move(bookings.front());
}

}  // namespace

awaitable<bool> is_only_asked_for(db::Pool& database, const Uuid& property_id) {
    const auto unit = co_await calendar::find_unit(database, property_id);
    co_return unit && !unit->is_instant;
}

awaitable<void> ask_for_stay(http::WriteContext& context, const Uuid& booking_id, Instant answer_by) {
    co_await context.transaction.execute(queries::ask_for_stay, booking_id);
    co_await jobs::emit(context.transaction, booking_id, Requested{booking_id, answer_by}, context.started_at);
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "booking", booking_id, "requested", R"({"state": "held"})", R"({"state": "pending"})"},
                         context.started_at);
}

awaitable<Answer<Booking>> accept_request(http::WriteContext& context, ById query) {
    const auto row = co_await lock_request(context, query.id, Event::accept);
    if (!row) co_return std::unexpected(row.error());
    const auto until = context.started_at + request_time;
    if (!co_await calendar::extend_hold(context.transaction, row->id, until, context.started_at)) co_return refuse(Refusal::hold_expired);
    co_await context.transaction.execute(queries::accept_request, row->id, until);
    co_await jobs::emit(context.transaction, row->id, Accepted{row->id, until}, context.started_at);
    co_return co_await answered(context, query, "accepted", BookingState::held);
}

awaitable<Answer<Booking>> decline_request(http::WriteContext& context, ById query) {
    const auto row = co_await lock_request(context, query.id, Event::decline);
    if (!row) co_return std::unexpected(row.error());
    co_await calendar::release(context.transaction, row->id, context.started_at);
    co_await context.transaction.execute(queries::decline_request, row->id, context.started_at);
    co_await jobs::emit(context.transaction, row->id, Declined{row->id}, context.started_at);
    co_return co_await answered(context, query, "declined", BookingState::declined);
}

}  // namespace estate::booking
