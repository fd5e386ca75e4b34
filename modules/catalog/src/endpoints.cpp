#include <catalog/catalog.hpp>

#include "use_cases.hpp"

namespace estate::catalog {

void add_routes(http::Routes& routes) {
    using http::Audience;
    routes.module("catalog");
    routes.get("/api/v1/places", {Audience::everyone, "The places where there are properties, with the number of listings in each"},
               list_places);
    routes.get("/api/v1/listings/{slug}",
               {.audience = Audience::everyone, .summary = "All that a listing's page shows", .problems = {{404, "not_found"}}},
               show_listing);
    routes.get("/api/v1/listings/{slug}/reso",
               {.audience = Audience::everyone,
                .summary = "The listing under the names of the RESO Data Dictionary",
                .problems = {{404, "not_found"}}},
               export_reso);
    routes.get("/api/v1/properties/{id}",
               {.audience = Audience::everyone, .summary = "A property and what is offered on it", .problems = {{404, "not_found"}}},
               show_property);
}

}  // namespace estate::catalog
