#pragma once

/// How a payment stands, as others may know and show it.

#include <platform/json/codec.hpp>

namespace estate::payments {

/// Domain rule 17.
enum class PaymentState { none, authorised, part_paid, paid, part_refunded, refunded, failed, disputed };
BOOST_DESCRIBE_ENUM(PaymentState, none, authorised, part_paid, paid, part_refunded, refunded, failed, disputed)

enum class PaymentMethod { card, bank_transfer };
BOOST_DESCRIBE_ENUM(PaymentMethod, card, bank_transfer)

/// What is owed, or what is only guaranteed for.
enum class PaymentPurpose { charge, deposit };
BOOST_DESCRIBE_ENUM(PaymentPurpose, charge, deposit)

enum class AttemptState { starting, open, processing, authorised, succeeded, failed, cancelled };
BOOST_DESCRIBE_ENUM(AttemptState, starting, open, processing, authorised, succeeded, failed, cancelled)

enum class RefundState { wanted, succeeded, failed };
BOOST_DESCRIBE_ENUM(RefundState, wanted, succeeded, failed)

/// With what the payer's browser goes on: Stripe's Payment Element, or the page of the local stand-in.
struct CardPage {
    bool is_stand_in = false;
    std::string intent_id;
    std::string client_secret;
    std::string publishable_key;
};
BOOST_DESCRIBE_STRUCT(CardPage, (), (is_stand_in, intent_id, client_secret, publishable_key))

/// What the payer tells his bank.
struct TransferOrder {
    std::string holder;
    std::string iban;
    std::string bic;
    std::string bank;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(TransferOrder, (), (holder, iban, bic, bank, reference))

struct PaymentAttempt {
    Uuid id;
    PaymentMethod method = PaymentMethod::card;
    AttemptState state = AttemptState::starting;
    Money amount;
    /// What has come of it.
    Money received;
    /// Why the last try was refused: the provider's word, such as `card_declined`.
    std::optional<std::string> failure_code;
    /// While it is open.
    std::optional<CardPage> card;
    std::optional<TransferOrder> transfer;
    /// When it is given up.
    std::optional<Instant> until;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(PaymentAttempt, (), (id, method, state, amount, received, failure_code, card, transfer, until, created_at))

struct PaymentRefund {
    Uuid id;
    Money amount;
    std::string reason;
    RefundState state = RefundState::wanted;
    PaymentMethod method = PaymentMethod::card;
    Instant created_at;
    std::optional<Instant> settled_at;
};
BOOST_DESCRIBE_STRUCT(PaymentRefund, (), (id, amount, reason, state, method, created_at, settled_at))

struct Payment {
    Uuid id;
    PaymentPurpose purpose = PaymentPurpose::charge;
    PaymentState state = PaymentState::none;
    Money due;
    Money authorised;
    Money paid;
    Money refunded;
    /// On its way back.
    Money refunding;
    /// What is still to be paid.
    Money outstanding;
    /// Newest first.
    std::vector<PaymentAttempt> attempts;
    std::vector<PaymentRefund> refunds;
};
BOOST_DESCRIBE_STRUCT(Payment, (), (id, purpose, state, due, authorised, paid, refunded, refunding, outstanding, attempts, refunds))

/// What has come and gone by the payments' own rows, held against the ledger.
struct ReconciledPayments {
    Currency currency;
    /// How many amounts have come or gone.
    int movements = 0;
    Money collected;
    Money posted;
    Money difference;
    int wrong = 0;
};
BOOST_DESCRIBE_STRUCT(ReconciledPayments, (), (currency, movements, collected, posted, difference, wrong))

struct StateOf {
    Uuid subject_id;
    PaymentState state = PaymentState::none;
};
BOOST_DESCRIBE_STRUCT(StateOf, (), (subject_id, state))

}  // namespace estate::payments
