#include "transfers.hpp"

#include <platform/jobs/outbox.hpp>

#include <payments_queries.hpp>

#include <algorithm>
#include <cctype>

#include "errors.hpp"
#include "record.hpp"

namespace estate::payments {
namespace {

struct TransferRow {
    Uuid id;
    std::string subject_kind;
    Uuid subject_id;
    std::string reference;
    AttemptState state = AttemptState::open;
    Currency currency;
    std::int64_t amount_minor = 0;
    std::int64_t received_minor = 0;
    std::optional<Instant> until;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(TransferRow, (),
                      (id, subject_kind, subject_id, reference, state, currency, amount_minor, received_minor, until, created_at))

struct SendableRow {
    Uuid id;
    Uuid attempt_id;
    std::string subject_kind;
    Uuid subject_id;
    std::string reference;
    Currency currency;
    std::int64_t amount_minor = 0;
    std::string reason;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(SendableRow, (), (id, attempt_id, subject_kind, subject_id, reference, currency, amount_minor, reason, created_at))

TransferList to_list(const std::vector<TransferRow>& transfers, const std::vector<SendableRow>& refunds) {
    TransferList list;
    for (const auto& row : transfers) {
        list.items.push_back({.id = row.id,
                              .subject_kind = row.subject_kind,
                              .subject_id = row.subject_id,
                              .reference = row.reference,
                              .state = row.state,
                              .amount = {row.amount_minor, row.currency},
                              .received = {row.received_minor, row.currency},
                              .until = row.until,
                              .created_at = row.created_at});
    }
    for (const auto& row : refunds) {
        list.to_send.push_back(
            {row.id, row.subject_kind, row.subject_id, row.reference, {row.amount_minor, row.currency}, row.reason, row.created_at});
    }
    return list;
}

awaitable<TransferList> open_transfers(db::Transaction& transaction, Instant now) {
    const auto transfers = (co_await transaction.execute(queries::list_transfers, false, now)).rows<TransferRow>();
    const auto refunds = (co_await transaction.execute(queries::list_refunds_to_send)).rows<SendableRow>();
    co_return to_list(transfers, refunds);
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](unsigned char letter) { return std::isspace(letter); });
    for (auto& letter : text) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return text;
}

awaitable<BankAccountList> all_accounts(db::Transaction& transaction) {
    co_return BankAccountList{(co_await transaction.execute(queries::list_bank_accounts)).rows<BankAccountMessage>()};
}

}  // namespace

awaitable<Answer<TransferList>> list_transfers(const http::Context& context, TransfersQuery query) {
    if (!context.person().sees_whole_portfolio()) co_return refuse(Refusal::not_yours);
    const bool is_all = query.scope == TransferScope::all;
    const auto transfers = (co_await context.database().read(queries::list_transfers, is_all, context.now())).rows<TransferRow>();
    const auto refunds = (co_await context.database().read(queries::list_refunds_to_send)).rows<SendableRow>();
    co_return to_list(transfers, refunds);
}

awaitable<Answer<TransferList>> receive_transfer(http::WriteContext& context, ByTransfer query, ReceiptRequest request) {
    if (!context.person().sees_whole_portfolio()) co_return refuse(Refusal::not_yours);
    auto& transaction = context.transaction;
    const auto now = context.started_at;
    const auto payment = (co_await transaction.execute(queries::lock_payment_of_attempt, query.id)).first<PaymentRow>();
    if (!payment) co_return refuse(Refusal::no_such_transfer);
    const auto attempt = (co_await transaction.execute(queries::find_attempt, query.id)).first<AttemptRow>().value();
    if (attempt.method != PaymentMethod::bank_transfer) co_return refuse(Refusal::no_such_transfer);
    // A day ahead of UTC is today somewhere.
    if (request.received_on > local_date(now, "UTC") + std::chrono::days{1})
        co_return wrong_fields({{"/received_on", "invalid_value", "must not be in the future"}});
    const Uuid id = new_id();
    const auto note = request.note ? std::optional{request.note->value} : std::nullopt;
    const auto& by = context.person().subject;
    co_await transaction.execute(queries::add_receipt, id, attempt.id, request.amount_minor.value, request.received_on, note, by, now);
    co_await record_receipt(transaction, *payment, attempt, id, request.amount_minor.value, request.received_on, by, now);
    co_return co_await open_transfers(transaction, context.started_at);
}

awaitable<Answer<TransferList>> mark_refund_sent(http::WriteContext& context, ByTransfer query) {
    if (!context.person().sees_whole_portfolio()) co_return refuse(Refusal::not_yours);
    auto& transaction = context.transaction;
    const auto refunds = (co_await transaction.execute(queries::list_refunds_to_send)).rows<SendableRow>();
    const auto found = std::ranges::find(refunds, query.id, &SendableRow::id);
    if (found == refunds.end()) co_return refuse(Refusal::no_such_transfer);
    co_await record_refund(transaction, found->attempt_id, {.provider_id = {}, .refund_id = query.id, .state = RefundState::succeeded},
                           context.started_at);
    co_await jobs::audit(transaction, {context.person().subject, "refund", query.id, "sent"}, context.started_at);
    co_return co_await open_transfers(transaction, context.started_at);
}

awaitable<Answer<BankAccountList>> list_bank_accounts(const http::Context& context, http::None) {
    if (!context.person().sees_whole_portfolio()) co_return refuse(Refusal::not_yours);
    co_return BankAccountList{(co_await context.database().read(queries::list_bank_accounts)).rows<BankAccountMessage>()};
}

awaitable<Answer<BankAccountList>> put_bank_account(http::WriteContext& context, ByCurrency query, BankAccountEdit edit) {
    const auto iban = without_blanks(edit.iban.value);
    if (!is_account_number(iban))
        co_return wrong_fields({{"/iban", "invalid_value", "is no IBAN (its check digits are wrong) and no account number"}});
    auto& transaction = context.transaction;
    const auto bic = edit.bic ? without_blanks(edit.bic->value) : std::string{};
    const auto bank = edit.bank ? edit.bank->value : std::string{};
    co_await transaction.execute(queries::put_bank_account, query.currency, edit.holder.value, iban, bic, bank);
    co_await jobs::audit(transaction,
                         {context.person().subject, "bank_account", new_id(), "changed", std::nullopt,
                          R"({"currency": ")" + std::string{query.currency.code()} + R"(", "iban": ")" + iban + "\"}"},
                         context.started_at);
    co_return co_await all_accounts(transaction);
}

awaitable<Answer<BankAccountList>> remove_bank_account(http::WriteContext& context, ByCurrency query) {
    auto& transaction = context.transaction;
    const auto removed = co_await transaction.execute(queries::remove_bank_account, query.currency);
    if (removed.affected() > 0) {
        co_await jobs::audit(transaction,
                             {context.person().subject, "bank_account", new_id(), "removed",
                              R"({"currency": ")" + std::string{query.currency.code()} + "\"}"},
                             context.started_at);
    }
    co_return co_await all_accounts(transaction);
}

}  // namespace estate::payments
