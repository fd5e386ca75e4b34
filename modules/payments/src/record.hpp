#pragma once

/// Writing down what a provider says: the attempt, what has been paid, the ledger and who is told, in one transaction. Saying the same
/// again changes nothing.

#include "rows.hpp"

namespace estate::payments {

awaitable<void> record_intent(db::Transaction& transaction, const Uuid& attempt_id, const Intent& intent, Instant now);
awaitable<void> record_refund(db::Transaction& transaction, const Uuid& attempt_id, const RefundReport& report, Instant now);
/// The attempt was refused for good.
awaitable<void> record_refusal(db::Transaction& transaction, const Uuid& attempt_id, const std::string& code, Instant now);
/// Money that somebody has seen on the bank account.
awaitable<void> record_receipt(db::Transaction& transaction, PaymentRow payment, const AttemptRow& attempt, const Uuid& receipt_id,
                               std::int64_t amount_minor, Date received_on, const std::string& created_by, Instant now);

}  // namespace estate::payments
