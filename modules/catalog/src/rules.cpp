#include "rules.hpp"

namespace estate::catalog {
namespace {

/// As PostgreSQL's jsonb holds it: `12`, `5.4`; never in exponent form.
std::string plain_number(const boost::json::value& number) {
    if (number.is_int64()) return std::to_string(number.get_int64());
    if (number.is_uint64()) return std::to_string(number.get_uint64());
    std::string text;
    json::write(text, number.to_number<double>());
    return text;
}

/// `8.50` is `8.5`, `3.00` is `3`.
std::string without_trailing_zeros(std::string text) {
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

const std::string& in_words(const Attribute& attribute, const std::string& value, http::Locale locale) {
    const auto found = attribute.words.find(value);
    return found == attribute.words.end() ? value : found->second.in(locale);
}

std::string joined_words(const Attribute& attribute, const boost::json::value& list, http::Locale locale) {
    std::string result;
    for (const auto& item : list.as_array()) {
        if (!result.empty()) result += ", ";
        result += in_words(attribute, std::string{item.as_string()}, locale);
    }
    return result;
}

/// Fills in type, value and unit.
void express(Fact& fact, const Attribute& attribute, const boost::json::value& value, http::Locale locale, Currency currency) {
    if (attribute.unit) fact.unit = attribute.unit->in(locale);
    switch (attribute.form) {
        case AttributeForm::text: fact.value = value.as_string(); return;
        case AttributeForm::words: fact.value = in_words(attribute, std::string{value.as_string()}, locale); return;
        case AttributeForm::list:
            fact.type = FactType::list;
            fact.value = joined_words(attribute, value, locale);
            return;
        case AttributeForm::boolean:
            fact.type = FactType::boolean;
            fact.value = value.as_bool() ? "true" : "false";
            return;
        case AttributeForm::date:
            fact.type = FactType::date;
            fact.value = value.as_string();
            return;
        case AttributeForm::year:
            // A text, so that no reader puts a thousands separator into it.
            fact.value = plain_number(value);
            return;
        case AttributeForm::number:
            fact.type = FactType::number;
            fact.value = plain_number(value);
            if (attribute.unit_of_one && fact.value == "1") fact.unit = attribute.unit_of_one->in(locale);
            return;
        case AttributeForm::money:
            fact.type = FactType::number;
            fact.value = decimal(value.to_number<std::int64_t>(), currency.exponent());
            fact.unit = currency.code();
            return;
        case AttributeForm::basis_points:
            fact.type = FactType::number;
            fact.value = without_trailing_zeros(decimal(value.to_number<std::int64_t>(), 2));
            fact.unit = "%";
            return;
    }
}

}  // namespace

std::vector<Fact> facts(const Schema& schema, const boost::json::object& attributes, http::Locale locale, Currency currency) {
    std::vector<Fact> result;
    result.reserve(attributes.size());
    for (const auto& attribute : schema) {
        const auto* value = attributes.if_contains(attribute.code);
        if (!value) continue;
        Fact fact{.code = attribute.code, .label = attribute.label.in(locale), .type = FactType::text, .value = {}, .unit = {}};
        express(fact, attribute, *value, locale, currency);
        result.push_back(std::move(fact));
    }
    return result;
}

std::string decimal(std::int64_t amount, int exponent) {
    std::string digits = std::to_string(amount < 0 ? -amount : amount);
    if (exponent > 0) {
        const auto places = static_cast<std::size_t>(exponent);
        if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    return (amount < 0 ? "-" : "") + digits;
}

}  // namespace estate::catalog
