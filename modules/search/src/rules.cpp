#include "rules.hpp"

#include <sstream>

namespace estate::search {
namespace {

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

}  // namespace

std::vector<FieldError> check_filters(const Filters& filters) {
    std::vector<FieldError> errors;
    check_dates(filters, errors);
    check_box(filters.bbox, errors);
    if (filters.price_min_minor && filters.price_max_minor && filters.price_min_minor->value > filters.price_max_minor->value) {
        errors.push_back({"?price_max_minor", "out_of_range", "must be at least price_min_minor"});
    }
    return errors;
}

std::vector<std::string> word_patterns(std::string_view q) {
    std::vector<std::string> patterns;
    std::istringstream words{std::string{q}};
    for (std::string word; words >> word;) {
        std::string pattern = "%";
        for (const char letter : word) {
            if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
            pattern += letter;
        }
        patterns.push_back(pattern + "%");
    }
    return patterns;
}

}  // namespace estate::search
