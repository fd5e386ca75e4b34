#include <search/search.hpp>

#include "use_cases.hpp"

namespace estate::search {

void add_routes(http::Routes& routes) {
    using http::Audience;
    routes.module("search");
    routes.get(
        "/api/v1/listings",
        {Audience::everyone, "Listings that match, a page at a time; with dates, only stays that can be had, with their all-in total"},
        search_listings);
    routes.get("/api/v1/listings/counts", {Audience::everyone, "How many listings each further choice would leave"}, count_listings);
    routes.get("/api/v1/listings/pins", {Audience::everyone, "Positions and prices of up to 500 matching listings, for a map"}, list_pins);
}

}  // namespace estate::search
