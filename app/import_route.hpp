#pragma once

#include <platform/http/routes.hpp>

namespace estate::app {

/// POST /api/v1/office/imports. It stands in the app, because an import writes to the catalog, the calendar and the rates at once.
void add_import_route(http::Routes& routes);

/// Whether a request may be as large as a file, for the server's limits.
bool brings_import(const http::Request& request);

}  // namespace estate::app
