// What is owed, and how it begins to be collected: rows only; providers are asked after the commit.

#include <platform/jobs/outbox.hpp>

#include <payments_queries.hpp>

#include <algorithm>

#include "errors.hpp"
#include "rows.hpp"
#include "stripe.hpp"
#include "ways.hpp"

namespace estate::payments {
namespace {

struct CardRow {
    std::string customer;
    std::string payment_method;
};
BOOST_DESCRIBE_STRUCT(CardRow, (), (customer, payment_method))

struct StaleRow {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(StaleRow, (), (id))

std::string reference_of(const Uuid& id, PaymentPurpose purpose) {
    // The last bytes of a UUIDv7 are random.
    auto text = to_string(id).substr(24);
    return creditor_reference((purpose == PaymentPurpose::deposit ? "D" : "P") + text);
}

/// Whatever becomes of it, nobody here waits for it any more; the provider is told so that nobody can pay it.
awaitable<void> give_up(db::Transaction& transaction, const AttemptRow& attempt, Instant now) {
    co_await transaction.execute(queries::end_attempt, attempt.id, AttemptState::cancelled, now, std::optional<std::string>{});
    const bool was_unsent = (co_await transaction.execute(queries::drop_unsent_operations, attempt.id, now)).size() > 0;
    if (!was_unsent) co_await want(transaction, OperationKind::cancel, attempt.id, attempt.amount_minor, now);
}

awaitable<Uuid> begin_attempt(db::Transaction& transaction, const PaymentRow& payment, PaymentMethod method, std::int64_t amount_minor,
                              bool is_hold, std::optional<std::string> payment_method, Instant until, Instant now) {
    const Uuid id = new_id();
    co_await transaction.execute(queries::add_attempt, id, payment.id, method, amount_minor, is_hold, payment_method, until, now);
    co_await want(transaction, OperationKind::create, id, amount_minor, now);
    co_return id;
}

}  // namespace

awaitable<void> want(db::Transaction& transaction, OperationKind kind, const Uuid& attempt_id, std::int64_t amount_minor, Instant now,
                     std::optional<Uuid> refund_id) {
    const Uuid id = new_id();
    co_await transaction.execute(queries::add_operation, id, attempt_id, refund_id, kind, amount_minor, "estate-" + to_string(id), now);
}

awaitable<std::optional<PaymentRow>> lock_payment(db::Transaction& transaction, const Subject& subject, PaymentPurpose purpose) {
    co_return (co_await transaction.execute(queries::lock_payment_of_subject, subject.kind, subject.id, purpose)).first<PaymentRow>();
}

awaitable<std::vector<AttemptRow>> attempts_of(db::Transaction& transaction, const Uuid& payment_id) {
    co_return (co_await transaction.execute(queries::list_attempts, payment_id)).rows<AttemptRow>();
}

awaitable<Uuid> owe(db::Transaction& transaction, const Debt& debt, Instant now) {
    const auto before = co_await lock_payment(transaction, debt.subject, debt.purpose);
    const Uuid id = before ? before->id : new_id();
    co_await transaction.execute(queries::put_payment, id, debt.subject.kind, debt.subject.id, debt.purpose, debt.party, debt.due.currency,
                                 debt.due.amount_minor, debt.account, debt.property_id, debt.listing_id, debt.booking_id, debt.time_zone,
                                 reference_of(id, debt.purpose), now);
    if (!before || before->due_minor == debt.due.amount_minor) co_return id;
    auto amounts = before->amounts();
    amounts.due_minor = debt.due.amount_minor;
    if (const auto event = event_between(before->amounts(), amounts)) {
        if (const auto state = next_state(before->state, *event, amounts.is_disputed)) {
            co_await transaction.execute(queries::update_payment, id, before->authorised_minor, before->paid_minor, before->refunded_minor,
                                         before->refunding_minor, *state, before->customer);
        }
    }
    co_return id;
}

awaitable<Answer<Uuid>> collect(db::Transaction& transaction, const Subject& subject, PaymentMethod method, Instant until, Instant now) {
    const auto payment = co_await lock_payment(transaction, subject, PaymentPurpose::charge);
    if (!payment) co_return refuse(Refusal::nothing_to_pay);
    const auto amount = payment->money(outstanding_of(payment->amounts()));
    if (amount.amount_minor == 0) co_return refuse(Refusal::nothing_to_pay);
    if (!std::ranges::contains(co_await ways_of(transaction, amount), method)) co_return refuse(Refusal::method_not_available);
    for (const auto& attempt : co_await attempts_of(transaction, payment->id)) {
        if (!attempt.is_open()) continue;
        if (attempt.state == AttemptState::processing || attempt.state == AttemptState::authorised) co_return refuse(Refusal::under_way);
        if (attempt.method == method && attempt.amount_minor - attempt.received_minor == amount.amount_minor) {
            co_await transaction.execute(queries::extend_attempt, attempt.id, until);
            co_return attempt.id;
        }
        co_await give_up(transaction, attempt, now);
    }
    co_return co_await begin_attempt(transaction, *payment, method, amount.amount_minor, false, std::nullopt, until, now);
}

awaitable<void> abandon(db::Transaction& transaction, const Subject& subject, Instant now) {
    const auto payment = co_await lock_payment(transaction, subject, PaymentPurpose::charge);
    if (!payment) co_return;
    for (const auto& attempt : co_await attempts_of(transaction, payment->id)) {
        if (attempt.state == AttemptState::starting || attempt.state == AttemptState::open) co_await give_up(transaction, attempt, now);
    }
}

awaitable<bool> hold_deposit(db::Transaction& transaction, const Subject& subject, Instant until, Instant now) {
    const auto payment = co_await lock_payment(transaction, subject, PaymentPurpose::deposit);
    if (!payment || payment->due_minor == 0 || payment->authorised_minor > 0 || payment->paid_minor > 0) co_return false;
    for (const auto& attempt : co_await attempts_of(transaction, payment->id)) {
        if (attempt.is_open()) co_return true;
    }
    const auto card = (co_await transaction.execute(queries::find_card_of_charge, subject.kind, subject.id)).first<CardRow>();
    if (!card || !to_stripe_amount(payment->money(payment->due_minor))) co_return false;
    co_await transaction.execute(queries::use_customer, payment->id, card->customer);
    co_await begin_attempt(transaction, *payment, PaymentMethod::card, payment->due_minor, true, card->payment_method, until, now);
    co_return true;
}

awaitable<void> release_deposit(db::Transaction& transaction, const Subject& subject, Instant now) {
    const auto payment = co_await lock_payment(transaction, subject, PaymentPurpose::deposit);
    if (!payment) co_return;
    for (const auto& attempt : co_await attempts_of(transaction, payment->id)) {
        // What is held stays so in the books until the provider has let it go.
        if (attempt.state == AttemptState::authorised) {
            co_await want(transaction, OperationKind::cancel, attempt.id, attempt.amount_minor, now);
        } else if (attempt.is_open()) {
            co_await give_up(transaction, attempt, now);
        }
    }
}

awaitable<Answer<Nothing>> take_deposit(db::Transaction& transaction, const Subject& subject, std::int64_t amount_minor, Instant now) {
    const auto payment = co_await lock_payment(transaction, subject, PaymentPurpose::deposit);
    if (!payment) co_return refuse(Refusal::nothing_held);
    for (const auto& attempt : co_await attempts_of(transaction, payment->id)) {
        if (attempt.state != AttemptState::authorised) continue;
        if (amount_minor <= 0 || amount_minor > payment->authorised_minor) co_return refuse(Refusal::more_than_held);
        co_await want(transaction, OperationKind::capture, attempt.id, amount_minor, now);
        co_return Nothing{};
    }
    co_return refuse(Refusal::nothing_held);
}

awaitable<std::optional<Standing>> lock_charge(db::Transaction& transaction, const Subject& subject) {
    co_return (co_await transaction.execute(queries::lock_payment_of_subject, subject.kind, subject.id, PaymentPurpose::charge))
        .first<Standing>();
}

awaitable<void> give_up_stale(db::Pool& database, Instant now) {
    constexpr int at_once = 50;
    const auto stale = (co_await database.read(queries::list_stale_attempts, now, at_once)).rows<StaleRow>();
    for (const auto& one : stale) {
        auto transaction = co_await database.begin();
        co_await transaction.execute(queries::lock_payment_of_attempt, one.id);
        const auto attempt = (co_await transaction.execute(queries::find_attempt, one.id)).first<AttemptRow>();
        const bool is_stale = attempt && attempt->until && *attempt->until <= now &&
                              (attempt->state == AttemptState::starting || attempt->state == AttemptState::open);
        if (is_stale) co_await give_up(transaction, *attempt, now);
        co_await transaction.commit();
    }
}

}  // namespace estate::payments
