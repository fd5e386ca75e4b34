#pragma once

#include <catalog/portfolio.hpp>

namespace estate::messaging {

/// Which bookings a person of the company may see beside his own: all, or those of the properties that he runs. A guest's is none.
struct Sight {
    std::string subject;
    bool is_whole = false;
    std::vector<Uuid> properties = {};
};

inline db::awaitable<Sight> sight_of(db::Pool& database, const Viewer& viewer) {
    if (viewer.sees_whole_portfolio()) co_return Sight{.subject = viewer.subject, .is_whole = true};
    if (!viewer.is_staff()) co_return Sight{.subject = viewer.subject};
    co_return Sight{.subject = viewer.subject, .properties = co_await catalog::properties_of(database, viewer.subject)};
}

}  // namespace estate::messaging
