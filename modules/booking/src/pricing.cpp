#include "pricing.hpp"

#include "stay_taxes.hpp"
#include "words.hpp"

#include <algorithm>
#include <numeric>

namespace estate::booking {
namespace {

std::int64_t sum_of(const std::vector<NightParts>& nights, std::int64_t NightParts::* part) {
    return std::accumulate(nights.begin(), nights.end(), std::int64_t{0}, [&](std::int64_t sum, const NightParts& night) {
        return (Money{sum, {}} + Money{night.*part, {}}).amount_minor;
    });
}

/// The lines of a stay, one after the other; each discount is taken off what those before it have left of the nights.
class Pricing {
public:
    explicit Pricing(const PriceInputs& inputs) : inputs_(inputs), nights_(static_cast<int>(inputs.nights.size())) {
        for (const auto& night : inputs.nights)
            parts_.push_back({.night = night.night, .source = night.source, .season = night.season, .price_minor = night.price_minor});
    }

    StayPrice price() {
        nights();
        length_of_stay();
        time_of_booking();
        coupon();
        extra_guests();
        add(LineKind::cleaning, line_words(Label::cleaning, inputs_.locale), 1, std::nullopt, inputs_.cleaning_minor);
        pets();
        for (auto& line : tax_lines(inputs_, total_)) {
            if (!line.included) total_ += line.amount.amount_minor;
            if (line.due_at_property) due_at_property_ += line.amount.amount_minor;
            lines_.push_back(std::move(line));
        }
        for (auto& part : parts_)
            part.total_minor =
                part.price_minor + part.length_of_stay_minor + part.early_or_late_minor + part.coupon_minor + part.extra_guests_minor;
        return {.lines = std::move(lines_),
                .total = {total_, inputs_.currency},
                .due_at_property = {due_at_property_, inputs_.currency},
                .nights = std::move(parts_)};
    }

private:
    /// What costs nothing has no line.
    void add(LineKind kind, std::string label, int quantity, std::optional<std::int64_t> unit_minor, std::int64_t amount_minor) {
        if (amount_minor == 0) return;
        total_ = (Money{total_, {}} + Money{amount_minor, {}}).amount_minor;
        lines_.push_back({.kind = kind,
                          .label = std::move(label),
                          .quantity = quantity,
                          .unit = unit_minor.transform([&](std::int64_t unit) { return Money{unit, inputs_.currency}; }),
                          .amount = {amount_minor, inputs_.currency},
                          .included = std::nullopt,
                          .due_at_property = std::nullopt});
    }

    void nights() {
        const auto first = inputs_.nights.front().price_minor;
        const bool is_even = std::ranges::all_of(inputs_.nights, [&](const auto& night) { return night.price_minor == first; });
        const auto sum = sum_of(parts_, &NightParts::price_minor);
        add(LineKind::nights, line_words(Label::nights, inputs_.locale), nights_, is_even ? std::optional{first} : std::nullopt, sum);
    }

    /// Takes `amount_minor` off the nights, each its share.
    void take_off(LineKind kind, std::string label, std::int64_t amount_minor, std::int64_t NightParts::* part) {
        std::vector<std::int64_t> weights;
        for (const auto& night : inputs_.nights) weights.push_back(night.price_minor);
        const auto shares = allocate(amount_minor, weights);
        for (std::size_t at = 0; at < parts_.size(); ++at) parts_[at].*part = -shares[at];
        add(kind, std::move(label), 1, std::nullopt, -amount_minor);
    }

