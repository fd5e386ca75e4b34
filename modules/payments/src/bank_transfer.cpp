#include "bank_transfer.hpp"

#include <platform/core/ids.hpp>

namespace estate::payments {

Outcome<Intent> BankTransfer::create(Order order) {
    co_return Intent{.provider_id = "transfer_" + to_string(order.attempt_id), .status = IntentStatus::waiting};
}

Outcome<Intent> BankTransfer::capture(Order) {
    co_return std::unexpected(Fault{FaultKind::refused, "nothing_is_held"});
}

Outcome<Intent> BankTransfer::cancel(Order order) {
    co_return Intent{.provider_id = "transfer_" + to_string(order.attempt_id), .status = IntentStatus::cancelled};
}

/// Sent by hand: it waits until somebody says that it has gone.
Outcome<RefundReport> BankTransfer::refund(Order order) {
    co_return RefundReport{
        .provider_id = "transfer_" + to_string(order.refund_id.value()), .refund_id = order.refund_id, .state = RefundState::wanted};
}

Outcome<Intent> BankTransfer::look(Order order) {
    co_return Intent{.provider_id = "transfer_" + to_string(order.attempt_id), .status = IntentStatus::waiting};
}

}  // namespace estate::payments
