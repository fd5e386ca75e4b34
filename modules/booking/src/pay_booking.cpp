// The guest's way to pay.

#include <platform/jobs/outbox.hpp>

#include <booking_queries.hpp>

#include <algorithm>

#include "bookkeeping.hpp"
#include "errors.hpp"
#include "payment.hpp"
#include "sight.hpp"

namespace estate::booking {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// How long a transfer may take to arrive.
constexpr std::chrono::days transfer_days{5};
/// Nearer to the arrival than this a transfer could come too late.
constexpr std::chrono::days last_transfer{7};
/// A payer who has begun to pay within the hold may finish a while after it (rule 17).
constexpr minutes card_grace{30};
/// What is outstanding of a confirmed stay is asked for this long at a time.
constexpr hours link_hours{24};

bool is_in_time_for_transfer(const BookingRow& row, Instant now) {
    return row.stay.from() >= day_at(row, now) + last_transfer;
}

bool can_pay(BookingState state) {
    using enum BookingState;
    return state == held || state == pending || state == confirmed || state == checked_in || state == completed;
}

/// When an attempt that has come to nothing is given up.
Instant pay_until(const BookingRow& row, BookingState state, bool is_transfer, Instant now) {
    if (is_transfer) return state == BookingState::pending ? row.hold_expires_at : now + transfer_days;
    const bool is_kept = state == BookingState::held || state == BookingState::pending;
    return is_kept ? row.hold_expires_at + card_grace : now + link_hours;
}

/// Beside the price itself: what was broken, and what is taken on arrival.
awaitable<void> add_what_is_beside(BookingPayment& shown, db::Pool& database, const BookingRow& row) {
    for (const auto& one : (co_await database.read(queries::list_damages, row.id)).rows<DamageRow>())
        shown.damages.push_back({{one.amount_minor, row.currency}, one.reason, one.claimed_at});
    if (row.due_at_property_minor == 0) co_return;
    shown.at_property = DueAtProperty{.amount = {row.due_at_property_minor, row.currency}, .means = std::nullopt, .taken_at = std::nullopt};
    const auto receipt = (co_await database.read(queries::find_desk_receipt, row.id)).first<DeskReceiptRow>();
    if (!receipt) co_return;
    shown.at_property->means = receipt->means;
    shown.at_property->taken_at = receipt->taken_at;
}

awaitable<BookingPayment> show_payment(const http::Context& context, const BookingRow& row, std::optional<payments::Payment> charge,
                                       std::optional<payments::Payment> deposit, Instant now) {
    const auto state = state_at(row, now);
    BookingPayment shown{.booking_id = row.id,
                         .state = state,
                         .methods = {},
                         .outstanding = charge ? charge->outstanding : Money{owed_minor(row), row.currency},
                         .held_until = std::nullopt,
                         .charge = std::move(charge),
                         .deposit = std::move(deposit),
                         .damages = {},
                         .at_property = std::nullopt};
    co_await add_what_is_beside(shown, context.database(), row);
    if (state == BookingState::held || state == BookingState::pending) shown.held_until = row.hold_expires_at;
    if (is_asked(row, now) || !can_pay(state) || shown.outstanding.amount_minor == 0) co_return shown;
    shown.methods = co_await payments::methods(context.database(), shown.outstanding);
    if (!is_in_time_for_transfer(row, now)) std::erase(shown.methods, payments::PaymentMethod::bank_transfer);
    co_return shown;
}

/// A held booking waits for a transfer, with its nights kept. (One that waits already does so until the day that it was told.)
awaitable<bool> wait_for_transfer(http::WriteContext& context, const BookingRow& row, Instant until) {
    if (!co_await calendar::extend_hold(context.transaction, row.id, until, context.started_at)) co_return false;
    co_await context.transaction.execute(queries::await_transfer, row.id, until);
    co_await jobs::audit(context.transaction,
                         {context.person().subject, "booking", row.id, "pending", R"({"state": "held"})", R"({"state": "pending"})"},
                         context.started_at);
    co_return true;
}

awaitable<std::optional<BookingRow>> lock_seen(http::WriteContext& context, const Uuid& id) {
    const auto& viewer = context.person();
    const auto sight = co_await sight_of(context.database(), viewer);
    co_return (co_await context.transaction.execute(queries::lock_booking, id, viewer.subject, sight.is_whole, sight.properties))
        .first<BookingRow>();
}

}  // namespace

