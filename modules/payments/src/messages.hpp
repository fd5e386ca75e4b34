#pragma once

#include <payments/payments.hpp>

namespace estate::payments {

enum class TransferScope { open, all };
BOOST_DESCRIBE_ENUM(TransferScope, open, all)

struct TransfersQuery {
    /// Open ones unless it is said.
    std::optional<TransferScope> scope;
};
BOOST_DESCRIBE_STRUCT(TransfersQuery, (), (scope))

/// A transfer that is waited for, or was.
struct Transfer {
    Uuid id;
    std::string subject_kind;
    Uuid subject_id;
    std::string reference;
    AttemptState state = AttemptState::open;
    Money amount;
    Money received;
    /// When it is given up; money that comes later is taken all the same.
    std::optional<Instant> until;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Transfer, (), (id, subject_kind, subject_id, reference, state, amount, received, until, created_at))

/// Money that somebody has to send back from the bank account.
struct RefundToSend {
    Uuid id;
    std::string subject_kind;
    Uuid subject_id;
    std::string reference;
    Money amount;
    std::string reason;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(RefundToSend, (), (id, subject_kind, subject_id, reference, amount, reason, created_at))

struct TransferList {
    std::vector<Transfer> items;
    std::vector<RefundToSend> to_send;
};
BOOST_DESCRIBE_STRUCT(TransferList, (), (items, to_send))

struct ByTransfer {
    Uuid id;
};
BOOST_DESCRIBE_STRUCT(ByTransfer, (), (id))

struct ReceiptRequest {
    json::Int<1, 1'000'000'000'000> amount_minor;
    /// The day on which the bank has it; not in the future.
    Date received_on;
    std::optional<json::Text<1, 200>> note;
};
BOOST_DESCRIBE_STRUCT(ReceiptRequest, (), (amount_minor, received_on, note))

struct BankAccountMessage {
    Currency currency;
    std::string holder;
    std::string iban;
    std::string bic;
    std::string bank;
};
BOOST_DESCRIBE_STRUCT(BankAccountMessage, (), (currency, holder, iban, bic, bank))

struct BankAccountList {
    std::vector<BankAccountMessage> items;
};
BOOST_DESCRIBE_STRUCT(BankAccountList, (), (items))

struct ByCurrency {
    Currency currency;
};
BOOST_DESCRIBE_STRUCT(ByCurrency, (), (currency))

struct BankAccountEdit {
    json::Text<1, 120> holder;
    /// IBAN, or an account number where there is none; blanks are left out.
    json::Text<5, 42> iban;
    std::optional<json::Text<1, 20>> bic;
    std::optional<json::Text<1, 80>> bank;
};
BOOST_DESCRIBE_STRUCT(BankAccountEdit, (), (holder, iban, bic, bank))

}  // namespace estate::payments
