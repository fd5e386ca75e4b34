#pragma once

#include <catalog/portfolio.hpp>

namespace estate::booking {

using db::awaitable;

/// Which bookings a person may see beside his own: all, or those of the properties that he runs. A guest's is none.
struct Sight {
    bool is_whole = false;
    std::vector<Uuid> properties = {};
};

inline awaitable<Sight> sight_of(db::Pool& database, const Viewer& viewer) {
    if (viewer.sees_whole_portfolio()) co_return Sight{.is_whole = true};
    if (!viewer.is_staff()) co_return Sight{};
    co_return Sight{.properties = co_await catalog::properties_of(database, viewer.subject)};
}

}  // namespace estate::booking
