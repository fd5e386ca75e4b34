#pragma once

#include <platform/http/routes.hpp>

namespace estate::enquiries {

void add_routes(http::Routes& routes);

}  // namespace estate::enquiries
