#pragma once

#include "rows.hpp"

namespace estate::payments {

/// What the provider has kept for itself, once it has said so: a cost of the company, taken off what lies with the provider. In the
/// currency that it settles in, which may be another than the payer's.
awaitable<void> record_fee(db::Transaction& transaction, const PaymentRow& payment, const AttemptRow& attempt,
                           const std::optional<Money>& fee, Instant now);
awaitable<void> record_refund_fee(db::Transaction& transaction, const PaymentRow& payment, const RefundRow& refund,
                                  const std::optional<Money>& fee, Instant now);
/// What it keeps for disputes, and gives back of that: each of its movements once.
awaitable<void> record_dispute_fees(db::Transaction& transaction, const PaymentRow& payment, const AttemptRow& attempt,
                                    const std::vector<DisputeReport>& disputes, Instant now);

}  // namespace estate::payments
