#include "schemas.hpp"

#include <catalog_schemas.hpp>

#include <boost/json/parse.hpp>

#include <stdexcept>

namespace estate::catalog {
namespace {

using boost::json::object;

std::string text_of(const object& from, std::string_view name, const std::string& fallback) {
    const auto* found = from.if_contains(name);
    return found && found->is_string() ? std::string{found->get_string()} : fallback;
}

Texts translated(const std::string& english, const object& property, std::string_view translations) {
    const auto* found = property.if_contains(translations);
    const object nothing;
    const auto& others = found ? found->as_object() : nothing;
    return {{english, text_of(others, "fr", english), text_of(others, "es", english)}};
}

AttributeForm form_of(const object& property) {
    const auto type = text_of(property, "type", "");
    const auto format = text_of(property, "x-format", text_of(property, "format", ""));
    if (type == "boolean") return AttributeForm::boolean;
    if (type == "array") return AttributeForm::list;
    if (type == "string") {
        if (format == "date") return AttributeForm::date;
        return property.contains("x-values") ? AttributeForm::words : AttributeForm::text;
    }
    if (format == "money") return AttributeForm::money;
    if (format == "basis_points") return AttributeForm::basis_points;
    return format == "year" ? AttributeForm::year : AttributeForm::number;
}

Attribute read_attribute(std::string code, const object& property) {
    const auto title = text_of(property, "title", "");
    if (title.empty()) throw std::runtime_error("the attribute " + code + " has no title");
    Attribute attribute{.code = std::move(code),
                        .label = translated(title, property, "x-title"),
                        .form = form_of(property),
                        .unit = {},
                        .unit_of_one = {},
                        .words = {}};
    if (const auto unit = text_of(property, "x-unit", ""); !unit.empty()) attribute.unit = translated(unit, property, "x-unit-title");
    if (const auto* one = property.if_contains("x-unit-one")) {
        attribute.unit_of_one = translated(text_of(one->as_object(), "en", ""), property, "x-unit-one");
    }
    if (const auto* values = property.if_contains("x-values")) {
        for (const auto& [value, words] : values->as_object()) {
            const auto english = text_of(words.as_object(), "en", std::string{value});
            attribute.words[std::string{value}] = translated(english, values->as_object(), value);
        }
    }
    return attribute;
}

/// The documents of one enum, by its enumerators.
template <class Kind>
struct Documents {
    explicit Documents(std::string_view (*embedded)(std::string_view)) {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Kind>>([&](auto kind) {
            documents.emplace(kind.value, boost::json::parse(embedded(kind.name)));
            schemas.emplace(kind.value, read_schema(documents.at(kind.value).as_object()));
        });
    }
    std::map<Kind, boost::json::value> documents;
    std::map<Kind, Schema> schemas;
};

const Documents<PropertyKind>& property_documents() {
    static const Documents<PropertyKind> documents{embedded_property_schema};
    return documents;
}

const Documents<ListingKind>& listing_documents() {
    static const Documents<ListingKind> documents{embedded_listing_schema};
    return documents;
}

}  // namespace

Schema read_schema(const object& document) {
    Schema schema;
    for (const auto& [code, property] : document.at("properties").as_object()) {
        schema.push_back(read_attribute(std::string{code}, property.as_object()));
    }
    return schema;
}

const Schema& schema_of(PropertyKind kind) {
    return property_documents().schemas.at(kind);
}
const Schema& schema_of(ListingKind kind) {
    return listing_documents().schemas.at(kind);
}
const boost::json::value& document_of(PropertyKind kind) {
    return property_documents().documents.at(kind);
}
const boost::json::value& document_of(ListingKind kind) {
    return listing_documents().documents.at(kind);
}

}  // namespace estate::catalog
