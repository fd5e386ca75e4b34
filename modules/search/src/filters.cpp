#include "filters.hpp"

#include "rules.hpp"

#include <booking/booking.hpp>

namespace estate::search {
namespace {

template <class T>
std::optional<std::vector<T>> unless_empty(const std::vector<T>& items) {
    if (items.empty()) return std::nullopt;
    return items;
}

}  // namespace

std::optional<Problem> refuse_contradictions(const Filters& filters) {
    auto errors = check_filters(filters);
    if (errors.empty()) return std::nullopt;
    return Problem{
        .status = 422, .code = "invalid_request", .detail = "Some parameters contradict each other.", .errors = std::move(errors)};
}

FilterParameters parameters_of(const Filters& filters) {
    FilterParameters result;
    result.locale = filters.locale.value_or(http::Locale::en);
    if (filters.kind) result.kind = boost::describe::enum_to_string(*filters.kind, "");
    // Dates ask for a stay, so there is no need to look at other listings.
    if (filters.check_in) result.kind = boost::describe::enum_to_string(catalog::ListingKind::short_stay, "");
    if (filters.place) result.place = filters.place->value;
    if (filters.q) result.words = word_patterns(filters.q->value);
    result.property_kinds = unless_empty(filters.property_kind);
    if (filters.guests) result.guests = filters.guests->as_int();
    if (filters.bedrooms_min) result.bedrooms_min = filters.bedrooms_min->as_int();
    if (filters.price_min_minor) result.price_min_minor = filters.price_min_minor->value;
    if (filters.price_max_minor) result.price_max_minor = filters.price_max_minor->value;
    result.amenities = unless_empty(filters.amenities);
    if (filters.bbox.size() == 4) {
        result.west = filters.bbox[0];
        result.south = filters.bbox[1];
        result.east = filters.bbox[2];
        result.north = filters.bbox[3];
    }
    result.check_in = filters.check_in;
    result.check_out = filters.check_out;
    return result;
}

std::optional<Money> stay_total(const Filters& filters, const RateColumns& rate, Currency currency) {
    if (!filters.check_in || !rate.nightly_minor) return std::nullopt;
    const int nights = static_cast<int>((*filters.check_out - *filters.check_in).count());
    return booking::price_stay({*rate.nightly_minor, currency}, {rate.cleaning_minor.value_or(0), currency},
                               rate.tax_basis_points.value_or(0), nights)
        .total;
}

}  // namespace estate::search
