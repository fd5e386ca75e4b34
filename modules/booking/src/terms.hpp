#pragma once

/// What the rules look at: the terms of a stay, who wants it, and when.

#include <booking/booking.hpp>
#include <booking/party.hpp>
#include <booking/plan.hpp>

namespace estate::booking {

/// One of the taxes that a stay is charged with, as booking copies it from the company.
struct StayTax {
    Uuid id;
    /// {en, fr, es}.
    company::TaxName name;
    company::TaxMode mode{};
    int basis_points = 0;
    std::optional<std::int64_t> amount_minor = std::nullopt;
    bool is_inclusive = false;
    bool on_tax = false;
    std::optional<int> night_cap = std::nullopt;
    std::optional<int> from_age = std::nullopt;
    std::optional<Date> valid_from = std::nullopt;
    std::optional<Date> valid_until = std::nullopt;
    company::Collector collected_by{};
};
BOOST_DESCRIBE_STRUCT(StayTax, (),
                      (id, name, mode, basis_points, amount_minor, is_inclusive, on_tax, night_cap, from_age, valid_from, valid_until,
                       collected_by))

/// Everything that prices and limits a listing's stays. Seasons and days may be only those around the wanted dates.
struct Terms {
    Rate rate;
    RatePlan plan;
    std::vector<StayTax> taxes;
};

/// When somebody asks: the instant, and the day that the property's clock shows.
struct Moment {
    Instant now;
    Date today;
};

/// A coupon that can be looked at: what it takes off and for whom. Limits of use are counted when the stay is held.
struct Coupon {
    Uuid id;
    std::string code;
    std::optional<Uuid> listing_id = std::nullopt;
    std::optional<int> basis_points = std::nullopt;
    std::optional<std::int64_t> amount_minor = std::nullopt;
    std::optional<Currency> currency = std::nullopt;
    std::optional<Date> bookable_from = std::nullopt;
    std::optional<Date> bookable_until = std::nullopt;
    std::optional<Date> stay_from = std::nullopt;
    std::optional<Date> stay_until = std::nullopt;
    int min_nights = 1;
    std::optional<int> max_redemptions = std::nullopt;
    std::optional<int> max_per_guest = std::nullopt;
    int redeemed = 0;
    bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(Coupon, (),
                      (id, code, listing_id, basis_points, amount_minor, currency, bookable_from, bookable_until, stay_from, stay_until,
                       min_nights, max_redemptions, max_per_guest, redeemed, is_active))

}  // namespace estate::booking
