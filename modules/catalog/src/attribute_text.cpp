#include <catalog/editing.hpp>

#include "names.hpp"
#include "schemas.hpp"

namespace estate::catalog {
namespace {

const Attribute* find_attribute(const Schema& schema, std::string_view code) {
    const auto found = std::ranges::find(schema, code, &Attribute::code);
    return found == schema.end() ? nullptr : &*found;
}

bool equal_ignoring_case(std::string_view left, std::string_view right) {
    const auto lower = [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; };
    return std::ranges::equal(left, right, {}, lower, lower);
}

/// The code of a word given by code or English name; unknown words stay, for the schema to refuse with the allowed ones.
std::string code_of_word(const Attribute& attribute, std::string_view word) {
    for (const auto& [code, names] : attribute.words) {
        if (equal_ignoring_case(code, word) || equal_ignoring_case(names.in(http::Locale::en), word)) return code;
    }
    return std::string{word};
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

boost::json::value list_of(const Attribute& attribute, std::string_view text) {
    boost::json::array items;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        if (const auto word = trimmed(text.substr(0, comma)); !word.empty()) items.emplace_back(code_of_word(attribute, word));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return items;
}

std::expected<boost::json::value, std::string> number_of(std::string_view text) {
    std::int64_t whole{};
    const auto* const last = text.data() + text.size();
    if (const auto [end, error] = std::from_chars(text.data(), last, whole); error == std::errc{} && end == last) return whole;
    double fraction{};
    const auto [end, error] = std::from_chars(text.data(), last, fraction, std::chars_format::fixed);
    if (error == std::errc{} && end == last) return fraction;
    return std::unexpected("must be a number like 12 or 5.4");
}

std::expected<boost::json::value, std::string> read_text(const Attribute& attribute, std::string_view text, Currency currency) {
    switch (attribute.form) {
        case AttributeForm::text:
        case AttributeForm::date: return boost::json::value(text);
        case AttributeForm::words: return boost::json::value(code_of_word(attribute, text));
        case AttributeForm::list: return list_of(attribute, text);
        case AttributeForm::number:
        case AttributeForm::year: return number_of(text);
        case AttributeForm::money:
            return minor_units(text, currency.exponent()).transform([](auto amount) { return boost::json::value(amount); });
        case AttributeForm::basis_points: return minor_units(text, 2).transform([](auto amount) { return boost::json::value(amount); });
        case AttributeForm::boolean:
            if (equal_ignoring_case(text, "true") || equal_ignoring_case(text, "yes")) return true;
            if (equal_ignoring_case(text, "false") || equal_ignoring_case(text, "no")) return false;
            return std::unexpected("must be true or false");
    }
    return std::unexpected("cannot be read");
}

template <class Kind>
std::expected<boost::json::value, std::string> read_attribute_text(Kind kind, std::string_view code, std::string_view text,
                                                                   Currency currency) {
    const auto* attribute = find_attribute(schema_of(kind), code);
    if (!attribute) return std::unexpected("is not known for this kind");
    return read_text(*attribute, text, currency);
}

template <class Kind>
std::optional<std::string> find_by_column(Kind kind, std::string_view column) {
    for (const auto& attribute : schema_of(kind)) {
        if (column_of_attribute(attribute.code) == column) return attribute.code;
    }
    return std::nullopt;
}

}  // namespace

std::expected<std::int64_t, std::string> minor_units(std::string_view text, int exponent) {
    const auto dot = std::min(text.find('.'), text.size());
    const auto fraction = text.substr(std::min(dot + 1, text.size()));
    std::string digits{text.substr(0, dot)};
    digits += fraction;
    const bool is_number = dot > 0 && !digits.empty() && digits.size() <= 15 &&
                           std::ranges::all_of(digits, [](char digit) { return digit >= '0' && digit <= '9'; });
    if (!is_number) return std::unexpected("must be an amount like 1250 or 1250.50, without thousands separators");
    const auto places = static_cast<std::size_t>(exponent);
    if (fraction.size() > places) return std::unexpected("has more than " + std::to_string(exponent) + " digits after the point");
    digits.append(places - fraction.size(), '0');
    return std::stoll(digits);
}

std::expected<boost::json::value, std::string> attribute_from_text(PropertyKind kind, std::string_view code, std::string_view text,
                                                                   Currency currency) {
    return read_attribute_text(kind, code, text, currency);
}
std::expected<boost::json::value, std::string> attribute_from_text(ListingKind kind, std::string_view code, std::string_view text,
                                                                   Currency currency) {
    return read_attribute_text(kind, code, text, currency);
}

std::string column_of_attribute(std::string_view code) {
    const auto* name = reso_name_of(code);
    return name ? name->reso : "X_" + std::string{code};
}

std::optional<std::string> attribute_of_column(PropertyKind kind, std::string_view column) {
    return find_by_column(kind, column);
}
std::optional<std::string> attribute_of_column(ListingKind kind, std::string_view column) {
    return find_by_column(kind, column);
}

}  // namespace estate::catalog
