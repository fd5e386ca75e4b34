// Money has come for a booking: the stay is confirmed, or the money goes back. Nothing in between, whatever has happened meanwhile (rule
// 17).

#include <booking/events.hpp>
#include <payments/events.hpp>
#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include "bookkeeping.hpp"
#include "errors.hpp"
#include "payment.hpp"

namespace estate::booking {
namespace {

constexpr const char* settler = "platform";

/// Nights whose hold is over, taken anew if nobody else has them.
awaitable<bool> reacquire(db::Transaction& transaction, const BookingRow& row, Instant now) {
    // What is left of the hold would stand in its own way.
    co_await calendar::release(transaction, row.id, now);
    const auto claimed = co_await calendar::claim(transaction,
                                                  {.unit_id = row.property_id,
                                                   .days = row.stay,
                                                   .kind = calendar::Kind::stay,
                                                   .source_id = row.id,
                                                   .expires_at = std::nullopt,
                                                   .note = row.code,
                                                   .created_by = row.guest_subject},
                                                  now);
    co_return claimed.has_value();
}

awaitable<void> give_back(db::Transaction& transaction, const BookingRow& row, std::int64_t amount_minor, const char* reason, Instant now) {
    const auto refunded = co_await payments::refund(transaction, paid_for(row.id), amount_minor, reason, settler, now);
    if (!refunded) throw std::logic_error("what has just been paid for " + row.code + " cannot be given back");
}

/// A code that was given back when the hold ended may be used up by now: then the price is no more.
awaitable<bool> can_take_coupon(db::Transaction& transaction, const Uuid& booking_id) {
    const auto found = co_await transaction.execute(queries::may_take_coupon, booking_id);
    co_return found.size() == 0 || found.scalar<bool>();
}

/// Makes the nights firm, of a hold that is good or of one that is over; false when they are gone.
awaitable<bool> secure_nights(db::Transaction& transaction, const BookingRow& row, BookingState state, Instant now) {
    if (next_state(state, Event::confirm) && co_await calendar::make_firm(transaction, row.id, now)) co_return true;
    if (!next_state(state, Event::reacquire)) co_return false;
    co_return co_await reacquire(transaction, row, now);
}

/// Of a stay, or of what has ended, nothing is to be confirmed: what is more than is owed goes back.
awaitable<void> keep_what_is_owed(db::Transaction& transaction, const BookingRow& row, const payments::Standing& standing, Instant now) {
    using enum BookingState;
    const bool is_a_stay = row.state == confirmed || row.state == checked_in || row.state == completed;
    const auto surplus = standing.kept_minor() - (is_a_stay ? standing.due_minor : owed_minor(row));
    if (surplus > 0) co_await give_back(transaction, row, surplus, is_a_stay ? "paid_too_much" : "booking_ended", now);
}

}  // namespace

awaitable<void> confirm_row(db::Transaction& transaction, const BookingRow& row, const std::string& actor, Instant now) {
    co_await transaction.execute(queries::confirm_booking, row.id, now);
    const auto date = day_at(row, now);
    co_await ledger::post(transaction, ledger::stay_confirmed(charge_of(row), date, actor), now);
    co_await jobs::emit(transaction, row.id, Confirmed{row.id}, now);
}

awaitable<void> settle_money(db::Transaction& transaction, const Uuid& booking_id, Instant now) {
    const auto row =
        (co_await transaction.execute(queries::lock_booking, booking_id, std::string{}, true, std::vector<Uuid>{})).first<BookingRow>();
    if (!row) throw std::logic_error("money has come for a booking that there is none of");
    const auto standing = co_await payments::lock_charge(transaction, paid_for(row->id));
    const auto kept = standing ? standing->kept_minor() : 0;
    if (kept <= 0) co_return;
    const auto state = row->state;
    const bool can_be_had = next_state(state, Event::confirm) || next_state(state, Event::reacquire);
    if (!can_be_had) co_return co_await keep_what_is_owed(transaction, *row, *standing, now);
    if (kept < standing->due_minor) {
        // A part of a transfer: the rest is waited for as long as the nights are.
        if (state == BookingState::expired) co_await give_back(transaction, *row, kept, "booking_ended", now);
        co_return;
    }
    if (state == BookingState::expired && !co_await can_take_coupon(transaction, row->id)) {
        co_await give_back(transaction, *row, kept, "coupon_used_up", now);
        co_return;
    }
    if (!co_await secure_nights(transaction, *row, state, now)) {
        co_await give_back(transaction, *row, kept, "nights_gone", now);
        co_return;
    }
    co_await confirm_row(transaction, *row, settler, now);
    co_await jobs::audit(
        transaction,
        {settler, "booking", row->id, "confirmed", std::string{R"({"state": ")"} + boost::describe::enum_to_string(state, "") + "\"}",
         R"({"state": "confirmed", "paid_minor": )" + std::to_string(kept) + "}"},
        now);
    if (kept > standing->due_minor) co_await give_back(transaction, *row, kept - standing->due_minor, "paid_too_much", now);
}

awaitable<void> settle_payment(db::Transaction& transaction, const jobs::Event& event, Instant now) {
    const auto paid = json::parse<payments::Succeeded>(event.payload).value();
    if (paid.subject_kind != subject_kind || paid.purpose != payments::PaymentPurpose::charge) co_return;
    co_await settle_money(transaction, paid.subject_id, now);
}

}  // namespace estate::booking
