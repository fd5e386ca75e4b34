#pragma once

/// Pure rules of search: which filters make sense together, and what they mean to the database.

#include <booking/party.hpp>

#include "messages.hpp"

namespace estate::search {

/// ALL contradictions among the filters, by query parameter; empty when there are none.
std::vector<FieldError> check_filters(const Filters& filters);

/// Who comes, by filters that make sense; nothing when nobody has said it.
std::optional<booking::Party> party_of(const Filters& filters);

/// What people typed as a tsquery of beginnings of words: `50% sea-view` → `'50':* & 'sea':* & 'view':*`. Empty without any word.
std::string word_query(std::string_view q);

/// What a price filter is in, and how many millionths of a euro cent one minor unit of it is worth.
struct PriceRate {
    Currency currency;
    std::int64_t value_micro = 1'000'000;
};
BOOST_DESCRIBE_STRUCT(PriceRate, (), (currency, value_micro))

/// Prices in millionths of a euro cent, as listings have them in the database; exact when nothing has to be converted.
struct PriceBounds {
    std::optional<std::int64_t> min_micro;
    std::optional<std::int64_t> max_micro;
    bool operator==(const PriceBounds&) const = default;
};

/// A listing whose currency has no rate cannot be compared, so it is within no bounds.
PriceBounds price_bounds(const Filters& filters, const PriceRate& rate);

/// The other way round: whole minor units that hold all of these prices.
PriceSpan price_span(std::int64_t min_micro, std::int64_t max_micro, const PriceRate& rate);

}  // namespace estate::search
