#pragma once

/// Finding listings by what people want: cards, counts of further choices, pins of a map.

#include <platform/http/routes.hpp>

namespace estate::search {

void add_routes(http::Routes& routes);

}  // namespace estate::search
