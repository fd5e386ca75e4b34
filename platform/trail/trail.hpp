#pragma once

/// The audit trail, read. It is the platform's own table, which every module writes to (jobs::audit) and none may read.

#include <platform/http/routes.hpp>

namespace estate::trail {

/// GET /api/v1/audit.
void add_routes(http::Routes& routes);

}  // namespace estate::trail
