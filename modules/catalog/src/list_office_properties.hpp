#pragma once

#include "office_messages.hpp"

namespace estate::catalog {

/// `sea view` becomes `%sea%`, `%view%`; signs that LIKE knows are taken literally.
std::vector<std::string> patterns_of(std::string_view words);

/// The parameters $1 to $9 of the statements that look through the portfolio.
inline auto office_values(const Viewer& viewer, const OfficeFilter& filter) {
    const auto text = [](const auto& found) { return found.value; };
    return std::tuple{viewer.sees_whole_portfolio(),
                      viewer.subject,
                      filter.q.transform([](const auto& words) { return patterns_of(words.value); }),
                      filter.kind,
                      filter.place.transform(text),
                      filter.listing_kind,
                      filter.state,
                      filter.agent.transform(text),
                      filter.completeness_below};
}

}  // namespace estate::catalog
