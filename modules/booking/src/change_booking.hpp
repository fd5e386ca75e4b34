#pragma once

/// Other dates, or another party, of a stay that is booked: quoted anew by the terms of today, and the difference charged or given back.

#include "booking_rows.hpp"

namespace estate::booking {

struct ChangeQuery {
    Uuid id;
    Date check_in;
    Date check_out;
    /// As many as were booked unless it is said.
    std::optional<json::Int<1, 100>> guests;
    std::optional<http::Locale> locale;
};
BOOST_DESCRIBE_STRUCT(ChangeQuery, (), (id, check_in, check_out, guests, locale))

struct ChangeRequest {
    Date check_in;
    Date check_out;
    std::optional<json::Int<1, 100>> guests;
    /// The new price as it was shown: refused when it is another by now.
    json::Int<0, 1'000'000'000'000> expected_total_minor;
};
BOOST_DESCRIBE_STRUCT(ChangeRequest, (), (check_in, check_out, guests, expected_total_minor))

/// A coupon that the changed stay does not have any more, and why.
struct DroppedCoupon {
    std::string code;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DroppedCoupon, (), (code, reason))

struct ChangePreview {
    Uuid booking_id;
    Date check_in;
    Date check_out;
    int nights = 0;
    int guests = 0;
    json::Raw<std::vector<PriceLine>> lines;
    Money total;
    Money total_before;
    /// What is to be paid on top, or goes back. One of them is 0.
    Money to_pay;
    Money refund;
    /// The booking's coupon, which still counts.
    std::optional<std::string> coupon;
    std::optional<DroppedCoupon> dropped_coupon;
};
BOOST_DESCRIBE_STRUCT(ChangePreview, (),
                      (booking_id, check_in, check_out, nights, guests, lines, total, total_before, to_pay, refund, coupon, dropped_coupon))

/// 409 `illegal_transition` unless it is confirmed, 409 `has_begun` once the guest could have arrived, 422 `stay_refused` with
/// `violations`.
awaitable<Answer<ChangePreview>> preview_change(const http::Context& context, ChangeQuery query);
/// As the preview, and 409 `price_changed`, 409 `nights_taken`. What is more to pay is asked for; what is less goes back at once.
awaitable<Answer<Booking>> change_booking(http::WriteContext& context, ById query, ChangeRequest request);

}  // namespace estate::booking
