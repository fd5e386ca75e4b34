#pragma once

/// Bank transfers in the office: what is waited for, what has come, what is to be sent back, and to which account.

#include "messages.hpp"

namespace estate::payments {

awaitable<Answer<TransferList>> list_transfers(const http::Context& context, TransfersQuery query);
/// Somebody has seen the money on the account: a part, all, or more than was waited for. 404; 422 for a day to come.
awaitable<Answer<TransferList>> receive_transfer(http::WriteContext& context, ByTransfer query, ReceiptRequest request);
/// Somebody has sent a refund. 404 when there is none to send.
awaitable<Answer<TransferList>> mark_refund_sent(http::WriteContext& context, ByTransfer query);

awaitable<Answer<BankAccountList>> list_bank_accounts(const http::Context& context, http::None);
/// 422 for an IBAN whose check digits are wrong.
awaitable<Answer<BankAccountList>> put_bank_account(http::WriteContext& context, ByCurrency query, BankAccountEdit edit);
awaitable<Answer<BankAccountList>> remove_bank_account(http::WriteContext& context, ByCurrency query);

}  // namespace estate::payments
