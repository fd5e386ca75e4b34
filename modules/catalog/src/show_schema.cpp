#include "office.hpp"

#include "schemas.hpp"

#include <boost/json/serialize.hpp>

namespace estate::catalog {
namespace {

/// The translations of an `x-…` keyword give way to the one word in the reader's language.
void translate(boost::json::object& property, const char* keyword, const char* translations, std::string_view locale) {
    const auto* found = property.if_contains(translations);
    if (found && found->as_object().contains(locale)) property[keyword] = found->at(locale);
    property.erase(translations);
}

void translate_values(boost::json::object& property, std::string_view locale) {
    auto* values = property.if_contains("x-values");
    if (!values) return;
    for (auto& [value, words] : values->as_object()) {
        const auto& known = words.as_object();
        words = boost::json::value(known.contains(locale) ? known.at(locale) : known.at("en"));
    }
}

template <class Kind>
const boost::json::value* find_document(const std::string& name) {
    Kind kind{};
    return boost::describe::enum_from_string(name.c_str(), kind) ? &document_of(kind) : nullptr;
}

}  // namespace

db::awaitable<Answer<json::Raw<json::OpenObject>>> show_schema(const http::Context&, SchemaQuery query) {
    const auto* document = query.subject == SchemaSubject::property ? find_document<PropertyKind>(query.kind.value)
                                                                    : find_document<ListingKind>(query.kind.value);
    if (!document) co_return not_found("schema");
    const std::string locale = boost::describe::enum_to_string(query.locale.value_or(http::Locale::en), "");
    auto schema = document->as_object();
    translate(schema, "title", "x-title", locale);
    for (auto& [code, property] : schema["properties"].as_object()) {
        translate(property.as_object(), "title", "x-title", locale);
        translate(property.as_object(), "x-unit", "x-unit-title", locale);
        translate_values(property.as_object(), locale);
    }
    co_return json::Raw<json::OpenObject>{boost::json::serialize(schema)};
}

}  // namespace estate::catalog
