#pragma once

/// What a stay costs (domain rules 9 to 15). All that a price is made of is one value, `PriceInputs`; it is stored with the quote, and the
/// rules of its version make the same lines of it for all time.

#include "day_rules.hpp"
#include "messages.hpp"

namespace estate::booking {

/// Stored with each quote; changes whenever a rule in pricing.cpp changes what a quote would say. The old rules stay callable.
inline constexpr const char* rules_version = "2026-12";

struct PricedNight {
    Date night;
    std::int64_t price_minor = 0;
    PriceSource source{};
    std::optional<std::string> season = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(PricedNight, (), (night, price_minor, source, season))

/// A coupon that counts: a share of the nights, or an amount.
struct PricedCoupon {
    std::string code;
    std::optional<int> basis_points = std::nullopt;
    std::optional<std::int64_t> amount_minor = std::nullopt;
};
BOOST_DESCRIBE_STRUCT(PricedCoupon, (), (code, basis_points, amount_minor))

struct PriceInputs {
    Currency currency;
    http::Locale locale{};
    std::vector<PricedNight> nights;
    /// Days from the booking to the arrival.
    int days_ahead = 0;
    Party party;
    std::optional<int> included_guests = std::nullopt;
    std::int64_t extra_guest_minor = 0;
    int extra_guest_from_age = 0;
    std::int64_t cleaning_minor = 0;
    std::int64_t pet_minor = 0;
    PetPer pet_per{};
    std::vector<Discount> discounts = {};
    std::optional<PricedCoupon> coupon = std::nullopt;
    std::vector<StayTax> taxes = {};
};
BOOST_DESCRIBE_STRUCT(PriceInputs, (),
                      (currency, locale, nights, days_ahead, party, included_guests, extra_guest_minor, extra_guest_from_age,
                       cleaning_minor, pet_minor, pet_per, discounts, coupon, taxes))

/// What a night costs and why; the parts of all nights come to the lines before cleaning, pets and taxes, to the cent.
struct NightParts {
    Date night;
    PriceSource source{};
    std::optional<std::string> season = std::nullopt;
    std::int64_t price_minor = 0;
    /// Not above 0 each.
    std::int64_t length_of_stay_minor = 0;
    std::int64_t early_or_late_minor = 0;
    std::int64_t coupon_minor = 0;
    std::int64_t extra_guests_minor = 0;
    std::int64_t total_minor = 0;
};
BOOST_DESCRIBE_STRUCT(NightParts, (),
                      (night, source, season, price_minor, length_of_stay_minor, early_or_late_minor, coupon_minor, extra_guests_minor,
                       total_minor))

struct StayPrice {
    /// In the order in which they are shown. Those that are not `included` come to the total.
    std::vector<PriceLine> lines;
    Money total;
    /// What of the total the property takes on arrival.
    Money due_at_property;
    std::vector<NightParts> nights;
};

/// What a stay's price is made of. Of the discounts only the ones that count: the highest length of stay, and one for the time of booking.
PriceInputs inputs_of(const Terms& terms, const DateRange& stay, const Party& party, Date today, const Coupon* coupon, http::Locale locale);

/// Throws std::overflow_error for amounts beyond 64 bits.
StayPrice price_stay(const PriceInputs& inputs);

/// By the rules of a version; std::nullopt when it is none that can be replayed.
std::optional<StayPrice> replay(std::string_view version, const PriceInputs& inputs);

/// Whole parts that come to `total`, as near to the weights as they can be: largest remainder, the earlier part first where they are even.
/// Without any weight the first part has it all.
std::vector<std::int64_t> allocate(std::int64_t total, const std::vector<std::int64_t>& weights);

/// The discount of a kind that counts for the number: the highest threshold reached, for last_minute the lowest.
std::optional<Discount> discount_for(const std::vector<Discount>& discounts, DiscountKind kind, int number);

}  // namespace estate::booking
