#pragma once

/// Taxes of a stay (domain rule 13).

#include "pricing.hpp"

namespace estate::booking {

/// The lines of all taxes of the inputs on `charges_minor` (nights, guests, cleaning and pets, discounts taken off): those in the price
/// first, then those on top, each in the order of their ids, so that no order of the inputs changes anything.
std::vector<PriceLine> tax_lines(const PriceInputs& inputs, std::int64_t charges_minor);

}  // namespace estate::booking
