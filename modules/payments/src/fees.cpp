#include "fees.hpp"

#include <payments_queries.hpp>

namespace estate::payments {
namespace {

awaitable<void> post_fee(db::Transaction& transaction, const PaymentRow& payment, ledger::Source source, Money fee, Instant now) {
    if (fee.amount_minor == 0) co_return;
    const auto date = local_date(now, payment.time_zone);
    co_await ledger::post(transaction, fee_kept(std::move(source), payment.concern(), fee, date), now);
}

}  // namespace

awaitable<void> record_fee(db::Transaction& transaction, const PaymentRow& payment, const AttemptRow& attempt,
                           const std::optional<Money>& fee, Instant now) {
    if (!fee || attempt.fee_minor) co_return;
    co_await transaction.execute(queries::note_fee, attempt.id, fee->amount_minor, fee->currency);
    co_await post_fee(transaction, payment, {"payments", "attempt_fee", attempt.id}, *fee, now);
}

awaitable<void> record_refund_fee(db::Transaction& transaction, const PaymentRow& payment, const RefundRow& refund,
                                  const std::optional<Money>& fee, Instant now) {
    if (!fee || refund.fee_minor) co_return;
    co_await transaction.execute(queries::note_refund_fee, refund.id, fee->amount_minor, fee->currency);
    co_await post_fee(transaction, payment, {"payments", "refund_fee", refund.id}, *fee, now);
}

awaitable<void> record_dispute_fees(db::Transaction& transaction, const PaymentRow& payment, const AttemptRow& attempt,
                                    const std::vector<DisputeReport>& disputes, Instant now) {
    for (const auto& dispute : disputes) {
        for (const auto& fee : dispute.fees) {
            const Uuid id = new_id();
            const auto noted = co_await transaction.execute(queries::add_dispute_fee, id, attempt.id, fee.provider_id,
                                                            fee.amount.amount_minor, fee.amount.currency, now);
            if (noted.affected() > 0) co_await post_fee(transaction, payment, {"payments", "dispute_fee", id}, fee.amount, now);
        }
    }
}

}  // namespace estate::payments
