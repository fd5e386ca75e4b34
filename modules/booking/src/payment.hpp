#pragma once

/// How a stay is paid: what is owed, the way to pay, and what follows when money has come.

#include <payments/payments.hpp>

#include <calendar/calendar.hpp>

#include "desk_money.hpp"

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

/// What was claimed of a deposit, and why. Whether the money has come the deposit itself says.
struct DamageRow {
    Uuid id;
    std::int64_t amount_minor = 0;
    std::string reason;
    std::string claimed_by;
    Instant claimed_at;
};
BOOST_DESCRIBE_STRUCT(DamageRow, (), (id, amount_minor, reason, claimed_by, claimed_at))

struct ClaimedDamage {
    Money amount;
    std::string reason;
    Instant claimed_at;
};
BOOST_DESCRIBE_STRUCT(ClaimedDamage, (), (amount, reason, claimed_at))

/// What the property takes on arrival, and how and when it was taken.
struct DueAtProperty {
    Money amount;
    std::optional<DeskMeans> means;
    std::optional<Instant> taken_at;
};
BOOST_DESCRIBE_STRUCT(DueAtProperty, (), (amount, means, taken_at))

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
    /// The newest first.
    std::vector<ClaimedDamage> damages;
    /// Absent when nothing is.
    std::optional<DueAtProperty> at_property;
};
BOOST_DESCRIBE_STRUCT(BookingPayment, (), (booking_id, state, methods, outstanding, held_until, charge, deposit, damages, at_property))

awaitable<Answer<BookingPayment>> get_booking_payment(const http::Context& context, ById query);
/// Begins, or goes on with, the payment of what is outstanding. A transfer makes a held booking wait (pending) with its nights kept.
/// 409 `hold_expired`, `nothing_to_pay`, `payment_under_way`, `method_not_available`.
awaitable<Answer<BookingPayment>> pay_booking(http::WriteContext& context, ById query, PaymentRequest request);

/// What a booking costs here: its price without what the property takes on arrival, or what is kept of it.
inline std::int64_t cost_minor(const BookingRow& row) {
    const bool has_ended =
        row.state == BookingState::cancelled || row.state == BookingState::no_show || row.state == BookingState::declined;
    return has_ended ? row.kept_minor : row.total_minor - row.due_at_property_minor;
}
/// What it owes: less what was let off.
inline std::int64_t owed_minor(const BookingRow& row) {
    return std::max<std::int64_t>(cost_minor(row) - row.courtesy_minor, 0);
}

/// Says what a booking owes, whatever has become of its price. A courtesy is let off a price: what of it is more than there is to pay by
/// now is taken back in the books, and off the row.
awaitable<void> owe_for(db::Transaction& transaction, BookingRow& row, const std::string& by, Instant now);

/// Makes a booking confirmed whose nights are firm: state, ledger, trail, event.
awaitable<void> confirm_row(db::Transaction& transaction, const BookingRow& row, const std::string& actor, Instant now);

/// What becomes of the money that is there for a booking: the stay is confirmed, or it goes back (rule 17). Whoever comes by first, the
/// money or the end of the hold, decides by the same facts, and whoever comes after him finds it decided.
awaitable<void> settle_money(db::Transaction& transaction, const Uuid& booking_id, Instant now);

/// Hears payments.succeeded.
awaitable<void> settle_payment(db::Transaction& transaction, const jobs::Event& event, Instant now);

}  // namespace estate::booking
