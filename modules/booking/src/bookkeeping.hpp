#pragma once

/// What a stay does to the ledger, in the transaction of what happens to it; and how both are held against each other.

#include <ledger/stays.hpp>
#include <payments/payments.hpp>

#include "booking_rows.hpp"

namespace estate::booking {

/// What the guest is charged, by the lines of his quote. Throws std::logic_error when they do not come to its total.
ledger::StayCharge charge_of(const BookingRow& row);

struct ReconciledCurrency {
    Currency currency;
    /// Bookings that are confirmed, or were and have been stayed.
    int bookings = 0;
    /// What they come to by their quotes, and by the ledger.
    Money booked;
    Money posted;
    Money difference;
    /// How many do not agree.
    int wrong = 0;
};
BOOST_DESCRIBE_STRUCT(ReconciledCurrency, (), (currency, bookings, booked, posted, difference, wrong))

struct UnreconciledBooking {
    Uuid id;
    /// Missing when the ledger has a stay that there is no booking of.
    std::optional<std::string> code;
    Money booked;
    Money posted;
};
BOOST_DESCRIBE_STRUCT(UnreconciledBooking, (), (id, code, booked, posted))

struct Reconciliation {
    std::vector<ReconciledCurrency> currencies;
    /// What has come and gone, by the payments and by the ledger.
    std::vector<payments::ReconciledPayments> payments;
    /// The first twenty that do not agree.
    std::vector<UnreconciledBooking> wrong;
    Instant checked_at;
};
BOOST_DESCRIBE_STRUCT(Reconciliation, (), (currencies, payments, wrong, checked_at))

awaitable<Answer<Reconciliation>> reconcile(const http::Context& context, http::None);

/// Posts what the release before the ledger has confirmed or cancelled meanwhile, stays that have ended as earned, and what of them is the
/// owner's of the house. Gives how many of each; `shared` are those whose agreement came after they were earned.
struct Kept {
    int posted = 0;
    int reversed = 0;
    int earned = 0;
    int shared = 0;
};
awaitable<Kept> keep_ledger(db::Pool& database, Instant now);

}  // namespace estate::booking
