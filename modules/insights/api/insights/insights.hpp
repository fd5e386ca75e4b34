#pragma once

#include <platform/http/routes.hpp>

namespace estate::insights {

void add_routes(http::Routes& routes);

}  // namespace estate::insights
