// How a payment stands, as it is shown.

#include <payments/settings.hpp>

#include <payments_queries.hpp>

#include "rows.hpp"
#include "stripe.hpp"
#include "ways.hpp"

namespace estate::payments {
namespace {

bool takes_cards(Money amount) {
    return settings().takes_cards() && to_stripe_amount(amount);
}

struct ReconciledRow {
    Currency currency;
    int movements = 0;
    std::int64_t known_minor = 0;
    std::int64_t posted_minor = 0;
    int wrong = 0;
};
BOOST_DESCRIBE_STRUCT(ReconciledRow, (), (currency, movements, known_minor, posted_minor, wrong))

std::vector<PaymentMethod> ways(Money amount, bool has_account) {
    std::vector<PaymentMethod> found;
    if (takes_cards(amount)) found.push_back(PaymentMethod::card);
    if (has_account) found.push_back(PaymentMethod::bank_transfer);
    return found;
}

std::optional<CardPage> card_page(const AttemptRow& row) {
    if (row.state != AttemptState::open || row.method != PaymentMethod::card || !row.provider_id || !row.client_secret) return std::nullopt;
    return CardPage{.is_stand_in = settings().stripe_api_url.ends_with("/dev/stripe"),
                    .intent_id = *row.provider_id,
                    .client_secret = *row.client_secret,
                    .publishable_key = settings().stripe_publishable_key};
}

PaymentAttempt to_attempt(const AttemptRow& row, const PaymentRow& payment, const std::optional<BankAccount>& account) {
    PaymentAttempt attempt{.id = row.id,
                           .method = row.method,
                           .state = row.state,
                           .amount = payment.money(row.amount_minor),
                           .received = payment.money(row.received_minor),
                           .failure_code = row.failure_code,
                           .card = card_page(row),
                           .transfer = std::nullopt,
                           .until = row.until,
                           .created_at = row.created_at};
    if (row.method == PaymentMethod::bank_transfer && row.is_open() && account) {
        attempt.transfer = TransferOrder{account->holder, account->iban, account->bic, account->bank, payment.reference};
    }
    return attempt;
}

Payment to_payment(const PaymentRow& row, const std::vector<AttemptRow>& attempts, const std::vector<RefundRow>& refunds,
                   const std::optional<BankAccount>& account) {
    Payment payment{.id = row.id,
                    .purpose = row.purpose,
                    .state = row.state,
                    .due = row.money(row.due_minor),
                    .authorised = row.money(row.authorised_minor),
                    .paid = row.money(row.paid_minor),
                    .refunded = row.money(row.refunded_minor),
                    .refunding = row.money(row.refunding_minor),
                    .outstanding = row.money(outstanding_of(row.amounts())),
                    .attempts = {},
                    .refunds = {}};
    for (const auto& attempt : attempts) payment.attempts.push_back(to_attempt(attempt, row, account));
    for (const auto& refund : refunds) {
        payment.refunds.push_back(
            {refund.id, row.money(refund.amount_minor), refund.reason, refund.state, refund.method, refund.created_at, refund.settled_at});
    }
    return payment;
}

}  // namespace

awaitable<std::optional<Payment>> find(db::Pool& database, const Subject& subject, PaymentPurpose purpose) {
    const auto row = (co_await database.read(queries::find_payment, subject.kind, subject.id, purpose)).first<PaymentRow>();
    if (!row) co_return std::nullopt;
    const auto attempts = (co_await database.read(queries::list_attempts, row->id)).rows<AttemptRow>();
    const auto refunds = (co_await database.read(queries::list_refunds, row->id)).rows<RefundRow>();
    const auto account = (co_await database.read(queries::find_bank_account, row->currency)).first<BankAccount>();
    co_return to_payment(*row, attempts, refunds, account);
}

awaitable<std::optional<Payment>> find(db::Transaction& transaction, const Subject& subject, PaymentPurpose purpose) {
    const auto row = (co_await transaction.execute(queries::find_payment, subject.kind, subject.id, purpose)).first<PaymentRow>();
    if (!row) co_return std::nullopt;
    const auto attempts = (co_await transaction.execute(queries::list_attempts, row->id)).rows<AttemptRow>();
    const auto refunds = (co_await transaction.execute(queries::list_refunds, row->id)).rows<RefundRow>();
    const auto account = (co_await transaction.execute(queries::find_bank_account, row->currency)).first<BankAccount>();
    co_return to_payment(*row, attempts, refunds, account);
}

awaitable<std::vector<StateOf>> states(db::Pool& database, const std::string& kind, std::vector<Uuid> ids) {
    co_return (co_await database.read(queries::list_states, kind, ids)).rows<StateOf>();
}

awaitable<std::vector<StateOf>> states(db::Transaction& transaction, const std::string& kind, std::vector<Uuid> ids) {
    co_return (co_await transaction.execute(queries::list_states, kind, ids)).rows<StateOf>();
}

awaitable<std::vector<ReconciledPayments>> reconcile(db::Pool& database) {
    std::vector<ReconciledPayments> found;
    for (const auto& row : (co_await database.read(queries::reconcile)).rows<ReconciledRow>()) {
        found.push_back({.currency = row.currency,
                         .movements = row.movements,
                         .collected = {row.known_minor, row.currency},
                         .posted = {row.posted_minor, row.currency},
                         .difference = {row.known_minor - row.posted_minor, row.currency},
                         .wrong = row.wrong});
    }
    co_return found;
}

awaitable<std::vector<PaymentMethod>> methods(db::Pool& database, Money amount) {
    const auto account = co_await database.read(queries::find_bank_account, amount.currency);
    co_return ways(amount, account.size() > 0);
}

awaitable<std::vector<PaymentMethod>> ways_of(db::Transaction& transaction, Money amount) {
    const auto account = co_await transaction.execute(queries::find_bank_account, amount.currency);
    co_return ways(amount, account.size() > 0);
}

}  // namespace estate::payments
