#include <catalog/editing.hpp>

#include "schemas.hpp"

#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace estate::catalog {
namespace {

/// A JSON Schema made ready for checking.
struct Checker {
    explicit Checker(const boost::json::value& source) : document(source.as_object()) {
        valijson::SchemaParser{valijson::SchemaParser::kDraft7}.populateSchema(valijson::adapters::BoostJsonAdapter{source}, schema);
    }
    const boost::json::object& document;
    valijson::Schema schema;
};

template <class Kind>
const Checker& checker_of(Kind kind) {
    static std::map<Kind, std::unique_ptr<Checker>> checkers;
    auto& checker = checkers[kind];
    if (!checker) checker = std::make_unique<Checker>(document_of(kind));
    return *checker;
}

/// `<root>`, `[pool]`, `[0]` is `/pool/0`.
std::string pointer_of(const std::vector<std::string>& context) {
    std::string pointer;
    for (const auto& step : context) {
        if (step.starts_with('[')) pointer += "/" + step.substr(1, step.size() - 2);
    }
    return pointer;
}

std::string between_quotes(const std::string& text) {
    const auto begin = text.find('\'');
    const auto end = text.find('\'', begin + 1);
    return begin == std::string::npos || end == std::string::npos ? "" : text.substr(begin + 1, end - begin - 1);
}

std::string allowed_values(const boost::json::object& document, const std::string& pointer) {
    const auto code = pointer.substr(1, pointer.find('/', 1) - 1);
    const auto* property = document.at("properties").as_object().if_contains(code);
    if (!property) return "";
    const auto* list = property->as_object().if_contains("enum");
    if (!list && property->as_object().contains("items")) list = property->at("items").as_object().if_contains("enum");
    if (!list) return "";
    std::string names;
    for (const auto& value : list->as_array()) names += (names.empty() ? "" : ", ") + std::string{value.as_string()};
    return names;
}

/// The library's sentence in the words of this platform; nothing for those that only repeat a deeper one.
std::optional<FieldError> in_our_words(const Checker& checker, const valijson::ValidationResults::Error& error) {
    const auto pointer = pointer_of(error.context);
    const auto& text = error.description;
    if (text.starts_with("Failed to validate")) return std::nullopt;
    if (text.starts_with("Missing required property")) return FieldError{pointer + "/" + between_quotes(text), "required", "is required"};
    if (text.starts_with("Failed to match against any enum values") && !pointer.empty()) {
        return FieldError{pointer, "not_allowed", "must be one of: " + allowed_values(checker.document, pointer)};
    }
    return FieldError{pointer, "invalid_value", text};
}

/// The names that the schema does not have, which the library reports without their path.
void report_unknown(const Checker& checker, const boost::json::object& given, const std::string& where, std::vector<FieldError>& errors) {
    const auto& known = checker.document.at("properties").as_object();
    for (const auto& [code, value] : given) {
        if (!known.contains(code)) {
            errors.push_back({where + "/" + std::string{code}, "unknown_field",
                              "is not known for a " + std::string{checker.document.at("title").as_string()}});
        }
    }
}

void check_against(const Checker& checker, const boost::json::object& given, const std::string& where, std::vector<FieldError>& errors) {
    report_unknown(checker, given, where, errors);
    valijson::ValidationResults results;
    valijson::Validator validator;
    const boost::json::value document = given;
    validator.validate(checker.schema, valijson::adapters::BoostJsonAdapter{document}, &results);
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        if (error.description.contains("could not be validated using 'properties'")) continue;
        if (auto found = in_our_words(checker, error)) errors.push_back({where + found->path, found->code, found->message});
    }
}

}  // namespace

std::vector<FieldError> check(const NewProperty& property) {
    std::vector<FieldError> errors;
    if (!(property.latitude >= -90 && property.latitude <= 90))
        errors.push_back({"/latitude", "out_of_range", "must be between -90 and 90"});
    if (!(property.longitude >= -180 && property.longitude <= 180)) {
        errors.push_back({"/longitude", "out_of_range", "must be between -180 and 180"});
    }
    check_against(checker_of(property.kind), property.attributes, "/attributes", errors);
    return errors;
}

std::vector<FieldError> check(const NewListing& listing) {
    std::vector<FieldError> errors;
    check_against(checker_of(listing.kind), listing.terms, "/terms", errors);
    return errors;
}

}  // namespace estate::catalog