    void take_off(Label label, const Discount& discount, std::int64_t NightParts::* part) {
        take_off(LineKind::discount, line_words(label, inputs_.locale) + " (" + percent(discount.basis_points, inputs_.locale) + ")",
                 scale_half_up(total_, discount.basis_points, 10'000), part);
    }

    void length_of_stay() {
        if (const auto tier = discount_for(inputs_.discounts, DiscountKind::length_of_stay, nights_))
            take_off(Label::length_of_stay, *tier, &NightParts::length_of_stay_minor);
    }

    /// One of both at most, the better; early where they are even.
    void time_of_booking() {
        const auto early = discount_for(inputs_.discounts, DiscountKind::early_bird, inputs_.days_ahead);
        const auto late = discount_for(inputs_.discounts, DiscountKind::last_minute, inputs_.days_ahead);
        if (early && (!late || early->basis_points >= late->basis_points)) {
            take_off(Label::early_bird, *early, &NightParts::early_or_late_minor);
        } else if (late) {
            take_off(Label::last_minute, *late, &NightParts::early_or_late_minor);
        }
    }

    void coupon() {
        if (!inputs_.coupon) return;
        const auto& coupon = *inputs_.coupon;
        const auto amount =
            coupon.basis_points ? scale_half_up(total_, *coupon.basis_points, 10'000) : std::min(coupon.amount_minor.value_or(0), total_);
        take_off(LineKind::discount, line_words(Label::coupon, inputs_.locale) + " " + coupon.code, amount, &NightParts::coupon_minor);
    }

    void extra_guests() {
        if (!inputs_.included_guests || inputs_.extra_guest_minor == 0) return;
        const int extra = std::max(0, inputs_.party.of_age(inputs_.extra_guest_from_age) - *inputs_.included_guests);
        const auto fee = (Money{inputs_.extra_guest_minor, {}} * extra).amount_minor;
        for (auto& part : parts_) part.extra_guests_minor = fee;
        add(LineKind::extra_guests, line_words(Label::extra_guests, inputs_.locale), extra * nights_, inputs_.extra_guest_minor,
            (Money{fee, {}} * nights_).amount_minor);
    }

    void pets() {
        const int quantity = inputs_.party.pets * (inputs_.pet_per == PetPer::night ? nights_ : 1);
        add(LineKind::pets, line_words(Label::pets, inputs_.locale), quantity, inputs_.pet_minor,
            (Money{inputs_.pet_minor, {}} * quantity).amount_minor);
    }

    const PriceInputs& inputs_;
    const int nights_;
    std::vector<NightParts> parts_;
    std::vector<PriceLine> lines_;
    std::int64_t total_ = 0;
    std::int64_t due_at_property_ = 0;
};

}  // namespace

std::vector<std::int64_t> allocate(std::int64_t total, const std::vector<std::int64_t>& weights) {
    __int128 whole = 0;
    for (const auto weight : weights) whole += weight;
    std::vector<std::int64_t> parts(weights.size());
    if (whole == 0) {
        if (!parts.empty()) parts.front() = total;
        return parts;
    }
    std::vector<__int128> lost(weights.size());
    std::int64_t rest = total;
    for (std::size_t at = 0; at < weights.size(); ++at) {
        const __int128 exact = static_cast<__int128>(total) * weights[at];
        parts[at] = static_cast<std::int64_t>(exact / whole);
        lost[at] = exact % whole;
        rest -= parts[at];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) { return lost[left] > lost[right]; });
    for (std::size_t at = 0; rest > 0; ++at, --rest) ++parts[order[at]];
    return parts;
}

std::optional<Discount> discount_for(const std::vector<Discount>& discounts, DiscountKind kind, int number) {
    std::optional<Discount> best;
    for (const auto& discount : discounts) {
        if (discount.kind != kind) continue;
        const bool is_late = kind == DiscountKind::last_minute;
        if (is_late ? number > discount.threshold : number < discount.threshold) continue;
        if (!best || (is_late ? discount.threshold < best->threshold : discount.threshold > best->threshold)) best = discount;
    }
    return best;
}

PriceInputs inputs_of(const Terms& terms, const DateRange& stay, const Party& party, Date today, const Coupon* coupon,
                      http::Locale locale) {
    const int days_ahead = static_cast<int>((stay.from() - today).count());
    PriceInputs inputs{.currency = terms.rate.currency,
                       .locale = locale,
                       .nights = {},
                       .days_ahead = days_ahead,
                       .party = party,
                       .included_guests = terms.plan.included_guests,
                       .extra_guest_minor = terms.plan.extra_guest_minor,
                       .extra_guest_from_age = terms.plan.extra_guest_from_age,
                       .cleaning_minor = terms.rate.cleaning_minor,
                       .pet_minor = terms.plan.pet_minor,
                       .pet_per = terms.plan.pet_per};
    for (auto night = stay.from(); night < stay.to(); night += std::chrono::days{1}) {
        auto day = resolve_day(terms, night);
        inputs.nights.push_back({night, day.nightly_minor, day.source, std::move(day.season)});
    }
    for (const auto& [kind, number] : {std::pair{DiscountKind::length_of_stay, stay.nights()},
                                       std::pair{DiscountKind::early_bird, days_ahead}, std::pair{DiscountKind::last_minute, days_ahead}}) {
        if (const auto discount = discount_for(terms.plan.discounts, kind, number)) inputs.discounts.push_back(*discount);
    }
    if (coupon) inputs.coupon = PricedCoupon{coupon->code, coupon->basis_points, coupon->amount_minor};
    inputs.taxes = terms.taxes;
    return inputs;
}

StayPrice price_stay(const PriceInputs& inputs) {
    return Pricing{inputs}.price();
}

std::optional<StayPrice> replay(std::string_view version, const PriceInputs& inputs) {
    if (version == rules_version) return price_stay(inputs);
    return std::nullopt;
}

}  // namespace estate::booking
