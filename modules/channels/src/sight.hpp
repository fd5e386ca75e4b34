#pragma once

#include <catalog/catalog.hpp>
#include <catalog/portfolio.hpp>

#include <map>

#include "messages.hpp"

namespace estate::channels {

/// Which connections a person may see: all, or those of the properties that he runs.
struct Sight {
    bool is_whole = false;
    std::vector<Uuid> properties = {};
};

inline awaitable<Sight> sight_of(db::Pool& database, const Viewer& viewer) {
    if (viewer.sees_whole_portfolio()) co_return Sight{.is_whole = true};
    co_return Sight{.properties = co_await catalog::properties_of(database, viewer.subject)};
}

/// The units of some rows, by id, as the office shows them.
inline awaitable<std::map<Uuid, ConnectedUnit>> units_of(db::Pool& database, std::vector<Uuid> ids, http::Locale locale) {
    std::map<Uuid, ConnectedUnit> units;
    for (auto& unit : co_await catalog::units(database, std::move(ids), locale))
        units.emplace(unit.id, ConnectedUnit{unit.id, std::move(unit.reference), std::move(unit.name), std::move(unit.place_name)});
    co_return units;
}

}  // namespace estate::channels
