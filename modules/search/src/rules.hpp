#pragma once

/// Pure rules of search: which filters make sense together, and what they mean to the database.

#include "messages.hpp"

namespace estate::search {

/// ALL contradictions among the filters, by query parameter; empty when there are none.
std::vector<FieldError> check_filters(const Filters& filters);

/// One ILIKE pattern a word, with ILIKE's own signs taken literally: `50% sea` → `%50\%%`, `%sea%`.
std::vector<std::string> word_patterns(std::string_view q);

}  // namespace estate::search
