#pragma once

/// Ending a stay before it has been had, and what goes back of its price.

#include "booking_rows.hpp"

namespace estate::booking {

struct CancellationPreview {
    Uuid booking_id;
    CancellationPolicy policy = CancellationPolicy::flexible;
    RefundTier tier = RefundTier::full;
    Money total;
    /// What of the price is not owed any more, and what is kept of it. Together the total.
    Money released;
    Money kept;
    Money nights_released;
    Money cleaning_released;
    Money tax_released;
    /// What has been paid and not given back.
    Money paid;
    /// What goes back of it.
    Money refund;
    /// What is still owed after the cancellation, where less has been paid than is kept.
    Money still_owed;
    std::optional<Instant> full_until;
    std::optional<Instant> half_until;
};
BOOST_DESCRIBE_STRUCT(CancellationPreview, (),
                      (booking_id, policy, tier, total, released, kept, nights_released, cleaning_released, tax_released, paid, refund,
                       still_owed, full_until, half_until))

struct CourtesyRequest {
    json::Int<1, 1'000'000'000'000> amount_minor;
    json::Text<1, 500> reason;
};
BOOST_DESCRIBE_STRUCT(CourtesyRequest, (), (amount_minor, reason))

/// 409 `illegal_transition` when it cannot be cancelled.
awaitable<Answer<CancellationPreview>> preview_cancellation(const http::Context& context, ById query);

/// Gives the nights back, and the money by the policy of the booking. Cancelling what is cancelled answers with it again. 409
/// `refund_changed` when something else would go back than was shown.
awaitable<Answer<Booking>> cancel_stay(http::WriteContext& context, ById query, CancelRequest request);

/// The guest has not come: every night is kept. 409 `too_early` before the day after the arrival.
awaitable<Answer<Booking>> mark_no_show(http::WriteContext& context, ById query);

/// Money goes back although it is owed: with a reason, by the office. 409 `not_enough_paid`.
awaitable<Answer<Booking>> refund_booking(http::WriteContext& context, ById query, CourtesyRequest request);

}  // namespace estate::booking
