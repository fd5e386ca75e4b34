#pragma once

#include "office_messages.hpp"

namespace estate::catalog {

/// What a price becomes: by a share (multiplied before divided, rounded once, half up) or an amount, then rounded to the nearest multiple.
/// May be nothing or less, which the caller refuses.
std::int64_t changed_price(std::int64_t price_minor, const PriceChange& change);

/// What contradicts itself in a change of prices.
std::vector<FieldError> check_change(const PriceChange& change);

}  // namespace estate::catalog
