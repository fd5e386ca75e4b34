#include <catalog/catalog.hpp>

#include "exchange_rates.hpp"
#include "office.hpp"
#include "use_cases.hpp"

namespace estate::catalog {
namespace {

using http::Audience;
using http::Method;

constexpr auto incomplete_or_wrong = "Fields are wrong, or `listing_incomplete`: `errors` has the paths of what is missing";

void add_property_routes(http::Routes& routes) {
    const std::vector<std::pair<int, std::string>> edited = {
        {412, "`changed_meanwhile`: read it again"}, {422, incomplete_or_wrong}, {428, "`precondition_required`: If-Match is missing"}};
    routes.get("/api/v1/office/properties", {Audience::agent, "The portfolio, as a table"}, list_office_properties);
    routes.write(Method::post, "/api/v1/office/properties", {Audience::agent, "Draft a property", 201}, add_property);
    routes.get("/api/v1/office/properties/{id}",
               {.audience = Audience::agent, .summary = "All that the editor of a property edits", .problems = {{404, "not_found"}}},
               show_office_property);
    routes.write(Method::put, "/api/v1/office/properties/{id}", {Audience::agent, "Edit a property (If-Match)", 200, edited},
                 edit_property);
    routes.write(Method::post, "/api/v1/office/properties/{id}/duplicate",
                 {Audience::agent, "Draft a copy of a property and its listings", 201}, duplicate_property);
    routes.write(Method::put, "/api/v1/office/properties/{id}/listings/{kind}",
                 {Audience::agent, "Add or edit a property's listing (If-Match: that of the property)", 200, edited}, edit_listing);
}

void add_publication_routes(http::Routes& routes) {
    const std::string listing = "/api/v1/office/properties/{id}/listings/{kind}/";
    const std::pair<int, std::string> illegal{409, "`illegal_transition`, naming both states"};
    routes.write(Method::post, listing + "publish",
                 {Audience::agent, "Put a listing on the market", 200, {illegal, {422, incomplete_or_wrong}}}, publish_listing);
    routes.write(Method::post, listing + "pause", {Audience::agent, "Take a listing off the market for a while", 200, {illegal}},
                 pause_listing);
    routes.write(Method::post, listing + "withdraw", {Audience::agent, "Take a listing off the market", 200, {illegal}}, withdraw_listing);
}

void add_currency_routes(http::Routes& routes) {
    const std::string currencies = "/api/v1/office/settings/currencies";
    const std::pair<int, std::string> no_such{404, "not_found"};
    routes.get(currencies, {Audience::admin, "What currencies are worth in a comparison of prices, those in use first"},
               list_exchange_rates);
    routes.get(currencies + "/{currency}", {.audience = Audience::admin, .summary = "What a currency is worth", .problems = {no_such}},
               show_exchange_rate);
    routes.write(Method::post, currencies, {Audience::admin, "Add a currency", 201}, add_exchange_rate);
    routes.write(Method::put, currencies + "/{currency}",
                 {Audience::admin,
                  "Change what a currency is worth (If-Match); searches follow at once",
                  200,
                  {no_such,
                   {409, "`base_currency`: the euro is one"},
                   {412, "`changed_meanwhile`: read it again"},
                   {428, "`precondition_required`: If-Match is missing"}}},
                 change_exchange_rate);
    routes.write(
        Method::del, currencies + "/{currency}",
        {Audience::admin, "Remove a currency that nothing is priced in", 204, {no_such, {409, "`currency_in_use` or `base_currency`"}}},
        remove_exchange_rate);
}

void add_office_routes(http::Routes& routes) {
    add_currency_routes(routes);
    add_property_routes(routes);
    add_publication_routes(routes);
    routes.write(Method::post, "/api/v1/office/prices",
                 {Audience::agent,
                  "Change many prices, all or nothing",
                  200,
                  {{404, "One of the listings is not there, or not yours"}, {412, "`changed_meanwhile`: not what the preview said"}}},
                 change_prices);
    routes.get("/api/v1/office/saved-filters", {Audience::agent, "One's own saved filters of the portfolio"}, list_saved_filters);
    routes.write(Method::post, "/api/v1/office/saved-filters", {Audience::agent, "Save a filter", 201}, add_saved_filter);
    routes.write(Method::put, "/api/v1/office/saved-filters/{id}", {Audience::agent, "Change a saved filter"}, change_saved_filter);
    routes.write(Method::del, "/api/v1/office/saved-filters/{id}", {Audience::agent, "Forget a saved filter"}, remove_saved_filter);
}

}  // namespace

void add_routes(http::Routes& routes) {
    routes.module("catalog");
    routes.get("/api/v1/places", {Audience::everyone, "The places where there are properties, with the number of listings in each"},
               list_places);
    routes.get("/api/v1/amenities", {Audience::everyone, "What a property may have"}, list_amenities);
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
    routes.get("/api/v1/schemas/{subject}/{kind}",
               {.audience = Audience::everyone,
                .summary = "The JSON Schema of a kind's attributes or terms, in words of the asked language",
                .problems = {{404, "not_found"}}},
               show_schema);
    add_office_routes(routes);
}

}  // namespace estate::catalog
