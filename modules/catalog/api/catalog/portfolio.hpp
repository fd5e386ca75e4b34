#pragma once

/// Who runs what: how modules that keep things of a property (its calendar, its enquiries) ask whose it is.

#include <catalog/types.hpp>

#include <platform/http/routes.hpp>

namespace estate::catalog {

/// A property as a row of the office's lists.
struct PortfolioUnit {
    Uuid id;
    std::optional<Uuid> building_id;
    std::string reference;
    PropertyKind kind{};
    std::string name;
    std::string place_slug;
    std::string place_name;
    /// IANA.
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(PortfolioUnit, (), (id, building_id, reference, kind, name, place_slug, place_name, time_zone))

struct PortfolioFilter {
    std::optional<std::string> place;
    /// Any, when there is none.
    std::vector<PropertyKind> kinds;
    /// Part of the reference, a name or the address.
    std::optional<std::string> text;
    /// Only this one and those of the same building.
    std::optional<Uuid> relatives_of;
};

struct PortfolioPage {
    std::vector<PortfolioUnit> units;
    /// How many there are on all pages.
    int total = 0;
};

/// The properties that the person runs (all of them for admins and agents with the whole portfolio), by place; a building comes right
/// before its units. `skip` are left out at the beginning.
db::awaitable<PortfolioPage> portfolio(db::Pool& database, const Viewer& viewer, PortfolioFilter filter, http::Locale locale, int skip,
                                       int limit);

/// Properties by their ids, whoever runs them, in no particular order; unknown ids are left out.
db::awaitable<std::vector<PortfolioUnit>> units(db::Pool& database, std::vector<Uuid> ids, http::Locale locale);

/// Ids of all properties that name the person as their agent.
db::awaitable<std::vector<Uuid>> properties_of(db::Pool& database, std::string agent_subject);

/// The agent of a property; nullopt while nobody runs it, and when there is no such property.
db::awaitable<std::optional<std::string>> agent_of(db::Pool& database, Uuid property_id);

}  // namespace estate::catalog
