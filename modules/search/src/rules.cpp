#include "rules.hpp"

#include <cctype>
#include <limits>

namespace estate::search {
namespace {

/// The highest number of all stands for a price that cannot be compared.
constexpr auto dearest_micro = std::numeric_limits<std::int64_t>::max() - 1;

void check_dates(const Filters& filters, std::vector<FieldError>& errors) {
    if (filters.check_in.has_value() != filters.check_out.has_value()) {
        const std::string missing = filters.check_in ? "?check_out" : "?check_in";
        errors.push_back({missing, "required", "is required together with the other date"});
        return;
    }
    if (!filters.check_in) return;
    if (*filters.check_out <= *filters.check_in) errors.push_back({"?check_out", "out_of_range", "must be after check_in"});
    if (filters.kind && *filters.kind != catalog::ListingKind::short_stay) {
        errors.push_back({"?kind", "not_allowed", "must be short_stay when dates are given"});
    }
}

void check_box(const std::vector<double>& box, std::vector<FieldError>& errors) {
    if (box.empty()) return;
    const auto is_longitude = [](double degrees) { return degrees >= -180 && degrees <= 180; };
    const auto is_latitude = [](double degrees) { return degrees >= -90 && degrees <= 90; };
    const bool is_well_formed =
        box.size() == 4 && is_longitude(box[0]) && is_latitude(box[1]) && is_longitude(box[2]) && is_latitude(box[3]) && box[1] <= box[3];
    if (!is_well_formed) errors.push_back({"?bbox", "invalid_value", "must be west,south,east,north in degrees, with south at most north"});
}

void check_party(const Filters& filters, std::vector<FieldError>& errors) {
    const auto said = booking::said_party(filters);
    if (said.says_nothing()) return;
    const auto party = booking::read_party(said, "?");
    if (!party) errors.insert(errors.end(), party.error().begin(), party.error().end());
}

}  // namespace

std::vector<FieldError> check_filters(const Filters& filters) {
    std::vector<FieldError> errors;
    check_dates(filters, errors);
    check_party(filters, errors);
    check_box(filters.bbox, errors);
    if (filters.price_min_minor && filters.price_max_minor && filters.price_min_minor->value > filters.price_max_minor->value) {
        errors.push_back({"?price_max_minor", "out_of_range", "must be at least price_min_minor"});
    }
    return errors;
}

std::optional<booking::Party> party_of(const Filters& filters) {
    const auto said = booking::said_party(filters);
    if (said.says_nothing()) return std::nullopt;
    return booking::read_party(said, "?").value();
}

std::string word_query(std::string_view q) {
    std::string query;
    bool in_word = false;
    for (const char letter : q) {
        const auto byte = static_cast<unsigned char>(letter);
        // Letters beyond ASCII are PostgreSQL's to judge; what could be a sign of a tsquery is none of them.
        const bool belongs = byte >= 0x80 || std::isalnum(byte) != 0;
        if (belongs && !in_word) query += query.empty() ? "'" : " & '";
        if (belongs) query += letter;
        if (!belongs && in_word) query += "':*";
        in_word = belongs;
    }
    return in_word ? query + "':*" : query;
}

PriceBounds price_bounds(const Filters& filters, const PriceRate& rate) {
    PriceBounds bounds;
    if (filters.price_min_minor) bounds.min_micro = filters.price_min_minor->value * rate.value_micro;
    if (filters.price_max_minor) bounds.max_micro = filters.price_max_minor->value * rate.value_micro;
    if (bounds.min_micro && !bounds.max_micro) bounds.max_micro = dearest_micro;
    return bounds;
}

PriceSpan price_span(std::int64_t min_micro, std::int64_t max_micro, const PriceRate& rate) {
    return {.min_minor = min_micro / rate.value_micro,
            .max_minor = max_micro / rate.value_micro + (max_micro % rate.value_micro > 0 ? 1 : 0),
            .currency = rate.currency};
}

}  // namespace estate::search
