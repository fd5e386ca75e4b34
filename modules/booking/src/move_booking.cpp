// What happens to a booking after it was held: confirmed, cancelled, expired.

#include <booking/events.hpp>
#include <calendar/events.hpp>
#include <catalog/events.hpp>
#include <company/events.hpp>
#include <platform/jobs/outbox.hpp>
#include <platform/observability/log.hpp>

#include <booking_queries.hpp>

#include "bookkeeping.hpp"
#include "errors.hpp"
#include "sight.hpp"
#include "stay_terms.hpp"
#include "stays.hpp"

namespace estate::booking {
namespace {

std::string state_json(BookingState state) {
    return std::string{R"({"state": ")"} + boost::describe::enum_to_string(state, "") + "\"}";
}

awaitable<std::optional<BookingRow>> lock(http::WriteContext& context, const Uuid& id) {
    const auto& viewer = context.person();
    const auto sight = co_await sight_of(context.database(), viewer);
    co_return (co_await context.transaction.execute(queries::lock_booking, id, viewer.subject, sight.is_whole, sight.properties))
        .first<BookingRow>();
}

awaitable<Answer<Booking>> answer(http::WriteContext& context, const ById& query) {
    const auto row = co_await lock(context, query.id);
    auto bookings = co_await present(context, {row.value()}, query.locale.value_or(http::Locale::en), context.started_at);
    co_return std::move(bookings.front());
}

awaitable<void> record(http::WriteContext& context, const BookingRow& row, BookingState to) {
    co_await jobs::audit(
        context.transaction,
        {context.person().subject, "booking", row.id, boost::describe::enum_to_string(to, ""), state_json(row.state), state_json(to)},
        context.started_at);
}

}  // namespace

awaitable<Answer<Booking>> confirm_stay(http::WriteContext& context, ById query) {
    const auto row = co_await lock(context, query.id);
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto now = context.started_at;
    const auto state = state_at(*row, now);
    if (state == BookingState::confirmed) co_return co_await answer(context, query);
    if (state == BookingState::expired) co_return refuse(Refusal::hold_expired);
    const auto to = next_state(state, Event::confirm);
    if (!to) co_return illegal_move(state, Event::confirm);

    if (!co_await calendar::make_firm(context.transaction, row->id, now)) co_return refuse(Refusal::hold_expired);
    co_await context.transaction.execute(queries::confirm_booking, row->id, now);
    const auto date = co_await day_of_posting(context.database(), row->property_id, now);
    co_await ledger::post(context.transaction, ledger::stay_confirmed(charge_of(*row), date, context.person().subject), now);
    co_await record(context, *row, *to);
    co_await jobs::emit(context.transaction, row->id, Confirmed{row->id}, now);
    co_return co_await answer(context, query);
}

awaitable<Answer<Booking>> cancel_stay(http::WriteContext& context, ById query, CancelRequest request) {
    const auto row = co_await lock(context, query.id);
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto now = context.started_at;
    const auto state = state_at(*row, now);
    if (state == BookingState::cancelled) co_return co_await answer(context, query);
    const auto to = next_state(state, Event::cancel);
    if (!to) co_return illegal_move(state, Event::cancel);

    co_await calendar::release(context.transaction, row->id, now);
    const auto reason = request.reason ? std::optional{request.reason->value} : std::nullopt;
    co_await context.transaction.execute(queries::cancel_booking, row->id, now, reason);
    if (state == BookingState::confirmed) {
        const auto date = co_await day_of_posting(context.database(), row->property_id, now);
        co_await ledger::reverse(context.transaction, ledger::stay_source(row->id), {date, context.person().subject}, now);
    }
    co_await record(context, *row, *to);
    co_await jobs::emit(context.transaction, row->id, Cancelled{row->id}, now);
    co_return co_await answer(context, query);
}

awaitable<void> expire_booking(db::Transaction& transaction, const jobs::Event& event) {
    const auto expired = json::parse<calendar::HoldExpired>(event.payload).value();
    const auto touched = co_await transaction.execute(queries::expire_booking, expired.source_id);
    if (touched.affected() == 0) co_return;
    co_await jobs::audit(
        transaction,
        {"platform", "booking", expired.source_id, "expired", state_json(BookingState::held), state_json(BookingState::expired)},
        event.created_at);
}

void add_jobs(jobs::Runner& runner, db::Pool& database, Clock clock) {
    runner.hear(std::string{calendar::HoldExpired::topic}, expire_booking);
    runner.hear(std::string{catalog::ListingChanged::topic}, follow_price);
    runner.hear(std::string{company::TaxChanged::topic}, follow_tax);
    runner.every("booking.keep_ledger", std::chrono::minutes{10}, [&database, clock]() -> awaitable<void> {
        const auto kept = co_await keep_ledger(database, clock());
        if (kept.posted + kept.reversed > 0)
            log::warn("the ledger had missed bookings", {{"posted", kept.posted}, {"reversed", kept.reversed}});
    });
}

}  // namespace estate::booking
