#pragma once

/// Pure rules of the catalog: what attributes say to people.

#include "messages.hpp"
#include "schemas.hpp"

namespace estate::catalog {

/// The attributes in words, in the order of the schema; attributes that the schema does not know are left out.
/// `currency` is that of amounts (`x-format: money`, written in major units with the currency as the unit).
std::vector<Fact> facts(const Schema& schema, const boost::json::object& attributes, http::Locale locale, Currency currency);

/// `12345` with exponent 2 is `123.45`.
std::string decimal(std::int64_t amount, int exponent);

}  // namespace estate::catalog
