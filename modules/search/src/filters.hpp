#pragma once

#include "rules.hpp"

namespace estate::search {

/// Filters as the statements take them: absent ones are NULL.
struct FilterParameters {
    http::Locale locale{};
    std::optional<std::string> kind;
    std::optional<std::string> place;
    /// A tsquery.
    std::optional<std::string> words;
    std::optional<std::vector<catalog::PropertyKind>> property_kinds;
    std::optional<int> guests;
    std::optional<int> pets;
    std::optional<int> bedrooms_min;
    PriceBounds price;
    std::optional<std::vector<std::string>> amenities;
    std::optional<double> west;
    std::optional<double> south;
    std::optional<double> east;
    std::optional<double> north;
    std::optional<Date> check_in;
    std::optional<Date> check_out;
};

/// Refuses filters that contradict each other, and a currency that the platform has no rate of. The rate is looked up for a filter by
/// price, or when the answer names prices itself.
db::awaitable<Answer<PriceRate>> check(const http::Context& context, const Filters& filters, bool answers_with_prices = false);

FilterParameters parameters_of(const Filters& filters, const PriceRate& rate);

/// Parameters $1 to $18 of every statement of this module, then `more`.
template <class... More>
db::Parameters bind_filters(const FilterParameters& filters, Instant now, const More&... more) {
    return db::Parameters{filters.locale,
                          filters.kind,
                          filters.place,
                          filters.words,
                          filters.property_kinds,
                          filters.guests,
                          filters.bedrooms_min,
                          filters.price.min_micro,
                          filters.price.max_micro,
                          filters.amenities,
                          filters.west,
                          filters.south,
                          filters.east,
                          filters.north,
                          filters.check_in,
                          filters.check_out,
                          now,
                          filters.pets,
                          more...};
}

/// What a listing's rate adds to a row when dates are asked for.
struct RateColumns {
    std::optional<std::int64_t> nightly_minor;
    std::optional<std::int64_t> cleaning_minor;
    std::optional<int> tax_basis_points;
    /// Nothing but these three makes the price.
    std::optional<bool> is_flat;
};

/// A row's listing and what its rate adds to it.
struct RatedListing {
    Uuid id;
    Currency currency;
    RateColumns rate;
};

/// The all-in totals of the asked stay, one for each listing, by booking's own rules (docs/decisions/0011). None without dates, and for a
/// listing that would not take the stay.
db::awaitable<std::vector<std::optional<Money>>> stay_totals(const http::Context& context, const Filters& filters,
                                                             const std::vector<RatedListing>& listings);

}  // namespace estate::search
