#pragma once

#include <payments/states.hpp>

namespace estate::payments {

/// Which payment an event is about, and what is paid by it. Aggregate of all: the subject.
struct OfPayment {
    Uuid payment_id;
    std::string subject_kind;
    Uuid subject_id;
    PaymentPurpose purpose = PaymentPurpose::charge;
};
BOOST_DESCRIBE_STRUCT(OfPayment, (), (payment_id, subject_kind, subject_id, purpose))

/// Money has come: so much has just.
struct Succeeded : OfPayment {
    static constexpr std::string_view topic = "payments.succeeded";
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Succeeded, (OfPayment), (amount))

/// A try was refused; the payer may try again.
struct Failed : OfPayment {
    static constexpr std::string_view topic = "payments.failed";
    std::string failure_code;
};
BOOST_DESCRIBE_STRUCT(Failed, (OfPayment), (failure_code))

/// Money has gone back.
struct Refunded : OfPayment {
    static constexpr std::string_view topic = "payments.refunded";
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Refunded, (OfPayment), (amount))

/// The card's holder has asked his bank for the money, or that has been decided.
struct Disputed : OfPayment {
    static constexpr std::string_view topic = "payments.disputed";
    PaymentState state = PaymentState::disputed;
};
BOOST_DESCRIBE_STRUCT(Disputed, (OfPayment), (state))

}  // namespace estate::payments
