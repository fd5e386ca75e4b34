#pragma once

#include <payments/states.hpp>

namespace estate::payments {

/// Money has come. Aggregate of all: the subject.
struct Succeeded {
    static constexpr std::string_view topic = "payments.succeeded";
    Uuid payment_id;
    std::string subject_kind;
    Uuid subject_id;
    PaymentPurpose purpose = PaymentPurpose::charge;
    /// What has just come.
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Succeeded, (), (payment_id, subject_kind, subject_id, purpose, amount))

/// A try was refused; the payer may try again.
struct Failed {
    static constexpr std::string_view topic = "payments.failed";
    Uuid payment_id;
    std::string subject_kind;
    Uuid subject_id;
    PaymentPurpose purpose = PaymentPurpose::charge;
    std::string failure_code;
};
BOOST_DESCRIBE_STRUCT(Failed, (), (payment_id, subject_kind, subject_id, purpose, failure_code))

/// Money has gone back.
struct Refunded {
    static constexpr std::string_view topic = "payments.refunded";
    Uuid payment_id;
    std::string subject_kind;
    Uuid subject_id;
    PaymentPurpose purpose = PaymentPurpose::charge;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Refunded, (), (payment_id, subject_kind, subject_id, purpose, amount))

/// The card's holder has asked his bank for the money, or that has been decided.
struct Disputed {
    static constexpr std::string_view topic = "payments.disputed";
    Uuid payment_id;
    std::string subject_kind;
    Uuid subject_id;
    PaymentPurpose purpose = PaymentPurpose::charge;
    PaymentState state = PaymentState::disputed;
};
BOOST_DESCRIBE_STRUCT(Disputed, (), (payment_id, subject_kind, subject_id, purpose, state))

}  // namespace estate::payments
