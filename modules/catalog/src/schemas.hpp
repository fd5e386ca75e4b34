#pragma once

#include <catalog/types.hpp>
#include <platform/http/routes.hpp>

#include <boost/json/object.hpp>

#include <map>

namespace estate::catalog {

/// A text in the platform's languages, in the order of http::Locale.
struct Texts {
    std::array<std::string, 3> by_locale;
    const std::string& in(http::Locale locale) const { return by_locale[static_cast<std::size_t>(locale)]; }
};

/// How an attribute's value is to be read by people.
enum class AttributeForm { text, words, number, year, money, basis_points, boolean, date, list };

/// One attribute of a schema.
struct Attribute {
    std::string code;
    Texts label;
    AttributeForm form{};
    std::optional<Texts> unit;
    /// The unit after the number 1, where it differs.
    std::optional<Texts> unit_of_one;
    /// What each value of an enum is called.
    std::map<std::string, Texts, std::less<>> words;
};

/// A JSON Schema of modules/catalog/schemas, as far as people read it; in the order in which they see the facts.
using Schema = std::vector<Attribute>;

/// Throws std::runtime_error when the document lacks a label.
Schema read_schema(const boost::json::object& document);

/// The embedded schemas, read once.
const Schema& schema_of(PropertyKind kind);
const Schema& schema_of(ListingKind kind);

/// The embedded documents themselves, for validation.
const boost::json::value& document_of(PropertyKind kind);
const boost::json::value& document_of(ListingKind kind);

}  // namespace estate::catalog
