#include "perform.hpp"

#include <payments/settings.hpp>
#include <platform/observability/log.hpp>

#include <payments_queries.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <algorithm>

#include "record.hpp"

namespace estate::payments {
namespace {

constexpr int most_at_once = 8;

Order to_order(const LeasedOperation& operation) {
    const bool asks_card_again = operation.kind == OperationKind::create && operation.payment_method.has_value();
    return {.key = operation.key + "-" + std::to_string(operation.key_number),
            .attempt_id = operation.attempt_id,
            .refund_id = operation.refund_id,
            .provider_id = operation.provider_id.value_or(""),
            .amount = {operation.amount_minor, operation.currency},
            .is_hold = operation.is_hold,
            .customer = asks_card_again ? operation.customer.value_or("") : "",
            .payment_method = asks_card_again ? *operation.payment_method : "",
            .keeps_card = operation.kind == OperationKind::create && operation.purpose == PaymentPurpose::charge && !asks_card_again};
}

Order to_order(const LeasedLook& look) {
    return {.key = {},
            .attempt_id = look.id,
            .refund_id = std::nullopt,
            .provider_id = look.provider_id.value_or(""),
            .amount = {look.amount_minor, look.currency},
            .is_hold = look.is_hold,
            .customer = look.payment_method ? look.customer.value_or("") : "",
            .payment_method = {},
            .keeps_card = false};
}

/// Whether an intent shows that what was wanted of it has been done.
bool shows(OperationKind kind, const Intent& intent) {
    switch (kind) {
        case OperationKind::create: return true;
        case OperationKind::capture: return intent.received_minor > 0;
        case OperationKind::cancel: return intent.status == IntentStatus::cancelled;
        case OperationKind::refund: return false;
    }
    return false;
}

}  // namespace

Performer::Performer(boost::asio::io_context& io, db::Pool& database, Clock clock)
    // Longer than two calls can take, so that nobody asks twice at once.
    : io_(io),
      database_(database),
      clock_(std::move(clock)),
      lease_(std::chrono::milliseconds{settings().stripe_timeout_ms} * 5 / 2 + std::chrono::seconds{1}),
      stripe_(settings()) {}

Provider& Performer::provider(PaymentMethod method) {
    if (method == PaymentMethod::bank_transfer) return bank_transfer_;
    return stripe_;
}

awaitable<void> Performer::begin_due() {
    const auto now = clock_();
    const auto due = (co_await database_.read(queries::has_due, now)).first<Due>().value();
    if (due.operations && under_way_ < most_at_once) co_await begin_operations(now);
    if (due.looks && under_way_ < most_at_once) co_await begin_looks(now);
}

awaitable<void> Performer::begin_operations(Instant now) {
    auto transaction = co_await database_.begin();
    const auto leased =
        (co_await transaction.execute(queries::lease_operations, now, now + lease_, most_at_once - under_way_)).rows<LeasedOperation>();
    co_await transaction.commit();
    for (const auto& operation : leased) run_beside(perform(operation));
}

awaitable<void> Performer::begin_looks(Instant now) {
    auto transaction = co_await database_.begin();
    const auto leased =
        (co_await transaction.execute(queries::lease_looks, now, now + lease_, most_at_once - under_way_)).rows<LeasedLook>();
    co_await transaction.commit();
    for (const auto& one : leased) run_beside(look(one));
}

void Performer::run_beside(awaitable<void> work) {
    ++under_way_;
    boost::asio::co_spawn(io_, std::move(work), [self = shared_from_this()](const std::exception_ptr& failed) {
        --self->under_way_;
        // Whatever it was, the lease ends and somebody tries again.
        if (!failed) return;
        try {
            std::rethrow_exception(failed);
        } catch (const std::exception& error) {
            log::warn("a payment was not gone on with", {{"error", error.what()}});
        }
    });
}

awaitable<void> Performer::perform(LeasedOperation operation) {
    const auto order = to_order(operation);
    const bool needs_intent = operation.kind != OperationKind::create;
    if (needs_intent && !operation.provider_id) {
        // Its intent is still being made, or never will be.
        const bool is_coming = (co_await database_.read(queries::has_wanted_create, operation.attempt_id)).scalar<bool>();
        const Fault fault{is_coming ? FaultKind::busy : FaultKind::refused, "no_intent"};
        if (is_coming) co_return co_await put_off(operation, fault);
        co_return co_await settle_refused(operation, fault);
    }
    // Under a spoilt key it may have been done; a message may have told of an intent before our own answer came.
    const bool may_be_done = operation.key_number > 1 || (!needs_intent && operation.provider_id);
    if (may_be_done && co_await was_done(operation, order)) co_return;
    const auto fault = co_await ask_and_record(operation, order);
    if (!fault) co_return;
    if (fault->kind == FaultKind::refused) co_return co_await settle_refused(operation, *fault);
    co_await put_off(operation, *fault);
}

awaitable<std::optional<Fault>> Performer::ask_and_record(const LeasedOperation& operation, const Order& order) {
    auto& asked = provider(operation.method);
    if (operation.kind == OperationKind::refund) {
        const auto report = co_await asked.refund(order);
        if (!report) co_return report.error();
        co_await record(operation, *report);
        co_return std::nullopt;
    }
    std::expected<Intent, Fault> intent = std::unexpected(Fault{});
    if (operation.kind == OperationKind::create) intent = co_await asked.create(order);
    if (operation.kind == OperationKind::capture) intent = co_await asked.capture(order);
    if (operation.kind == OperationKind::cancel) intent = co_await asked.cancel(order);
    if (!intent) co_return intent.error();
    co_await record(operation, *intent);
    co_return std::nullopt;
}

awaitable<bool> Performer::was_done(const LeasedOperation& operation, const Order& order) {
    const auto intent = co_await provider(operation.method).look(order);
    if (!intent) co_return false;
    if (operation.kind == OperationKind::refund) {
        const auto ours = std::ranges::find(intent->refunds, operation.refund_id, &RefundReport::refund_id);
        if (ours == intent->refunds.end()) co_return false;
        co_await record(operation, *ours);
        co_return true;
    }
    if (!shows(operation.kind, *intent)) co_return false;
    co_await record(operation, *intent);
    co_return true;
}

awaitable<void> Performer::record(const LeasedOperation& operation, const Intent& intent) {
    const auto now = clock_();
    auto transaction = co_await database_.begin();
    co_await record_intent(transaction, operation.attempt_id, intent, now);
    co_await transaction.execute(queries::settle_operation, operation.id, std::string{"done"}, now, std::optional<std::string>{});
    co_await transaction.commit();
}

awaitable<void> Performer::record(const LeasedOperation& operation, const RefundReport& report) {
    const auto now = clock_();
    auto transaction = co_await database_.begin();
    co_await record_refund(transaction, operation.attempt_id, report, now);
    co_await transaction.execute(queries::settle_operation, operation.id, std::string{"done"}, now, std::optional<std::string>{});
    co_await transaction.commit();
}

awaitable<void> Performer::settle_refused(const LeasedOperation& operation, const Fault& fault) {
    log::warn(
        "a provider refuses",
        {{"operation", to_string(operation.id)}, {"kind", boost::describe::enum_to_string(operation.kind, "")}, {"code", fault.code}});
    const auto now = clock_();
    auto transaction = co_await database_.begin();
    if (operation.kind == OperationKind::create) co_await record_refusal(transaction, operation.attempt_id, fault.code, now);
    if (operation.kind == OperationKind::refund) {
        co_await record_refund(
            transaction, operation.attempt_id,
            RefundReport{.provider_id = {}, .refund_id = operation.refund_id, .state = RefundState::failed, .failure_code = fault.code},
            now);
    }
    // What could not be taken or cancelled has become something else meanwhile.
    const bool is_another = operation.kind == OperationKind::capture || operation.kind == OperationKind::cancel;
    if (is_another && operation.provider_id) co_await transaction.execute(queries::look_at_attempt, operation.attempt_id, now);
    co_await transaction.execute(queries::settle_operation, operation.id, std::string{"refused"}, now, fault.code);
    co_await transaction.commit();
}

awaitable<void> Performer::put_off(const LeasedOperation& operation, const Fault& fault) {
    const auto now = clock_();
    auto transaction = co_await database_.begin();
    co_await transaction.execute(queries::postpone_operation, operation.id, now + pause_before_try(operation.tries), fault.code,
                                 fault.spoils_key);
    co_await transaction.commit();
}

awaitable<void> Performer::look(LeasedLook look) {
    const auto intent = co_await provider(look.method).look(to_order(look));
    // Nothing to be seen there: the lease ends, and it is asked again.
    if (!intent) co_return;
    auto transaction = co_await database_.begin();
    co_await record_intent(transaction, look.id, *intent, clock_());
    co_await transaction.commit();
}

}  // namespace estate::payments
