#pragma once

/// Security deposits: authorised on the guest's card near his arrival, let go after his departure, taken in between when something is
/// broken.

#include <platform/jobs/outbox.hpp>

#include "booking_rows.hpp"

namespace estate::booking {

struct DepositRequest {
    json::Int<1, 1'000'000'000'000> amount_minor;
    json::Text<1, 500> reason;
};
BOOST_DESCRIBE_STRUCT(DepositRequest, (), (amount_minor, reason))

struct SeenToDeposits {
    int asked = 0;
    int released = 0;
};
/// A job: asks for deposits of stays that begin soon, and lets go those of stays that are over.
awaitable<SeenToDeposits> see_to_deposits(db::Pool& database, Instant now);

/// Hears payments.succeeded: a deposit that was taken pays for the damage that it was taken for.
awaitable<void> settle_damage(db::Transaction& transaction, const jobs::Event& event, Instant now);

/// Takes (a part of) a deposit that is held; the rest is let go. 409 `nothing_held`, 422 `more_than_held`.
awaitable<Answer<Booking>> take_booking_deposit(http::WriteContext& context, ById query, DepositRequest request);

}  // namespace estate::booking
