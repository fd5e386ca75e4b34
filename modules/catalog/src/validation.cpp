#include <catalog/editing.hpp>

#include "schemas.hpp"

#include <boost/algorithm/string/join.hpp>
#include <boost/json/serialize.hpp>
#include <jsoncons/json.hpp>
#include <jsoncons_ext/jsonschema/jsonschema.hpp>

namespace estate::catalog {
namespace {

namespace jsonschema = jsoncons::jsonschema;

/// A JSON Schema made ready for checking.
struct Checker {
    explicit Checker(const boost::json::value& source)
        : document(source.as_object()),
          schema(jsonschema::make_json_schema(jsoncons::json::parse(boost::json::serialize(source)),
                                              jsonschema::evaluation_options{}.require_format_validation(true))) {}
    const boost::json::object& document;
    jsonschema::json_schema<jsoncons::json> schema;
};

template <class Kind>
const Checker& checker_of(Kind kind) {
    static std::map<Kind, std::unique_ptr<Checker>> checkers;
    auto& checker = checkers[kind];
    if (!checker) checker = std::make_unique<Checker>(document_of(kind));
    return *checker;
}

std::string between_quotes(const std::string& text) {
    const auto begin = text.find('\'');
    const auto end = text.find('\'', begin + 1);
    return begin == std::string::npos || end == std::string::npos ? "" : text.substr(begin + 1, end - begin - 1);
}

/// What the schema says of the value at `/pool` or, of an item of a list, `/view/0`.
const boost::json::object& rule_of(const Checker& checker, const std::string& pointer) {
    const auto end_of_code = pointer.find('/', 1);
    const auto& property = checker.document.at("properties").at(pointer.substr(1, end_of_code - 1)).as_object();
    return end_of_code == std::string::npos ? property : property.at("items").as_object();
}

std::string allowed_values(const boost::json::object& rule) {
    std::vector<std::string> names;
    for (const auto& value : rule.at("enum").as_array()) names.emplace_back(value.as_string());
    return boost::algorithm::join(names, ", ");
}

std::string type_in_words(std::string_view type) {
    static const std::map<std::string_view, std::string> words{
        {"integer", "a whole number"}, {"number", "a number"}, {"string", "a text"}, {"boolean", "true or false"}, {"array", "a list"}};
    const auto found = words.find(type);
    return found == words.end() ? std::string{type} : found->second;
}

/// The library's finding in the words of this platform.
FieldError in_our_words(const Checker& checker, const jsonschema::validation_message& found) {
    const auto pointer = found.instance_location().string();
    const auto& keyword = found.keyword();
    if (keyword == "required") return {pointer + "/" + between_quotes(found.message()), "required", "is required"};
    if (!pointer.empty()) {
        const auto& rule = rule_of(checker, pointer);
        if (keyword == "enum") return {pointer, "not_allowed", "must be one of: " + allowed_values(rule)};
        if (keyword == "type") return {pointer, "invalid_value", "must be " + type_in_words(rule.at("type").as_string())};
        if (keyword == "minimum") return {pointer, "out_of_range", "must be at least " + boost::json::serialize(rule.at("minimum"))};
        if (keyword == "maximum") return {pointer, "out_of_range", "must be at most " + boost::json::serialize(rule.at("maximum"))};
    }
    return {pointer, "invalid_value", found.message()};
}

/// All the names that the schema does not have: the library stops at the first.
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
    const auto document = jsoncons::json::parse(boost::json::serialize(given));
    checker.schema.validate(document, [&](const jsonschema::validation_message& found) {
        if (found.keyword() == "additionalProperties") return jsonschema::walk_result::advance;
        auto error = in_our_words(checker, found);
        error.path = where + error.path;
        // A value of the wrong type is not of the allowed ones either: said once.
        if (std::ranges::none_of(errors, [&](const FieldError& earlier) { return earlier.path == error.path; }))
            errors.push_back(std::move(error));
        return jsonschema::walk_result::advance;
    });
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
