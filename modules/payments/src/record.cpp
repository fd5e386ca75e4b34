#include "record.hpp"

#include <payments/events.hpp>

#include <platform/jobs/outbox.hpp>
#include <platform/observability/log.hpp>

#include <payments_queries.hpp>

#include <algorithm>

#include "fees.hpp"

namespace estate::payments {
namespace {

constexpr const char* recorder = "platform";

std::optional<std::string> if_filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

std::string state_line(PaymentState state, const Amounts& amounts) {
    return std::string{R"({"state": ")"} + boost::describe::enum_to_string(state, "") + R"(", "paid_minor": )" +
           std::to_string(amounts.paid_minor) + R"(, "refunded_minor": )" + std::to_string(amounts.refunded_minor) + "}";
}

/// Facts of a provider are written down whatever they are; one that the table does not have is told to whoever runs the platform.
PaymentState moved(const PaymentRow& payment, std::optional<Event> event, bool is_disputed) {
    if (!event) return payment.state;
    const auto to = next_state(payment.state, *event, is_disputed);
    if (to) return *to;
    log::error("a payment makes a move that there is none of", {{"payment", to_string(payment.id)},
                                                                {"state", boost::describe::enum_to_string(payment.state, "")},
                                                                {"event", boost::describe::enum_to_string(*event, "")}});
    return payment.state;
}

/// Stores the amounts and the state they make; the trail has every change of either.
awaitable<void> store(db::Transaction& transaction, PaymentRow& payment, const Amounts& after, std::optional<Event> event, Instant now,
                      const std::string& by, std::optional<std::string> customer = std::nullopt) {
    const auto before = payment.amounts();
    const auto from = payment.state;
    payment.state = moved(payment, event, after.is_disputed);
    payment.authorised_minor = after.authorised_minor;
    payment.paid_minor = after.paid_minor;
    payment.refunded_minor = after.refunded_minor;
    co_await transaction.execute(queries::update_payment, payment.id, payment.authorised_minor, payment.paid_minor, payment.refunded_minor,
                                 payment.refunding_minor, payment.state, customer);
    if (from == payment.state && before == after) co_return;
    co_await jobs::audit(transaction,
                         {by, "payment", payment.id, boost::describe::enum_to_string(payment.state, ""), state_line(from, before),
                          state_line(payment.state, after)},
                         now);
}

OfPayment about(const PaymentRow& payment) {
    return {payment.id, payment.subject_kind, payment.subject_id, payment.purpose};
}

awaitable<void> tell_succeeded(db::Transaction& transaction, const PaymentRow& payment, std::int64_t amount_minor, Instant now) {
    co_await jobs::emit(transaction, payment.subject_id, Succeeded{about(payment), payment.money(amount_minor)}, now);
}

awaitable<void> tell_failed(db::Transaction& transaction, const PaymentRow& payment, const std::string& code, Instant now) {
    co_await jobs::emit(transaction, payment.subject_id, Failed{about(payment), code}, now);
}

/// The amounts after what the intent says of its attempt.
Amounts amounts_after(const PaymentRow& payment, const AttemptRow& attempt, const Intent& intent, AttemptState state) {
    auto after = payment.amounts();
    after.paid_minor += std::max<std::int64_t>(intent.received_minor - attempt.received_minor, 0);
    if (state == AttemptState::authorised) {
        after.authorised_minor = intent.authorised_minor;
    } else if (attempt.state == AttemptState::authorised) {
        after.authorised_minor = 0;
    }
    return after;
}

bool has_open(const std::vector<DisputeReport>& disputes) {
    return std::ranges::contains(disputes, DisputeStatus::open, &DisputeReport::status);
}

/// When to ask again; never about what has ended.
std::optional<Instant> next_look(const AttemptRow& attempt, AttemptState state, const Intent& intent, Instant now) {
    if (attempt.method == PaymentMethod::bank_transfer) return std::nullopt;
    // A refund may take days.
    if (std::ranges::contains(intent.refunds, RefundState::wanted, &RefundReport::state)) return now + std::chrono::minutes{10};
    // What the provider keeps it says a while later; the longer it takes, the seldomer it is asked.
    const bool is_fee_open = intent.received_minor > 0 && !intent.fee && !attempt.fee_minor;
    const bool is_refund_fee_open = std::ranges::any_of(
        intent.refunds, [](const RefundReport& report) { return report.state == RefundState::succeeded && !report.fee; });
    if (is_fee_open || is_refund_fee_open)
        return now + std::max<std::chrono::milliseconds>((now - attempt.created_at) / 3, std::chrono::minutes{1});
    // A dispute takes weeks, and the message of its end may be lost.
    if (has_open(intent.disputes)) return now + std::chrono::hours{6};
    if (state == AttemptState::succeeded || state == AttemptState::failed || state == AttemptState::cancelled) return std::nullopt;
    // A hold stands until somebody takes it or lets it go.
    if (state == AttemptState::authorised) return now + std::chrono::hours{6};
    return now + pause_before_look(now - attempt.created_at);
}

/// What the disputes of an attempt have lost since it was last looked at; each attempt's own money, once.
awaitable<std::int64_t> lost_of(db::Transaction& transaction, const PaymentRow& payment, const AttemptRow& attempt, const Intent& intent) {
    std::int64_t lost = 0;
    for (const auto& dispute : intent.disputes) lost += dispute.lost_minor;
    if (lost <= attempt.charged_back_minor) co_return 0;
    auto left = std::max(intent.received_minor, attempt.received_minor) - attempt.charged_back_minor;
    for (const auto& refund : (co_await transaction.execute(queries::list_refunds, payment.id)).rows<RefundRow>()) {
        if (refund.attempt_id == attempt.id && refund.state != RefundState::failed) left -= refund.amount_minor;
    }
    co_return newly_lost(lost, attempt.charged_back_minor, left, payment.paid_minor - payment.refunded_minor - payment.refunding_minor);
}

/// `attempt`: as it was before.
awaitable<void> record_disputes(db::Transaction& transaction, PaymentRow& payment, const AttemptRow& attempt, const Intent& intent,
                                Instant now) {
    if (intent.disputes.empty()) co_return;
    co_await record_dispute_fees(transaction, payment, attempt, intent.disputes, now);
    auto after = payment.amounts();
    after.is_disputed = (co_await transaction.execute(queries::is_disputed, payment.id)).scalar<bool>();
    const auto lost = co_await lost_of(transaction, payment, attempt, intent);
    if (lost > 0) {
        after.refunded_minor += lost;
        co_await transaction.execute(queries::note_charge_back, attempt.id, lost);
        // A card that is disputed twice is charged back twice.
        const auto number = attempt.charged_back_minor == 0 ? std::string{} : "_after_" + std::to_string(attempt.charged_back_minor);
        co_await ledger::post(transaction,
                              money_went({"payments", "dispute", attempt.id}, ("charged_back" + number).c_str(), attempt.method,
                                         payment.concern(), payment.money(lost), local_date(now, payment.time_zone), recorder),
                              now);
    }
    if (lost == 0 && attempt.is_disputed == has_open(intent.disputes)) co_return;
    co_await store(transaction, payment, after, event_between(payment.amounts(), after), now, recorder);
    co_await jobs::emit(transaction, payment.subject_id, Disputed{about(payment), payment.state}, now);
}

/// Of a refund that is known; another's is none of ours.
awaitable<void> apply_refund(db::Transaction& transaction, PaymentRow& payment, const RefundRow& refund, const RefundReport& report,
                             Instant now) {
    if (refund.state != RefundState::wanted) co_return;
    co_await transaction.execute(queries::update_refund, refund.id, report.state, if_filled(report.provider_id),
                                 if_filled(report.failure_code), now);
    if (report.state == RefundState::wanted) co_return;
    auto after = payment.amounts();
    payment.refunding_minor -= refund.amount_minor;
    if (report.state == RefundState::failed) {
        co_await store(transaction, payment, after, std::nullopt, now, recorder);
        co_await jobs::audit(transaction,
                             {recorder, "payment", payment.id, "refund_failed", std::nullopt,
                              R"({"amount_minor": )" + std::to_string(refund.amount_minor) + "}"},
                             now);
        co_return;
    }
    after.refunded_minor += refund.amount_minor;
    const auto event = event_between(payment.amounts(), after);
    co_await ledger::post(transaction,
                          money_went({"payments", "refund", refund.id}, "refunded", refund.method, payment.concern(),
                                     payment.money(refund.amount_minor), local_date(now, payment.time_zone), refund.created_by),
                          now);
    co_await store(transaction, payment, after, event, now, refund.created_by);
    co_await jobs::emit(transaction, payment.subject_id, Refunded{about(payment), payment.money(refund.amount_minor)}, now);
}

awaitable<void> apply_refunds(db::Transaction& transaction, PaymentRow& payment, const std::vector<RefundReport>& reports, Instant now) {
    if (reports.empty()) co_return;
    const auto known = (co_await transaction.execute(queries::list_refunds, payment.id)).rows<RefundRow>();
    for (const auto& report : reports) {
        const auto ours = std::ranges::find_if(known, [&](const RefundRow& row) {
            return row.provider_id == report.provider_id || (report.refund_id && row.id == *report.refund_id);
        });
        if (ours == known.end()) continue;
        co_await apply_refund(transaction, payment, *ours, report, now);
        if (report.state == RefundState::succeeded) co_await record_refund_fee(transaction, payment, *ours, report.fee, now);
    }
}

}  // namespace

awaitable<void> record_intent(db::Transaction& transaction, const Uuid& attempt_id, const Intent& intent, Instant now) {
    auto payment = (co_await transaction.execute(queries::lock_payment_of_attempt, attempt_id)).first<PaymentRow>().value();
    const auto attempt = (co_await transaction.execute(queries::find_attempt, attempt_id)).first<AttemptRow>().value();
    // A provider that has made a second one by its own fault: nobody was given its secret, so nobody pays it.
    if (attempt.provider_id && *attempt.provider_id != intent.provider_id) {
        log::warn("an intent beside the one of its attempt", {{"attempt", to_string(attempt.id)}, {"intent", intent.provider_id}});
        co_return;
    }
    const auto state = state_by(attempt.state, intent);
    const auto received = std::max(intent.received_minor, attempt.received_minor);
    const auto came = received - attempt.received_minor;
    const bool is_over = state == AttemptState::succeeded || state == AttemptState::failed || state == AttemptState::cancelled;
    const bool is_disputed = intent.disputes.empty() ? attempt.is_disputed : has_open(intent.disputes);
    // A card that was refused may be followed by another: what was refused is forgotten with it.
    const auto failure = state == AttemptState::succeeded ? std::nullopt : if_filled(intent.failure_code);
    co_await transaction.execute(queries::update_attempt, attempt.id, state, intent.provider_id, if_filled(intent.client_secret), failure,
                                 received, if_filled(intent.payment_method), is_disputed, next_look(attempt, state, intent, now),
                                 is_over ? std::optional{now} : std::nullopt, now);
    const auto after = amounts_after(payment, attempt, intent, state);
    auto event = event_between(payment.amounts(), after);
    const bool is_refused = failure && failure != attempt.failure_code && !event;
    if (is_refused) event = Event::fail;
    if (came > 0) {
        co_await ledger::post(transaction,
                              money_came({"payments", "attempt", attempt.id}, attempt.method, payment.concern(), payment.money(came),
                                         local_date(now, payment.time_zone), recorder),
                              now);
    }
    co_await store(transaction, payment, after, event, now, recorder, if_filled(intent.customer));
    if (came > 0) co_await tell_succeeded(transaction, payment, came, now);
    if (is_refused) co_await tell_failed(transaction, payment, *failure, now);
    co_await apply_refunds(transaction, payment, intent.refunds, now);
    co_await record_fee(transaction, payment, attempt, intent.fee, now);
    co_await record_disputes(transaction, payment, attempt, intent, now);
}

awaitable<void> record_refund(db::Transaction& transaction, const Uuid& attempt_id, const RefundReport& report, Instant now) {
    auto payment = (co_await transaction.execute(queries::lock_payment_of_attempt, attempt_id)).first<PaymentRow>().value();
    std::vector<RefundReport> reports{report};
    co_await apply_refunds(transaction, payment, reports, now);
    // One that takes its time is asked about, and so is what the provider has kept of it, or why it was refused.
    const auto attempt = (co_await transaction.execute(queries::find_attempt, attempt_id)).first<AttemptRow>().value();
    if (attempt.method == PaymentMethod::card && (report.state != RefundState::succeeded || !report.fee)) {
        co_await transaction.execute(queries::look_at_attempt, attempt_id, now + std::chrono::minutes{1});
    }
}

awaitable<void> record_refusal(db::Transaction& transaction, const Uuid& attempt_id, const std::string& code, Instant now) {
    auto payment = (co_await transaction.execute(queries::lock_payment_of_attempt, attempt_id)).first<PaymentRow>().value();
    const auto attempt = (co_await transaction.execute(queries::find_attempt, attempt_id)).first<AttemptRow>().value();
    if (!attempt.is_open()) co_return;
    co_await transaction.execute(queries::end_attempt, attempt_id, AttemptState::failed, now, code);
    co_await store(transaction, payment, payment.amounts(), Event::fail, now, recorder);
    co_await tell_failed(transaction, payment, code, now);
}

awaitable<void> record_receipt(db::Transaction& transaction, PaymentRow payment, const AttemptRow& attempt, const Uuid& receipt_id,
                               std::int64_t amount_minor, Date received_on, const std::string& created_by, Instant now) {
    const auto received = attempt.received_minor + amount_minor;
    const auto state = received >= attempt.amount_minor ? AttemptState::succeeded : attempt.is_open() ? AttemptState::open : attempt.state;
    co_await transaction.execute(queries::update_attempt, attempt.id, state, std::optional<std::string>{}, std::optional<std::string>{},
                                 std::optional<std::string>{}, received, std::optional<std::string>{}, false, std::optional<Instant>{},
                                 state == AttemptState::succeeded ? std::optional{now} : std::nullopt, now);
    auto after = payment.amounts();
    after.paid_minor += amount_minor;
    co_await ledger::post(transaction,
                          money_came({"payments", "receipt", receipt_id}, attempt.method, payment.concern(), payment.money(amount_minor),
                                     received_on, created_by),
                          now);
    co_await store(transaction, payment, after, event_between(payment.amounts(), after), now, created_by);
    co_await tell_succeeded(transaction, payment, amount_minor, now);
}

}  // namespace estate::payments
