#include "stay_taxes.hpp"

#include "words.hpp"

#include <algorithm>
#include <numeric>

namespace estate::booking {
namespace {

using company::TaxMode;

bool is_percentage(const StayTax& tax) {
    return tax.mode == TaxMode::percent;
}

bool is_valid_on(const StayTax& tax, Date day) {
    return (!tax.valid_from || *tax.valid_from <= day) && (!tax.valid_until || day < *tax.valid_until);
}

/// How often an amount is charged: for the nights of its period up to its cap, for the persons of its age.
int quantity_of(const StayTax& tax, const PriceInputs& inputs) {
    const auto valid = std::ranges::count_if(inputs.nights, [&](const auto& night) { return is_valid_on(tax, night.night); });
    const int nights = std::min(static_cast<int>(valid), tax.night_cap.value_or(static_cast<int>(valid)));
    const int persons = inputs.party.of_age(tax.from_age.value_or(0));
    const int once = is_valid_on(tax, inputs.nights.front().night) ? 1 : 0;
    switch (tax.mode) {
        case TaxMode::percent:
        case TaxMode::per_stay: return once;
        case TaxMode::per_night: return nights;
        case TaxMode::per_person_per_stay: return once * persons;
        case TaxMode::per_person_per_night: return nights * persons;
    }
    return 0;
}

PriceLine line_of(const StayTax& tax, const PriceInputs& inputs, std::int64_t amount_minor) {
    PriceLine line{.kind = LineKind::tax,
                   .label = in_locale(tax.name, inputs.locale),
                   .quantity = 1,
                   .unit = std::nullopt,
                   .amount = {amount_minor, inputs.currency},
                   .included = std::nullopt,
                   .due_at_property = std::nullopt};
    if (!is_percentage(tax)) {
        line.quantity = quantity_of(tax, inputs);
        line.unit = Money{tax.amount_minor.value_or(0), inputs.currency};
    }
    if (tax.is_inclusive) line.included = true;
    if (tax.collected_by == company::Collector::property) line.due_at_property = true;
    return line;
}

std::int64_t amount_of(const StayTax& tax, const PriceInputs& inputs) {
    return (Money{tax.amount_minor.value_or(0), inputs.currency} * quantity_of(tax, inputs)).amount_minor;
}

using Taxes = std::vector<const StayTax*>;

/// Percentages that the price has already: gross − round(gross ÷ (1 + all of them)), split among them by their rates.
void include_percentages(const Taxes& taxes, const PriceInputs& inputs, std::int64_t gross_minor, std::vector<PriceLine>& lines) {
    std::vector<std::int64_t> rates;
    for (const auto* tax : taxes) rates.push_back(tax->basis_points);
    const auto all = std::accumulate(rates.begin(), rates.end(), std::int64_t{0});
    if (all == 0) return;
    const auto parts = allocate(gross_minor - scale_half_up(gross_minor, 10'000, 10'000 + all), rates);
    for (std::size_t at = 0; at < taxes.size(); ++at) lines.push_back(line_of(*taxes[at], inputs, parts[at]));
}

std::int64_t sum_of(const std::vector<PriceLine>& lines) {
    return std::accumulate(lines.begin(), lines.end(), std::int64_t{0},
                           [](std::int64_t sum, const PriceLine& line) { return sum + line.amount.amount_minor; });
}

}  // namespace

std::vector<PriceLine> tax_lines(const PriceInputs& inputs, std::int64_t charges_minor) {
    Taxes charged;
    for (const auto& tax : inputs.taxes) {
        if (quantity_of(tax, inputs) > 0) charged.push_back(&tax);
    }
    std::ranges::sort(charged, {}, [](const StayTax* tax) { return tax->id; });
    const auto some = [&](auto&& wanted) {
        Taxes found;
        std::ranges::copy_if(charged, std::back_inserter(found), [&](const StayTax* tax) { return wanted(*tax); });
        return found;
    };

    std::vector<PriceLine> lines;
    for (const auto* tax : some([](const StayTax& each) { return each.is_inclusive && !is_percentage(each); }))
        lines.push_back(line_of(*tax, inputs, std::min(amount_of(*tax, inputs), charges_minor - sum_of(lines))));
    include_percentages(some([](const StayTax& each) { return each.is_inclusive && is_percentage(each); }), inputs,
                        charges_minor - sum_of(lines), lines);
    const auto net_minor = charges_minor - sum_of(lines);
    for (const auto* tax : some([](const StayTax& each) { return !each.is_inclusive && !each.on_tax; })) {
        lines.push_back(
            line_of(*tax, inputs, is_percentage(*tax) ? scale_half_up(net_minor, tax->basis_points, 10'000) : amount_of(*tax, inputs)));
    }
    const auto taxed_minor = net_minor + sum_of(lines);
    for (const auto* tax : some([](const StayTax& each) { return each.on_tax; }))
        lines.push_back(line_of(*tax, inputs, scale_half_up(taxed_minor, tax->basis_points, 10'000)));
    std::erase_if(lines, [](const PriceLine& line) { return line.amount.amount_minor == 0; });
    return lines;
}

}  // namespace estate::booking
