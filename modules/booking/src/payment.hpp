#pragma once

/// How a stay is paid: what is owed, the way to pay, and what follows when money has come.

#include <payments/payments.hpp>

#include <calendar/calendar.hpp>

#include "booking_rows.hpp"

namespace estate::booking {

/// What bookings are called by payments.
inline constexpr const char* subject_kind = "booking";
inline payments::Subject paid_for(const Uuid& booking_id) {
    return {subject_kind, booking_id};
}

struct PaymentRequest {
    payments::PaymentMethod method = payments::PaymentMethod::card;
};
BOOST_DESCRIBE_STRUCT(PaymentRequest, (), (method))

struct BookingPayment {
    Uuid booking_id;
    BookingState state = BookingState::held;
    /// The ways in which what is outstanding can be paid now.
    std::vector<payments::PaymentMethod> methods;
    /// What is outstanding.
    Money outstanding;
    /// Until when the nights wait for it.
    std::optional<Instant> held_until;
    /// Absent while nothing has been asked for.
    std::optional<payments::Payment> charge;
    std::optional<payments::Payment> deposit;
};
BOOST_DESCRIBE_STRUCT(BookingPayment, (), (booking_id, state, methods, outstanding, held_until, charge, deposit))

awaitable<Answer<BookingPayment>> get_booking_payment(const http::Context& context, ById query);
/// Begins, or goes on with, the payment of what is outstanding. A transfer makes a held booking wait (pending) with its nights kept.
/// 409 `hold_expired`, `nothing_to_pay`, `payment_under_way`, `method_not_available`.
awaitable<Answer<BookingPayment>> pay_booking(http::WriteContext& context, ById query, PaymentRequest request);

/// What a booking owes here: its price without what the property takes on arrival, or what is kept of it, less what was let off.
inline std::int64_t owed_minor(const BookingRow& row) {
    const bool has_ended =
        row.state == BookingState::cancelled || row.state == BookingState::no_show || row.state == BookingState::declined;
    return std::max<std::int64_t>((has_ended ? row.kept_minor : row.total_minor - row.due_at_property_minor) - row.courtesy_minor, 0);
}

/// Says what a booking owes.
awaitable<void> owe_for(db::Transaction& transaction, db::Pool& database, const BookingRow& row, Instant now);

/// Makes a booking confirmed whose nights are firm: state, ledger, trail, event.
awaitable<void> confirm_row(db::Transaction& transaction, db::Pool& database, const BookingRow& row, const std::string& actor, Instant now);

/// Hears payments.succeeded: confirms the stay, or gives the money back when its nights are gone (rule 17).
awaitable<void> settle_payment(db::Transaction& transaction, db::Pool& database, const jobs::Event& event, Instant now);

}  // namespace estate::booking
