#include <insights/insights.hpp>

#include "stay_report.hpp"

namespace estate::insights {

void add_routes(http::Routes& routes) {
    routes.module("insights");
    routes.get("/api/v1/office/reports/stays",
               {http::Audience::agent,
                "Occupancy, ADR, RevPAR, revenue, lead time and length of stay, by month and house, of the houses that one runs"},
               get_stay_report);
}

}  // namespace estate::insights
