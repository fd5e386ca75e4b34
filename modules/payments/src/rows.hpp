#pragma once

/// Rows of this module's tables, as statements give them.

#include <payments/payments.hpp>

#include "rules.hpp"

namespace estate::payments {

struct PaymentRow {
    Uuid id;
    PaymentPurpose purpose = PaymentPurpose::charge;
    std::string party;
    Currency currency;
    std::int64_t due_minor = 0;
    std::int64_t authorised_minor = 0;
    std::int64_t paid_minor = 0;
    std::int64_t refunded_minor = 0;
    std::int64_t refunding_minor = 0;
    PaymentState state = PaymentState::none;
    std::string account;
    std::optional<Uuid> property_id;
    std::optional<Uuid> listing_id;
    std::optional<Uuid> booking_id;
    std::string time_zone;
    std::string reference;
    std::string subject_kind;
    Uuid subject_id;
    std::optional<std::string> customer;

    Amounts amounts() const { return {due_minor, authorised_minor, paid_minor, refunded_minor, state == PaymentState::disputed}; }
    Money money(std::int64_t amount_minor) const { return {amount_minor, currency}; }
    Concern concern() const { return {account, party, property_id, listing_id, booking_id}; }
};
BOOST_DESCRIBE_STRUCT(PaymentRow, (),
                      (id, purpose, party, currency, due_minor, authorised_minor, paid_minor, refunded_minor, refunding_minor, state,
                       account, property_id, listing_id, booking_id, time_zone, reference, subject_kind, subject_id, customer))

struct AttemptRow {
    Uuid id;
    Uuid payment_id;
    PaymentMethod method = PaymentMethod::card;
    std::int64_t amount_minor = 0;
    AttemptState state = AttemptState::starting;
    bool is_hold = false;
    std::optional<std::string> payment_method;
    std::optional<std::string> provider_id;
    std::optional<std::string> client_secret;
    std::optional<std::string> failure_code;
    std::int64_t received_minor = 0;
    /// A dispute of it runs.
    bool is_disputed = false;
    std::int64_t charged_back_minor = 0;
    /// Absent until the provider has said what it keeps.
    std::optional<std::int64_t> fee_minor;
    std::optional<Instant> until;
    Instant created_at;

    bool is_open() const {
        return state == AttemptState::starting || state == AttemptState::open || state == AttemptState::processing ||
               state == AttemptState::authorised;
    }
};
BOOST_DESCRIBE_STRUCT(AttemptRow, (),
                      (id, payment_id, method, amount_minor, state, is_hold, payment_method, provider_id, client_secret, failure_code,
                       received_minor, is_disputed, charged_back_minor, fee_minor, until, created_at))

struct RefundRow {
    Uuid id;
    Uuid attempt_id;
    std::int64_t amount_minor = 0;
    std::string reason;
    RefundState state = RefundState::wanted;
    std::optional<std::string> provider_id;
    std::optional<std::string> failure_code;
    std::string created_by;
    Instant created_at;
    std::optional<Instant> settled_at;
    std::optional<std::int64_t> fee_minor;
    PaymentMethod method = PaymentMethod::card;
};
BOOST_DESCRIBE_STRUCT(RefundRow, (),
                      (id, attempt_id, amount_minor, reason, state, provider_id, failure_code, created_by, created_at, settled_at,
                       fee_minor, method))

enum class OperationKind { create, capture, cancel, refund };
BOOST_DESCRIBE_ENUM(OperationKind, create, capture, cancel, refund)

/// Writes down what the provider is to do; it is done after the commit.
awaitable<void> want(db::Transaction& transaction, OperationKind kind, const Uuid& attempt_id, std::int64_t amount_minor, Instant now,
                     std::optional<Uuid> refund_id = std::nullopt);

/// A job: gives up attempts that nobody has gone on with.
awaitable<void> give_up_stale(db::Pool& database, Instant now);

awaitable<std::optional<PaymentRow>> lock_payment(db::Transaction& transaction, const Subject& subject, PaymentPurpose purpose);
awaitable<std::vector<AttemptRow>> attempts_of(db::Transaction& transaction, const Uuid& payment_id);

}  // namespace estate::payments
