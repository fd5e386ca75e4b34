#pragma once

/// Codes that take something off a stay, as the office keeps them: of one stay, or of all.

#include "stay_terms.hpp"
#include "terms.hpp"

namespace estate::booking {

struct CouponEdit {
    /// Letters, digits and hyphens, in whatever case.
    json::Text<3, 40> code;
    /// For every stay, not only this one. For who runs every property.
    bool is_for_all = false;
    /// A share of the nights, or an amount in the currency of the stay.
    std::optional<json::Int<1, 9'000>> basis_points;
    std::optional<json::Int<1, 100'000'000>> amount_minor;
    /// Days of booking, and of arrival; `…_until` is the first day on which it is over.
    std::optional<Date> bookable_from;
    std::optional<Date> bookable_until;
    std::optional<Date> stay_from;
    std::optional<Date> stay_until;
    json::Int<1, 730> min_nights;
    std::optional<json::Int<1, 1'000'000>> max_redemptions;
    std::optional<json::Int<1, 1'000>> max_per_guest;
    bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(CouponEdit, (),
                      (code, is_for_all, basis_points, amount_minor, bookable_from, bookable_until, stay_from, stay_until, min_nights,
                       max_redemptions, max_per_guest, is_active))

struct OfficeCoupon {
    Uuid id;
    std::string code;
    bool is_for_all = false;
    std::optional<int> basis_points;
    std::optional<Money> amount;
    std::optional<Date> bookable_from;
    std::optional<Date> bookable_until;
    std::optional<Date> stay_from;
    std::optional<Date> stay_until;
    int min_nights = 1;
    std::optional<int> max_redemptions;
    std::optional<int> max_per_guest;
    /// Held and booked stays that use it.
    int redeemed = 0;
    bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(OfficeCoupon, (),
                      (id, code, is_for_all, basis_points, amount, bookable_from, bookable_until, stay_from, stay_until, min_nights,
                       max_redemptions, max_per_guest, redeemed, is_active))

struct OfficeCoupons {
    std::vector<OfficeCoupon> items;
};
BOOST_DESCRIBE_STRUCT(OfficeCoupons, (), (items))

struct OfCoupon {
    Uuid id;
    Uuid coupon_id;
};
BOOST_DESCRIBE_STRUCT(OfCoupon, (), (id, coupon_id))

/// Those of the stay, and those of all.
awaitable<Answer<OfficeCoupons>> list_coupons(const http::Context& context, OfListing parameters);
awaitable<Answer<OfficeCoupon>> show_coupon(const http::Context& context, OfCoupon parameters);
/// 403 for a code of all stays by who does not run them all; 422 for a code that there is already.
awaitable<Answer<OfficeCoupon>> add_coupon(http::WriteContext& context, OfListing parameters, CouponEdit edit);
/// What has been quoted with it stays as it was quoted. 422 for fewer uses than there have been.
awaitable<Answer<OfficeCoupon>> change_coupon(http::WriteContext& context, OfCoupon parameters, CouponEdit edit);

}  // namespace estate::booking
