#pragma once

/// What a visitor may know of prices and limits before he asks for a quote.

#include "messages.hpp"

namespace estate::booking {

awaitable<Answer<StayTerms>> get_stay_terms(const http::Context& context, BySlug query);

/// Prices and limits of each day, in spans of days that are alike. 422 for more than 800 days.
awaitable<Answer<RateCalendar>> get_rates(const http::Context& context, RatesQuery query);

}  // namespace estate::booking