awaitable<Answer<BookingPayment>> get_booking_payment(const http::Context& context, ById query) {
    const auto& viewer = context.person();
    const auto sight = co_await sight_of(context.database(), viewer);
    const auto row = (co_await context.database().read(queries::find_booking, query.id, viewer.subject, sight.is_whole, sight.properties))
                         .first<BookingRow>();
    if (!row) co_return refuse(Refusal::no_such_booking);
    auto charge = co_await payments::find(context.database(), paid_for(row->id), payments::PaymentPurpose::charge);
    auto deposit = co_await payments::find(context.database(), paid_for(row->id), payments::PaymentPurpose::deposit);
    co_return co_await show_payment(context, *row, std::move(charge), std::move(deposit), context.now());
}

awaitable<Answer<BookingPayment>> pay_booking(http::WriteContext& context, ById query, PaymentRequest request) {
    auto row = co_await lock_seen(context, query.id);
    if (!row) co_return refuse(Refusal::no_such_booking);
    const auto now = context.started_at;
    const auto state = state_at(*row, now);
    if (state == BookingState::expired) co_return refuse(Refusal::hold_expired);
    if (!can_pay(state)) co_return illegal_move(state, Event::confirm);
    if (is_asked(*row, now)) co_return estate::refuse(409, "not_answered", "The request has not been answered yet.");
    const bool is_transfer = request.method == payments::PaymentMethod::bank_transfer;
    if (is_transfer && !is_in_time_for_transfer(*row, now)) {
        co_return estate::refuse(409, "method_not_available", "A transfer could come too late.");
    }
    co_await owe_for(context.transaction, *row, context.person().subject, now);
    const auto until = pay_until(*row, state, is_transfer, now);
    const auto begun = co_await payments::collect(context.transaction, paid_for(row->id), request.method, until, now);
    if (!begun) co_return std::unexpected(begun.error());
    if (is_transfer && state == BookingState::held && !co_await wait_for_transfer(context, *row, until)) {
        co_return refuse(Refusal::hold_expired);
    }
    auto charge = co_await payments::find(context.transaction, paid_for(row->id), payments::PaymentPurpose::charge);
    auto deposit = co_await payments::find(context.transaction, paid_for(row->id), payments::PaymentPurpose::deposit);
    const auto after = (co_await lock_seen(context, query.id)).value();
    co_return co_await show_payment(context, after, std::move(charge), std::move(deposit), now);
}

awaitable<void> owe_for(db::Transaction& transaction, BookingRow& row, const std::string& by, Instant now) {
    if (const auto idle = row.courtesy_minor - cost_minor(row); idle > 0) {
        co_await ledger::post(transaction, ledger::stay_courtesy(charge_of(row), new_id(), -idle, day_at(row, now), by), now);
        co_await transaction.execute(queries::grant_courtesy, row.id, -idle);
        row.courtesy_minor -= idle;
    }
    co_await payments::owe(transaction,
                           {.subject = paid_for(row.id),
                            .purpose = payments::PaymentPurpose::charge,
                            .party = row.guest_subject,
                            .due = {owed_minor(row), row.currency},
                            .account = ledger::account::guest_receivables,
                            .property_id = row.property_id,
                            .listing_id = row.listing_id,
                            .booking_id = row.id,
                            .time_zone = row.time_zone},
                           now);
}

}  // namespace estate::booking
