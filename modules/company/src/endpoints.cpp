#include <company/company.hpp>

#include "owners.hpp"
#include "settings.hpp"
#include "taxes.hpp"

namespace estate::company {
namespace {

constexpr auto read_again = "`changed_meanwhile`: read it again";
constexpr auto without_tag = "`precondition_required`: If-Match is missing";

void add_tax_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    const std::string taxes = "/api/v1/office/settings/taxes";
    routes.get(taxes, {Audience::agent, "The company's taxes, those that can be chosen first"}, list_taxes);
    routes.get(taxes + "/{id}", {.audience = Audience::agent, .summary = "A tax", .problems = {{404, "not_found"}}}, show_tax);
    routes.write(Method::post, taxes, {Audience::admin, "Add a tax", 201}, add_tax);
    routes.write(Method::put, taxes + "/{id}",
                 {Audience::admin,
                  "Change or retire a tax (If-Match); quotes that were given stay as they are",
                  200,
                  {{404, "not_found"}, {412, read_again}, {428, without_tag}}},
                 change_tax);
    routes.write(Method::del, taxes + "/{id}",
                 {Audience::admin, "Remove a tax that nothing is charged with", 204, {{404, "not_found"}, {409, "`tax_in_use`"}}},
                 remove_tax);
}

void add_owner_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    const std::string owners = "/api/v1/office/owners";
    routes.get(owners, {Audience::agent, "For whom properties are let"}, list_owners);
    routes.get(owners + "/{id}", {.audience = Audience::agent, .summary = "An owner", .problems = {{404, "not_found"}}}, show_owner);
    routes.get(owners + "/{id}/agreements", {Audience::agent, "What was agreed with an owner, the newest first"}, list_agreements);
    routes.write(Method::post, owners, {Audience::admin, "Add an owner", 201}, add_owner);
    routes.write(Method::put, owners + "/{id}",
                 {Audience::admin, "Change an owner (If-Match)", 200, {{404, "not_found"}, {412, read_again}, {428, without_tag}}},
                 change_owner);
    routes.write(Method::post, owners + "/{id}/agreements",
                 {Audience::admin, "Agree what is taken for letting a property", 201, {{404, "not_found"}, {409, "`agreement_overlaps`"}}},
                 add_agreement);
    routes.write(
        Method::post, "/api/v1/office/agreements/{id}/end",
        {Audience::admin, "Say when an agreement ends; what was shared stays", 200, {{404, "not_found"}, {409, "`agreement_overlaps`"}}},
        end_agreement);
}

}  // namespace

void add_routes(http::Routes& routes) {
    using http::Audience;
    using http::Method;
    routes.module("company");
    routes.get("/api/v1/company", {Audience::everyone, "The company: its names, contacts, hours and languages"}, show_company);
    routes.get("/api/v1/office/settings", {Audience::admin, "All settings of the company"}, show_settings);
    routes.write(Method::put, "/api/v1/office/settings",
                 {Audience::admin, "Change the settings of the company (If-Match)", 200, {{412, read_again}, {428, without_tag}}},
                 change_settings);
    add_tax_routes(routes);
    add_owner_routes(routes);
}

}  // namespace estate::company
