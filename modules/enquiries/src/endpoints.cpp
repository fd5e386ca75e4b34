#include <enquiries/enquiries.hpp>

#include "receive_enquiry.hpp"

namespace estate::enquiries {

void add_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.module("enquiries");
    routes.write(Method::post, "/api/v1/listings/{slug}/enquiries", {Audience::everyone, "Ask about a listing", 201}, receive_enquiry);
    routes.get("/api/v1/enquiries", {Audience::agent, "What visitors have asked, newest first"}, list_enquiries);
}

}  // namespace estate::enquiries
