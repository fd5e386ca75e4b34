// What happens to a held booking without its guest: confirmed by the booking desk, expired, paid.

#include <booking/events.hpp>
#include <calendar/events.hpp>
#include <catalog/events.hpp>
#include <company/events.hpp>
#include <payments/events.hpp>
#include <platform/jobs/outbox.hpp>
#include <platform/observability/log.hpp>

#include <booking_queries.hpp>

#include "bookkeeping.hpp"
#include "deposits.hpp"
#include "errors.hpp"
#include "payment.hpp"
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

}  // namespace

awaitable<Answer<Booking>> confirm_stay(http::WriteContext& context, ById query) {
    auto row = co_await lock(context, query.id);
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto now = context.started_at;
    const auto state = state_at(*row, now);
    if (state == BookingState::confirmed) co_return co_await answer(context, query);
    if (state == BookingState::expired) co_return refuse(Refusal::hold_expired);
    if (!next_state(state, Event::confirm)) co_return illegal_move(state, Event::confirm);

    if (!co_await calendar::make_firm(context.transaction, row->id, now)) co_return refuse(Refusal::hold_expired);
    co_await owe_for(context.transaction, *row, context.person().subject, now);
    const auto standing = (co_await payments::lock_charge(context.transaction, paid_for(row->id))).value();
    co_await confirm_row(context.transaction, *row, context.person().subject, now);
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "booking", row->id, "confirmed", state_json(state),
                          R"({"state": "confirmed", "by": "booking_desk", "outstanding_minor": )" +
                              std::to_string(standing.due_minor - standing.kept_minor()) + "}"},
                         now);
    co_return co_await answer(context, query);
}

awaitable<void> expire_booking(db::Transaction& transaction, const jobs::Event& event, Instant now) {
    const auto expired = json::parse<calendar::HoldExpired>(event.payload).value();
    const auto touched = co_await transaction.execute(queries::expire_booking, expired.source_id);
    if (touched.affected() == 0) co_return;
    co_await jobs::emit(transaction, expired.source_id, Expired{expired.source_id, touched.scalar<bool>()}, event.created_at);
    co_await jobs::audit(
        transaction,
        {"platform", "booking", expired.source_id, "expired", state_json(BookingState::held), state_json(BookingState::expired)},
        event.created_at);
    co_await settle_money(transaction, expired.source_id, now);
}

void add_jobs(jobs::Runner& runner, db::Pool& database, const Clock& clock) {
    runner.hear(std::string{calendar::HoldExpired::topic},
                [clock](db::Transaction& transaction, const jobs::Event& event) { return expire_booking(transaction, event, clock()); });
    runner.hear(std::string{payments::Succeeded::topic},
                [clock](db::Transaction& transaction, const jobs::Event& event) { return settle_payment(transaction, event, clock()); });
    runner.hear(std::string{payments::Succeeded::topic},
                [clock](db::Transaction& transaction, const jobs::Event& event) { return settle_damage(transaction, event, clock()); });
    runner.hear(std::string{catalog::ListingChanged::topic}, follow_price);
    runner.hear(std::string{catalog::PropertyPlaced::topic}, follow_time_zone);
    runner.hear(std::string{company::TaxChanged::topic}, follow_tax);
    runner.every("booking.see_to_deposits", std::chrono::minutes{10},
                 [&database, clock]() -> awaitable<void> { co_await see_to_deposits(database, clock()); });
    runner.every("booking.keep_ledger", std::chrono::minutes{10}, [&database, clock]() -> awaitable<void> {
        const auto kept = co_await keep_ledger(database, clock());
        if (kept.posted + kept.reversed > 0)
            log::warn("the ledger had missed bookings", {{"posted", kept.posted}, {"reversed", kept.reversed}});
    });
}

}  // namespace estate::booking
